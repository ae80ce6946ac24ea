import {
  compareSets,
  crosswalkBetween,
  rulesById,
  shortfalls,
  switcherOf,
  unitOf,
  VERDICTS,
  type Crosswalk,
  type CriteriaSet,
  type Simulation,
  type Switcher,
} from '@solang/scoring'
import { readableUnder, readableUnits, signedIn } from '../access/access'
import type { Context } from '../context'
import { readCriteriaSet } from '../criteria/criteria.service'
import { requestError } from '../errors'
import { uuidOf } from '../node-id'
import type { CriteriaSetRow } from '../reference/criteria-catalog'
import type { LastCase } from './last-cases'
import { rescored } from './rescore'
import type { CriteriaComparison, SwitchedSubject, SwitchObstacle, SwitchSimulation } from './set-switch.type'

export async function compareCriteriaSets(
  context: Context,
  fromId: string,
  toId: string,
): Promise<CriteriaComparison> {
  const { from, to, crosswalk } = await pairOf(context, fromId, toId)
  const [old, next] = [context.criteria.rulesOf(from), context.criteria.rulesOf(to)]
  const [oldRules, newRules] = [rulesById(old), rulesById(next)]
  return {
    note: crosswalk.note ?? null,
    changes: compareSets(old, next, crosswalk).map(({ relation, from: code, to: newCode }) => ({
      relation,
      fromCode: code,
      fromText: (code !== null && oldRules.get(code)?.text) || null,
      toCode: newCode,
      toText: (newCode !== null && newRules.get(newCode)?.text) || null,
    })),
  }
}

/** Re-scores the last sent sheets of a subtree: read in batches, scored in rows, explained only where something falls. */
export async function simulateSwitch(
  context: Context,
  fromId: string,
  toId: string,
  within: string,
): Promise<SwitchSimulation> {
  const { from, to, crosswalk } = await pairOf(context, fromId, toId)
  if (from.subject !== to.subject)
    throw requestError('BAD_USER_INPUT', 'Hai bộ tiêu chí phải chấm cùng một loại: xã, thôn hoặc vườn.')
  readableUnits(context, within)
  const { criteria } = context
  const switcher = switcherOf(criteria.compiledOf(from), criteria.compiledOf(to), crosswalk)
  const unitIds = readableUnder(context, uuidOf('Unit', within) ?? '').map(({ id }) => id)
  const { simulation, falling, unsettled } = await rescored(context.db, switcher, { setId: from.id, unitIds })
  return {
    fromUuid: from.id,
    toUuid: to.id,
    count: simulation.units,
    moves: movesOf(simulation),
    obstacles: simulation.obstacles.map((each) => writtenObstacle(switcher.to.set, each)),
    unknownFigures: switcher.unmapped.map((key) => switcher.to.set.inputs[key]?.label ?? key),
    fallingCount: simulation.falling.length,
    unsettledCount: simulation.unsettled.length,
    falling: falling.map((each) => switched(switcher, each)),
    unsettled: unsettled.map((each) => switched(switcher, each)),
  }
}

async function pairOf(context: Context, fromId: string, toId: string) {
  signedIn(context)
  const [from, to] = [fromId, toId].map((id) => readCriteriaSet(context, uuidOf('CriteriaSet', id) ?? ''))
  if (!from || !to) throw requestError('BAD_USER_INPUT', 'Không có bộ tiêu chí này.')
  return { from, to, crosswalk: await crosswalkOf(context, from, to) }
}

/** What somebody decided for this pair, or else what the two share by key and words. */
async function crosswalkOf(context: Context, from: CriteriaSetRow, to: CriteriaSetRow): Promise<Crosswalk> {
  const stored = await context.db.crosswalk.findUnique({
    where: { fromSetId_toSetId: { fromSetId: from.id, toSetId: to.id } },
  })
  const { criteria } = context
  // Written by the seed only; the scoring package's tests hold each against its two sets.
  return (
    (stored?.definition as Crosswalk | undefined) ??
    crosswalkBetween(criteria.rulesOf(from), criteria.rulesOf(to))
  )
}

export const movesOf = ({ moves }: Simulation) =>
  VERDICTS.flatMap((before) =>
    VERDICTS.map((after) => ({ before, after, count: moves[before][after] })).filter(
      ({ count }) => count > 0,
    ),
  )

function writtenObstacle(
  set: CriteriaSet,
  { rule, failing, open, short }: Simulation['obstacles'][number],
): SwitchObstacle {
  const found = rulesById(set).get(rule)
  return { code: rule, text: found?.text ?? '', failing, open, short, unit: unitOf(set, found) }
}

function switched(switcher: Switcher, { unitId, gardenId, case: found }: LastCase): SwitchedSubject {
  const { after } = switcher.one(found)
  return {
    unitUuid: unitId,
    gardenUuid: gardenId,
    after: after.verdict,
    metCount: after.met,
    applicableCount: after.of,
    shortfalls: shortfalls(switcher.to.set, after, 'vi').map(({ message }) => message),
  }
}
