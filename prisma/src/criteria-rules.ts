import {
  composeSet,
  type Cite,
  type CriteriaSet,
  type CriteriaSubject,
  type CriterionDraft,
  type IndicatorDraft,
  type Leaf,
  type Source,
} from '@solang/scoring'

interface Cited {
  clause: string | null
  verified: boolean
  note: string | null
}

/** A criteria set as it stands in the tables, parts in their order. */
export interface CriteriaSetRows {
  code: string
  edition: string
  title: string
  subject: CriteriaSubject
  inForceFrom: Date | null
  inForceTo: Date | null
  passRule: unknown
  passRuleText: string
  verified: boolean
  note: string | null
  decision: { number: string; issuedOn: Date | null; sourceUrl: string | null; readAs: string }
  criteria: readonly (Cited & {
    code: string
    name: string
    isCondition: boolean
    indicators: readonly (Cited & { code: string; text: string; inputs: unknown; rule: unknown })[]
  })[]
}

const SOURCE = 'decision'

/** The rows of one criteria set as the rules that the scoring package evaluates, on the server and in the browser. */
export function criteriaRules(rows: CriteriaSetRows): CriteriaSet {
  const { decision, passRule } = rows
  return composeSet({
    id: rows.code,
    version: rows.edition,
    title: rows.title,
    subject: rows.subject,
    inForce: { from: isoDay(rows.inForceFrom), to: isoDay(rows.inForceTo) },
    sources: {
      [SOURCE]: {
        title: decision.number,
        date: isoDay(decision.issuedOn),
        read: readAs(decision.readAs),
        ...(decision.sourceUrl && { url: decision.sourceUrl }),
      },
    },
    criteria: rows.criteria.map((criterion): CriterionDraft => ({
      code: criterion.code,
      name: criterion.name,
      // A condition has no number in the decision to be cited by.
      cite: cite(criterion, criterion.isCondition ? undefined : criterion.code),
      ...(criterion.isCondition && { condition: true as const }),
      indicators: criterion.indicators.map((indicator) => {
        // Stored by our own migrations and seed only, and checked before publishing.
        const { onlyIf, ...leaf } = indicator.rule as Leaf & { onlyIf?: string }
        return {
          code: indicator.code,
          text: indicator.text,
          cite: cite(indicator, criterion.isCondition ? undefined : indicator.code),
          inputs: indicator.inputs as NonNullable<IndicatorDraft['inputs']>,
          leaf,
          ...(onlyIf !== undefined && { onlyIf }),
        }
      }),
    })),
    passRule: {
      text: rows.passRuleText,
      cite: cite({ clause: null, verified: rows.verified, note: rows.note }),
      ...(isCounted(passRule) && { atLeast: passRule.atLeast }),
    },
  })
}

const isCounted = (rule: unknown): rule is { atLeast: number } =>
  typeof rule === 'object' && rule !== null && 'atLeast' in rule

const isoDay = (day: Date | null) => day && day.toISOString().slice(0, 10)

const readAs = (value: string): Source['read'] =>
  value === 'full' || value === 'extract' || value === 'secondary' ? value : 'none'

function cite({ clause, verified, note }: Cited, code?: string): Cite {
  const known = clause ?? code
  return { source: SOURCE, verified, ...(known !== undefined && { clause: known }), ...(note && { note }) }
}
