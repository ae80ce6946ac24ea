import { DRAW_ALGORITHM, drawInspections, type DrawRule } from './draw'

/** A garden, or a village, that may be picked. */
export interface DrawSubject {
  readonly id: string
  /** As it was called on the day of the draw; never a household's name. */
  readonly label: string
}

/** The last self-assessment of a subject beside its last inspection, in criteria. */
export interface DrawComparison {
  readonly subject: string
  /** The two sheets. */
  readonly self: string
  readonly inspected: string
  readonly overclaimed: number
  readonly compared: number
}

/** Whom a place puts to the draw, and what its past gap is taken from. */
export interface DrawPopulation {
  readonly id: string
  readonly name: string
  readonly subjects: readonly DrawSubject[]
  readonly comparisons: readonly DrawComparison[]
}

export interface DrawnPlace extends DrawPopulation {
  readonly pastGap: number
  /** Subjects in the order in which they were drawn. */
  readonly picks: readonly string[]
}

/** A draw with everything that it follows from: whoever holds it can draw again. */
export interface DrawDocument {
  readonly algorithm: string
  readonly seed: string
  readonly rule: DrawRule
  readonly places: readonly DrawnPlace[]
}

/** Criteria claimed met and found not met, on average over the subjects compared, in hundredths; 0 without any. */
export function pastGapOf(comparisons: readonly Pick<DrawComparison, 'overclaimed'>[]): number {
  const overclaimed = comparisons.reduce((sum, each) => sum + each.overclaimed, 0)
  return comparisons.length === 0 ? 0 : Math.round((100 * overclaimed) / comparisons.length) / 100
}

/** The draw of a seed: sizes follow from the past gap of each place, picks from the seed. */
export function drawFrom(seed: string, rule: DrawRule, population: readonly DrawPopulation[]): DrawDocument {
  const weighed = population.map((place) => ({ ...place, pastGap: pastGapOf(place.comparisons) }))
  const drawn = drawInspections(
    seed,
    weighed.map(({ id, subjects, pastGap }) => ({ id, subjects: subjects.map((each) => each.id), pastGap })),
    rule,
  )
  return {
    algorithm: DRAW_ALGORITHM,
    seed,
    rule,
    places: weighed.map((place, i) => ({ ...place, picks: drawn[i]?.picks ?? [] })),
  }
}

/** The same draw once more, from its seed, rule and population alone. */
export const redraw = ({ seed, rule, places }: DrawDocument): DrawDocument => drawFrom(seed, rule, places)

/** Whether past gaps and picks follow from the rest; a draw made in a way that is not known here does not. */
export function agrees(document: DrawDocument): boolean {
  const again = redraw(document)
  return (
    document.algorithm === again.algorithm &&
    again.places.every(({ pastGap, picks }, i) => {
      const written = document.places[i]
      return (
        written?.pastGap === pastGap &&
        written.picks.length === picks.length &&
        picks.every((pick, at) => written.picks[at] === pick)
      )
    })
  )
}
