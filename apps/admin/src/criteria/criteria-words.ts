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
