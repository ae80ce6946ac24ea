import type { Assessment } from '@solang/db'
import {
  partsOf,
  REVOCATION_2022,
  revocationOf,
  revocationWords,
  rulesById,
  type LinkedVerdicts,
  type Verdict,
} from '@solang/scoring'
import { resultOf } from '../assessment/assessment.service'
import type { Context } from '../context'
import { LAST_SHEET_FIRST } from '../last-sheet'
import { loaderOf } from '../per-request'
import type { RecognitionCondition, RevocationFinding } from './standing.type'

/** The four conditions of QĐ 18/2022, as a set of their own: meeting the commune's criteria is the first of them. */
const CONDITIONS = 'quoc-gia/dieu-kien-cong-nhan-xa'
const CRITERIA = 'quoc-gia/xa-nong-thon-moi'

interface CommuneSheets {
  /** Its last sheet by criteria, and the last by which the conditions themselves were recorded. */
  readonly criteria: Assessment | null
  readonly conditions: Assessment | null
}

const sheetsOf = loaderOf<Context, string, CommuneSheets>(async (context, unitIds) => {
  const rows = await context.db.assessment.findMany({
    where: { unitId: { in: [...unitIds] }, gardenId: null, status: 'SUBMITTED' },
    orderBy: LAST_SHEET_FIRST,
    distinct: ['unitId', 'setId'],
  })
  const isOfConditions = (row: Assessment) => context.criteria.set(row.setId)?.code === CONDITIONS
  return unitIds.map((id) => {
    const own = rows.filter(({ unitId }) => unitId === id)
    return {
      criteria: own.find((row) => !isOfConditions(row)) ?? null,
      conditions: own.find(isOfConditions) ?? null,
    }
  })
})

/** What the last sheet of a commune says about withdrawing its recognition; without a sheet there is no basis. */
export async function revocationFinding(context: Context, unitId: string): Promise<RevocationFinding> {
  const { cite } = REVOCATION_2022
  const rule = { source: cite.source, verified: cite.verified !== false, note: cite.note ?? null }
  const { criteria: sheet } = await sheetsOf(context).load(unitId)
  const set = sheet && context.criteria.set(sheet.setId)
  if (!set)
    return { ...rule, isDue: null, failing: [], sentence: 'Chưa đủ căn cứ: xã chưa có phiếu chấm đã gửi.' }
  const rules = context.criteria.rulesOf(set)
  const result = resultOf(sheet)
  const revocation = revocationOf(rules, result)
  const failed = (result.step.steps ?? []).filter(({ verdict }) => verdict === 'NOT_MET')
  const nameOf = (id: string) => `${id} ${rulesById(rules).get(id)?.text ?? ''}`.trim()
  return {
    ...rule,
    isDue: revocation.isDue,
    failing: failed.map(({ id }) => nameOf(id)),
    sentence: revocationWords(rules, revocation),
  }
}

/** Each condition by what was recorded of it; the first by the commune's own last sheet. */
export async function conditionsOf(context: Context, unitId: string): Promise<RecognitionCondition[]> {
  const set = context.criteria.sets.find(({ code, status }) => code === CONDITIONS && status === 'PUBLISHED')
  if (!set) return []
  const { criteria, conditions } = await sheetsOf(context).load(unitId)
  const rules = context.criteria.rulesOf(set)
  const recorded = conditions ? resultOf(conditions).step.steps : []
  const linked: LinkedVerdicts = criteria ? { [CRITERIA]: { pass: criteria.verdict } } : {}
  const computed = context.criteria.compiledOf(set).evaluate({}, undefined, linked).step.steps ?? []
  const verdictOf = (id: string, index: number): Verdict => {
    const own = recorded?.find((step) => step.id === id)?.verdict
    const now = computed[index]?.verdict ?? 'NOT_ASSESSED'
    return own && now !== 'MET' && now !== 'NOT_MET' ? own : now
  }
  return partsOf(rules.pass).map(({ id, text, cite }, index) => ({
    code: id,
    text,
    verdict: verdictOf(id, index),
    source: set.edition,
    verified: cite.verified !== false,
  }))
}
