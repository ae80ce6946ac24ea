/** A village whose subjects may be picked for inspection, and how far its own scores went beyond inspection before. */
export interface Village {
  readonly id: string
  /** In any order: the draw sorts them, so that the same names give the same picks. */
  readonly subjects: readonly string[]
  /** Criteria by which self-assessment exceeded inspection, on average; 0 where nothing was inspected yet. */
  readonly pastGap: number
}

/** How many are picked: a share of the subjects that grows with the past gap. A committee decides the percentages. */
export interface DrawRule {
  readonly leastPercent: number
  readonly percentPerGap: number
  readonly mostPercent: number
}

export interface Drawn {
  readonly village: string
  /** In the order in which they were drawn. */
  readonly picks: readonly string[]
  readonly of: number
}

/**
 * Random picks that anybody can draw again: the same seed, villages and rule give the same picks, and one village's
 * picks do not depend on the others. Every village with a subject gets at least one pick.
 */
export const drawInspections = (
  seed: string,
  villages: readonly Village[],
  rule: DrawRule,
): readonly Drawn[] =>
  villages.map(({ id, subjects, pastGap }) => {
    const sorted = [...subjects].sort()
    return {
      village: id,
      picks: shuffled(sorted, `${seed}\n${id}`).slice(0, sizeOf(sorted.length, pastGap, rule)),
      of: sorted.length,
    }
  })

function sizeOf(count: number, gap: number, { leastPercent, percentPerGap, mostPercent }: DrawRule): number {
  const percent = Math.min(mostPercent, leastPercent + percentPerGap * Math.max(0, gap))
  return count === 0 ? 0 : Math.min(count, Math.max(1, Math.ceil((count * percent) / 100)))
}

/** Fisher and Yates, driven by a generator that is written here so that it never changes under a logged draw. */
function shuffled(subjects: readonly string[], seed: string): readonly string[] {
  const next = generator(seed)
  const left = [...subjects]
  for (let i = left.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1))
    const [a, b] = [left[i], left[j]]
    if (a === undefined || b === undefined) continue
    left[i] = b
    left[j] = a
  }
  return left
}

/** mulberry32 over an FNV-1a hash of the seed: numbers from 0 to below 1. */
function generator(seed: string): () => number {
  let state = 0x811c9dc5
  for (let i = 0; i < seed.length; i++) state = Math.imul(state ^ seed.charCodeAt(i), 0x01000193)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
