/** A village (or commune) whose gardens (or villages) may be picked, and how far its own scores went beyond before. */
export interface DrawPlace {
  readonly id: string
  /** In any order: the draw sorts them, so that the same names give the same picks. */
  readonly subjects: readonly string[]
  /** Criteria by which self-assessment exceeded inspection, on average, in hundredths; 0 where nothing was inspected. */
  readonly pastGap: number
}

/**
 * How many are picked: a share of the subjects that grows with the past gap. Whole percentages from 0 to 100, which a
 * committee decides.
 */
export interface DrawRule {
  readonly leastPercent: number
  readonly percentPerGap: number
  readonly mostPercent: number
}

export interface Drawn {
  readonly place: string
  /** In the order in which they were drawn. */
  readonly picks: readonly string[]
  readonly of: number
}

/** What makes the picks out of the seed; another way of drawing gets another name, so that logged draws stay true. */
export const DRAW_ALGORITHM = 'mulberry32-fisher-yates/1'

/**
 * Random picks that anybody can draw again: the same seed, places and rule give the same picks, and one place's picks
 * do not depend on the others. Every place with a subject gets at least one pick.
 */
export const drawInspections = (
  seed: string,
  places: readonly DrawPlace[],
  rule: DrawRule,
): readonly Drawn[] =>
  places.map(({ id, subjects, pastGap }) => {
    const sorted = [...subjects].sort()
    return {
      place: id,
      picks: shuffled(sorted, `${seed}\n${id}`).slice(0, drawSize(sorted.length, pastGap, rule)),
      of: sorted.length,
    }
  })

/** The share that a past gap leads to, 0–100 with two decimals. */
export const drawPercent = (pastGap: number, rule: DrawRule): number => percentHundredths(pastGap, rule) / 100

/** How many of `count` subjects are picked: the share rounded up, and at least one of any. */
export const drawSize = (count: number, pastGap: number, rule: DrawRule): number =>
  count === 0
    ? 0
    : Math.min(count, Math.max(1, Math.ceil((count * percentHundredths(pastGap, rule)) / 10_000)))

/** In whole numbers throughout: a share that is rounded up must not hang on a float. */
function percentHundredths(pastGap: number, { leastPercent, percentPerGap, mostPercent }: DrawRule): number {
  const gapHundredths = Math.round(Math.max(0, pastGap) * 100)
  return Math.min(mostPercent * 100, leastPercent * 100 + percentPerGap * gapHundredths)
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
