import { areaLevels, areaStanding, type AreaLevel, type CriteriaSet } from '@solang/scoring'
import { readWords } from '../criteria/criteria-words'
import { text, type Language } from '../i18n'
import { writtenNumber } from '../number-format'
import type { Tone } from '../ui/tone'

export interface AreaLine {
  readonly words: string
  /** Null where there is nothing to hold the area against. */
  readonly tone: Tone | null
  readonly source: string
}

const STANDINGS = {
  BELOW: { key: 'garden.areaBelow', tone: 'risk' },
  AT: { key: 'garden.areaAt', tone: 'met' },
  ABOVE: { key: 'garden.areaAbove', tone: 'met' },
} as const

/** What each set in use says of an area, with where it stands written; what nobody has read is said to be unread. */
export const areaLines = (
  sets: readonly { readonly edition: string; readonly rules: unknown }[],
  area: string | null,
  language: Language,
): readonly AreaLine[] =>
  sets.flatMap(({ edition, rules }) => {
    // The contract carries rules as JSON; the server checked them when they were published.
    const set = rules as CriteriaSet
    const levels = areaLevels(set)
    return levels.length > 0
      ? levels.map((level) => lineOf(level, edition, area, language))
      : [{ words: text('garden.areaNone', { edition }), tone: null, source: readsOf(set) }]
  })

function lineOf(level: AreaLevel, edition: string, area: string | null, language: Language): AreaLine {
  const { atLeast, group, isVerified } = level
  const checked = text(isVerified ? 'garden.areaVerified' : 'garden.areaUnverified')
  const source = `${level.source.title}: ${readWords(level.source.read)}; ${checked}`
  if (atLeast === null) return { words: text('garden.areaUnread', { edition }), tone: null, source }
  const limit = `${writtenNumber(atLeast, language)} m²${group ? ` (${group})` : ''}`
  if (area === null) return { words: text('garden.areaAsked', { limit, edition }), tone: null, source }
  const { key, tone } = STANDINGS[areaStanding(area, atLeast)]
  return { words: text(key, { limit, edition }), tone, source }
}

const readsOf = ({ sources }: CriteriaSet) =>
  Object.values(sources)
    .map(({ title, read }) => `${title}: ${readWords(read)}`)
    .join('; ')
