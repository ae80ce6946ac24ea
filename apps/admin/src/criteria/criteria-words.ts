import type { CriteriaHeadFragment, CriteriaSubject } from '../generated/graphql'
import { writtenDay } from '../date-format'
import { text, type MessageKey } from '../i18n'

export const subjectText: Record<CriteriaSubject, MessageKey> = {
  COMMUNE: 'criteria.commune',
  VILLAGE: 'criteria.village',
  GARDEN: 'criteria.garden',
}
const readText: Readonly<Record<string, MessageKey>> = {
  full: 'criteria.readFull',
  extract: 'criteria.readExtract',
  secondary: 'criteria.readSecondary',
  none: 'criteria.readNone',
}
/** How far somebody on our side has read the paper. */
export const readWords = (readAs: string) => text(readText[readAs] ?? 'criteria.readNone')

/** 'có hiệu lực từ 04/12/2015'; an unknown day is said to be unknown. */
export function forceWords({
  inForceFrom,
  inForceTo,
}: Pick<CriteriaHeadFragment, 'inForceFrom' | 'inForceTo'>) {
  const from = inForceFrom
    ? text('criteria.from', { day: writtenDay(inForceFrom) })
    : text('criteria.fromUnknown')
  return inForceTo ? `${from}, ${text('criteria.to', { day: writtenDay(inForceTo) })}` : from
}

/** Days on which a set is in use somewhere: from the first (null: always) to before `to` (null: still). */
export interface SetDays {
  readonly from: string | null
  readonly to: string | null
}
export const isUsed = (uses: readonly SetDays[]) => uses.some(({ to }) => to === null)

/** 'từ 13/05/2021 đến trước 01/01/2022; …' */
export const usesWords = (uses: readonly SetDays[]) =>
  uses.length === 0
    ? text('draft.notUsedHere')
    : uses
        .map(({ from, to }) =>
          [
            from ? text('draft.usedFrom', { day: writtenDay(from) }) : text('draft.usedAlways'),
            ...(to ? [text('draft.usedUntil', { day: writtenDay(to) })] : []),
          ].join(' '),
        )
        .join('; ')
