/** Which report of the list follows (or precedes) another; from outside the list, its first. */
export function neighbourOf(ids: readonly string[], id: string | null, step: 1 | -1): string | null {
  const at = id === null ? -1 : ids.indexOf(id)
  if (at < 0) return ids[0] ?? null
  return ids[at + step] ?? id
}

/** Where to go once a report leaves the list: the one after it, else the one before. */
export function afterLeaving(ids: readonly string[], id: string): string | null {
  const at = ids.indexOf(id)
  return ids[at + 1] ?? ids[at - 1] ?? null
}
