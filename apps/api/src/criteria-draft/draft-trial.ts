import type { CriteriaSetDraft } from '@solang/db'
import { check, compile, shortfalls, switcherOf, type CriteriaSet } from '@solang/scoring'
import { readCases, runCases } from '@solang/scoring/cases'
import { crosswalkOfDraft } from '@solang/scoring/draft'
import { readableUnder, readableUnits } from '../access/access'
import type { Context } from '../context'
import { readCriteriaSet } from '../criteria/criteria.service'
import { requestError } from '../errors'
import { uuidOf } from '../node-id'
import type { CriteriaSetRow } from '../reference/criteria-catalog'
import { rescored } from '../set-switch/rescore'
import { movesOf } from '../set-switch/set-switch.service'
import { baseOf, readDraft } from './criteria-draft.service'
import type { DraftRun, DraftTrial } from './draft-trial.type'

/** What a saved draft says of itself, of its cases, and of the sheets that were sent last; nothing is written. */
export async function tryDraft(
  context: Context,
  draftId: string,
  within: string,
  againstId?: string | null,
): Promise<DraftTrial> {
  const draft = await requireDraft(context, draftId)
  const found = check(draft.definition)
  if (!found.ok) return { faults: found.problems, warnings: [], caseFaults: [], cases: [], run: null }
  const { cases, problems } = readCases(found.set, draft.caseFile)
  return {
    faults: [],
    warnings: found.warnings,
    caseFaults: problems,
    cases: runCases(found.set, cases).map(({ case: { line, rule, name }, ...outcome }) => ({
      line,
      rule,
      name,
      ...outcome,
    })),
    run: await runDraft(context, found.set, against(context, draft, againstId), within),
  }
}

async function requireDraft(context: Context, id: string): Promise<CriteriaSetDraft> {
  const uuid = uuidOf('CriteriaDraft', id)
  const draft = uuid === null ? null : await readDraft(context, uuid)
  if (!draft) throw requestError('BAD_USER_INPUT', 'Không có bản soạn này.')
  return draft
}

function against(context: Context, draft: CriteriaSetDraft, id: string | null | undefined): CriteriaSetRow {
  const set = id == null ? baseOf(context, draft) : readCriteriaSet(context, uuidOf('CriteriaSet', id) ?? '')
  if (set?.subject !== draft.subject)
    throw requestError('BAD_USER_INPUT', 'Bộ đem so phải chấm cùng một loại: xã, thôn hoặc vườn.')
  return set
}

async function runDraft(
  context: Context,
  set: CriteriaSet,
  from: CriteriaSetRow,
  within: string,
): Promise<DraftRun> {
  readableUnits(context, within)
  const old = context.criteria.compiledOf(from)
  const switcher = switcherOf(old, compile(set), crosswalkOfDraft(old.set, set))
  const unitIds = readableUnder(context, uuidOf('Unit', within) ?? '').map(({ id }) => id)
  const { simulation, changed } = await rescored(context.db, switcher, { setId: from.id, unitIds })
  return {
    againstUuid: from.id,
    count: simulation.units,
    changedCount: simulation.changed.length,
    moves: movesOf(simulation),
    changed: changed.map((sheet) => {
      const { before, after } = switcher.one(sheet.case)
      return {
        unitUuid: sheet.unitId,
        gardenUuid: sheet.gardenId,
        before: before.verdict,
        after: after.verdict,
        shortfalls: shortfalls(set, after, 'vi').map(({ message }) => message),
      }
    }),
    unknownFigures: switcher.unmapped.map((key) => set.inputs[key]?.label ?? key),
  }
}
