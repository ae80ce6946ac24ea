import type { OperationVariables, TypedDocumentNode, WatchQueryFetchPolicy } from '@apollo/client/core'
import { useQuery } from '@vue/apollo-composable'
import { computed, toValue, type ComputedRef, type MaybeRefOrGetter } from 'vue'
import { failureOf } from './failure'

export type QueryStatus = 'loading' | 'ready' | 'empty' | 'notFound' | 'forbidden' | 'error'

export interface QueryOptions<TData> {
  /** False while a variable is not known yet: the page then shows that it is loading. */
  readonly enabled?: MaybeRefOrGetter<boolean>
  readonly isEmpty?: (data: TData) => boolean
  readonly fetchPolicy?: WatchQueryFetchPolicy
  readonly pollSeconds?: number
}

export interface QueryState<TData> {
  readonly data: ComputedRef<TData | undefined>
  readonly status: ComputedRef<QueryStatus>
  /** Why there is no (or only old) data, in the user's language; null when all is well. */
  readonly message: ComputedRef<string | null>
  readonly isRefreshing: ComputedRef<boolean>
  reload(): Promise<void>
  /** The next page of the one connection in the document: pass the last `endCursor`. */
  loadMore(after: string | null | undefined): Promise<void>
}

const isBlank = (data: object) =>
  Object.entries(data).every(([key, value]) => key === '__typename' || value == null)

/** A query as the states that every page shows; what was read before stays on the screen while it is asked again. */
export function useQueryState<TData extends object, TVariables extends OperationVariables>(
  document: TypedDocumentNode<TData, TVariables>,
  variables: MaybeRefOrGetter<TVariables>,
  options: QueryOptions<TData> = {},
): QueryState<TData> {
  const query = useQuery<TData, TVariables>(
    document,
    () => toValue(variables),
    () => ({
      enabled: toValue(options.enabled) ?? true,
      fetchPolicy: options.fetchPolicy ?? 'cache-and-network',
      nextFetchPolicy: 'cache-first',
      errorPolicy: 'all',
      notifyOnNetworkStatusChange: true,
      keepPreviousResult: true,
      pollInterval: (options.pollSeconds ?? 0) * 1000,
    }),
  )
  const failure = computed(() => (query.error.value ? failureOf(query.error.value) : null))
  const data = computed(() => {
    const result = query.result.value
    return result && !isBlank(result) ? result : undefined
  })
  const status = computed((): QueryStatus => {
    if (data.value) return options.isEmpty?.(data.value) ? 'empty' : 'ready'
    const kind = failure.value?.kind
    if (kind === 'forbidden' || kind === 'notFound') return kind
    if (kind && kind !== 'unauthenticated') return 'error'
    return query.result.value && !query.loading.value ? 'notFound' : 'loading'
  })
  return {
    data,
    status,
    message: computed(() => failure.value?.message ?? null),
    isRefreshing: computed(() => query.loading.value && data.value !== undefined),
    // A refused reload is already shown through `message`.
    reload: async () => void (await query.refetch()?.catch(() => undefined)),
    loadMore: async (after) => {
      if (after)
        await query.fetchMore({ variables: { ...toValue(variables), after } })?.catch(() => undefined)
    },
  }
}
