import DataLoader from 'dataloader'

const caches = new WeakMap<object, Map<unknown, unknown>>()

/** One value per request and factory: computed on first use, forgotten with the request. */
export function perRequest<C extends object, T>(context: C, factory: (context: C) => T): T {
  const cache = caches.get(context) ?? new Map<unknown, unknown>()
  caches.set(context, cache)
  if (!cache.has(factory)) cache.set(factory, factory(context))
  return cache.get(factory) as T
}

/**
 * A loader that lives for one request. Declare it at module level and call it with the context.
 * Anything the answer depends on beside the context belongs into the key.
 */
export const loaderOf = <C extends object, K, V>(
  batch: (context: C, keys: readonly K[]) => Promise<readonly V[]>,
  toKey?: (key: K) => string,
) => {
  const create = (context: C) =>
    new DataLoader<K, V, K | string>((keys) => batch(context, keys), toKey ? { cacheKeyFn: toKey } : {})
  return (context: C): DataLoader<K, V, K | string> => perRequest(context, create)
}

/** Answers in the order of the keys, as a loader must. */
export function inOrder<K, V>(keys: readonly K[], rows: readonly V[], keyOf: (row: V) => K): (V | null)[] {
  const found = new Map(rows.map((row) => [keyOf(row), row]))
  return keys.map((key) => found.get(key) ?? null)
}

export function groupedInOrder<K, V>(keys: readonly K[], rows: readonly V[], keyOf: (row: V) => K): V[][] {
  const groups = groupBy(rows, keyOf)
  return keys.map((key) => groups.get(key) ?? [])
}

function groupBy<K, V>(rows: readonly V[], keyOf: (row: V) => K): Map<K, V[]> {
  const groups = new Map<K, V[]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group) group.push(row)
    else groups.set(keyOf(row), [row])
  }
  return groups
}
