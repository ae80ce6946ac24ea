import type { Evidence, EvidenceByRule } from '@solang/scoring'
import type { SheetSet } from './sheet-rules'

type Papers = Readonly<Record<string, readonly Evidence[]>>

/** Papers that say something, as they are sent. */
export const filledPapers = (papers: readonly Evidence[] | undefined): Evidence[] =>
  (papers ?? [])
    .map(({ item, isHeld, reference }) => ({ item: item.trim(), isHeld, reference: reference.trim() }))
    .filter(({ item, reference }) => item !== '' || reference !== '')

/** What the decision asks for first, as far as it is known where it is, then what people added. */
export function papersToShow(
  dossier: readonly string[],
  papers: readonly Evidence[] | undefined,
): readonly Evidence[] {
  const known = papers ?? []
  return [
    ...dossier.map(
      (item) => known.find((paper) => paper.item === item) ?? { item, isHeld: false, reference: '' },
    ),
    ...known.filter(({ item }) => !dossier.includes(item)),
  ]
}

/** As the shared rules want them: by the number of the line. */
export const papersByCode = ({ criteria }: Pick<SheetSet, 'criteria'>, papers: Papers): EvidenceByRule =>
  Object.fromEntries(
    criteria.flatMap(({ indicators }) =>
      indicators.map(({ id, code }) => [code, filledPapers(papers[id])] as const),
    ),
  )

/** Where a reference leads; null where it is a place or a number. */
export function linkOf(reference: string): string | null {
  const written = reference.trim()
  return /^https?:\/\//i.test(written) && URL.canParse(written) ? written : null
}
