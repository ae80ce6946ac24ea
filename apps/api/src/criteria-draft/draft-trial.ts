import type { CriteriaSetDraft } from '@solang/db'
import { check, compile, shortfalls, Simulator, switcherOf, type CriteriaSet } from '@solang/scoring'
import { readCases, runCases } from '@solang/scoring/cases'
import { crosswalkOfDraft } from '@solang/scoring/draft'
import { readableUnder, readableUnits } from '../access/access'
import type { Context } from '../context'
import { readCriteriaSet } from '../criteria/criteria.service'
import { requestError } from '../errors'
import { uuidOf } from '../node-id'
import type { CriteriaSetRow } from '../reference/criteria-catalog'
import { lastCases, type LastCase } from '../set-switch/last-cases'
import { movesOf } from '../set-switch/set-switch.service'
import { baseOf, readDraft } from './criteria-draft.service'
import type { DraftRun, DraftTrial } from './draft-trial.type'

const SHOWN = 100

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
  const draft = await readDraft(context, uuidOf('CriteriaDraft', id) ?? NO_ID)
  if (!draft) throw requestError('BAD_USER_INPUT', 'Không có bản soạn này.')
  return draft
}
const NO_ID = '00000000-0000-0000-0000-000000000000'

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
  const units = readableUnder(context, uuidOf('Unit', within) ?? '').map(({ id }) => id)
  const simulator = new Simulator(switcher)
  const shown: LastCase[] = []
  for await (const batch of lastCases(context.db, from.id, units)) {
    const rows = new Float64Array(batch.length * old.width)
    batch.forEach((sheet, i) => old.put(sheet.case, rows, i * old.width))
    const { changed } = simulator.add(rows, batch.length)
    shown.push(...changed.slice(0, SHOWN - shown.length).flatMap((place) => batch[place] ?? []))
  }
  const simulation = simulator.result()
  return {
    againstUuid: from.id,
    count: simulation.units,
    changedCount: simulation.changed.length,
    moves: movesOf(simulation),
    changed: shown.map((sheet) => {
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
