import type { Input } from '@solang/scoring'
import { text } from '../i18n'

/** A line that can have a price: what it is called, and in what its shortfall is counted. */
export interface PricedLine {
  readonly code: string
  readonly name: string
  /** Null of a yes or no, which costs once. */
  readonly unit: string | null
}

interface Criterion {
  readonly code: string
  readonly indicators: readonly {
    readonly code: string
    readonly text: string
    readonly inputs?: unknown
    readonly rule: unknown
  }[]
}

export const pricedLines = (criteria: readonly Criterion[]): readonly PricedLine[] =>
  criteria.flatMap(({ indicators }) =>
    indicators.map(({ code, text: name, inputs, rule }) => {
      const { percent, input } = rule as { percent?: readonly string[]; input?: string }
      const figure = ((inputs ?? {}) as Record<string, Input>)[percent?.[0] ?? input ?? '']
      return { code, name, unit: figure?.type === 'number' ? figure.unit : null }
    }),
  )

/** What the number of a price counts: 'nghìn đồng / m'. */
export const priceUnit = (unit: string | null | undefined): string =>
  unit ? text('price.thousandPer', { unit }) : text('price.thousand')
