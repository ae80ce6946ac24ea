import type { Assessment } from '@solang/db'
import { settle, type Evidence, type Inputs, type PanelDecision, type Settlement } from '@solang/scoring'
import type { AssessmentEntryInput } from '../assessment/assessment.input'
import type { Entry } from '../assessment/entries'
import { recordSheet, refuseWith } from '../assessment/record-assessment'
import { lastSelfAssessors } from '../assessment/standing'
import { submitSheet } from '../assessment/submit-assessment'
import type { Context } from '../context'
import { fromDbDay } from '../day'
import { Refusal, type Problem } from '../errors'
import { mutate } from '../mutation'
import { toNodeId } from '../node-id'
import type { IndicatorRow } from '../reference/criteria-catalog'
import type { FixPanelInput } from './fix-panel.input'
import { readDecisions } from './panel-decisions'
import { readSheets, type ReadPanel } from './panel-sheet'
import { whyNotFix } from './panel.policy'
import { isSeated, panelFacts, setOfPanel, updatePanel, type PanelRow } from './panel.service'
import { lockFor } from './staff-panel'

/** The chair settles what the scorers differ in, and sends the inspection that it comes to. */
export const fixPanel = (context: Context, input: FixPanelInput) =>
  mutate(
    context,
    { operation: 'fixPanel', ability: 'REVIEW', answers: { panel: 'Panel', assessment: 'Assessment' } },
    input,
    async (write): Promise<{ panel: PanelRow; assessment: Assessment }> => {
      const { tx, record } = write
      const before = await lockFor(context, write, input, whyNotFix)
      await refuseSelfAssessor(tx, before)
      const set = setOfPanel(context, before)
      const rules = context.criteria.rulesOf(set)
      const read = await readSheets(context, tx, before)
      const decisions = readDecisions(context, set, read.spread, input.decisions)
      const settlement = settle(rules, read.spread, decisions)
      refuseFaults(settlement, decisions)
      const indicators = set.criteria.flatMap((criterion) => criterion.indicators)
      const draft = await recordSheet(context, write, {
        setId: toNodeId('CriteriaSet', before.setId),
        unitId: before.gardenId === null ? toNodeId('Unit', before.unitId) : null,
        gardenId: before.gardenId === null ? null : toNodeId('Garden', before.gardenId),
        stage: 'INSPECTED',
        assessedOn: fromDbDay(before.assessedOn),
        note: originOf(before),
        entries: entriesOf(indicators, read, settlement, decisions),
      })
      const { assessment } = await submitSheet(context, write, {
        assessmentId: toNodeId('Assessment', draft.assessment.id),
        expectedVersion: draft.assessment.version,
      })
      const reasons = decisions.filter(({ code }) => settlement.decided.includes(code))
      await tx.panelDecision.createMany({
        data: reasons.map(({ indicator, reason }) => ({
          panelId: before.id,
          indicatorId: indicator.id,
          reason,
        })),
      })
      const panel = await updatePanel(tx, before, {
        state: 'FIXED',
        endedAt: context.now,
        assessmentId: assessment.id,
      })
      record({
        type: 'Panel',
        id: panel.id,
        unitId: panel.unitId,
        version: panel.version,
        before: panelFacts(before),
        after: { ...panelFacts(panel), assessmentId: assessment.id, decided: settlement.decided },
      })
      return { panel, assessment }
    },
  )

/** Somebody may have become the self-assessor since the panel was opened. */
async function refuseSelfAssessor(
  tx: Parameters<typeof lastSelfAssessors>[0],
  panel: PanelRow,
): Promise<void> {
  const [selfAssessorId] = await lastSelfAssessors(tx, [panel])
  if (selfAssessorId === panel.chairId)
    refuseWith({ code: 'SELF_REVIEW', message: 'Người đã tự chấm không chốt kết quả phúc tra.' }, 'panelId')
}

const FAULT_WORDS = {
  UNDECIDED: 'các thành viên chấm khác nhau, tổ trưởng phải quyết.',
  NO_REASON: 'hãy ghi lý do vì sao quyết như vậy.',
} as const

function refuseFaults({ faults }: Settlement, decisions: readonly PanelDecision[]): void {
  if (faults.length === 0) return
  throw new Refusal(
    faults.map(({ code, fault }): Problem => {
      const at = decisions.findIndex((decision) => decision.code === code)
      const field = fault === 'NO_REASON' ? 'reason' : 'values'
      return {
        code: 'REQUIRED',
        message: `Nội dung ${code}: ${FAULT_WORDS[fault]}`,
        path: at < 0 ? ['decisions'] : ['decisions', String(at), field],
      }
    }),
  )
}

const originOf = ({ scorers }: PanelRow): string => {
  const names = scorers.filter(isSeated).map(({ person }) => person.fullName)
  return `Chốt từ tổ chấm độc lập ${names.length} người: ${names.join(', ')}.`
}

/** The lines of the inspection: what was settled, the papers that any scorer saw, and why. */
function entriesOf(
  indicators: readonly IndicatorRow[],
  { sheets }: ReadPanel,
  { inputs, words, decided }: Settlement,
  decisions: readonly PanelDecision[],
): AssessmentEntryInput[] {
  return indicators.flatMap((indicator): AssessmentEntryInput[] => {
    const { code } = indicator
    const values = figuresOf(indicator, inputs)
    const word = words[code] ?? null
    const evidence = papersOf(indicator, sheets)
    const reason = decided.includes(code) ? decisions.find((each) => each.code === code)?.reason : null
    const evidenceNote = reason ?? (word ? `Tổ chấm độc lập ${sheets.length} người thống nhất.` : null)
    if (Object.keys(values).length === 0 && !evidenceNote && evidence.length === 0) return []
    return [
      {
        indicatorId: toNodeId('Indicator', indicator.id),
        values,
        attestedVerdict: word,
        evidenceNote,
        evidence,
      },
    ]
  })
}

const figuresOf = (indicator: IndicatorRow, inputs: Inputs) =>
  Object.fromEntries(
    Object.keys((indicator.inputs ?? {}) as object).flatMap((key) => {
      const value = inputs[key]
      return value == null ? [] : [[key, value] as const]
    }),
  )

/** A paper is there when one scorer found it; where it is kept is what the first of them wrote. */
function papersOf({ id }: IndicatorRow, sheets: readonly (readonly Entry[])[]): Evidence[] {
  const papers = new Map<string, Evidence>()
  for (const { indicator, evidence } of sheets.flat())
    if (indicator.id === id)
      for (const paper of evidence) {
        const known = papers.get(paper.item) ?? paper
        papers.set(paper.item, {
          item: paper.item,
          isHeld: known.isHeld || paper.isHeld,
          reference: known.reference || paper.reference,
        })
      }
  return [...papers.values()]
}
