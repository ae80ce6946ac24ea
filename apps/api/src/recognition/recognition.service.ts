import type { KeepingEvent, LifeEvent, Prisma } from '@solang/db'
import {
  isRecognising,
  keepingOn,
  lifeOf,
  rulesById,
  type CriteriaSubject,
  type KeptRule,
  type LifeEvent as Happened,
  type LocalInterval,
} from '@solang/scoring'
import { unitsWhere } from '../access/access'
import type { Context } from '../context'
import { setsInUse } from '../criteria/criteria.service'
import { fromDbDay, toDbDay } from '../day'
import { loaderOf } from '../per-request'
import type { CriteriaSetRow } from '../reference/criteria-catalog'
import type { KeptCriterion, Standing } from './recognition.type'

export const readLifeEvent = (context: Context, id: string): Promise<LifeEvent | null> =>
  context.db.lifeEvent.findFirst({ where: { id, unit: unitsWhere(context) } })

export const readKeepingEvent = (context: Context, id: string): Promise<KeepingEvent | null> =>
  context.db.keepingEvent.findFirst({ where: { id, unit: unitsWhere(context) } })

/** A unit, or one of its gardens. */
export interface SubjectKey {
  readonly kind: CriteriaSubject
  readonly unitId: string
  readonly gardenId: string | null
}

const keyOf = ({ unitId, gardenId }: { unitId: string; gardenId: string | null }) =>
  `${unitId}:${gardenId ?? ''}`

/** In the order in which things happened; what was written later the same day comes later. */
export const AS_HAPPENED = [
  { happenedOn: 'asc' },
  { createdAt: 'asc' },
  { id: 'asc' },
] satisfies Prisma.LifeEventOrderByWithRelationInput[]

/** Where many subjects stand: two statements, however many they are. */
export const standingOf = loaderOf<Context, SubjectKey, Standing>(async (context, subjects) => {
  const where = {
    OR: subjects.map(({ unitId, gardenId }) => ({ unitId, gardenId })),
  }
  const [events, looks] = await Promise.all([
    context.db.lifeEvent.findMany({ where, orderBy: AS_HAPPENED }),
    context.db.keepingEvent.findMany({ where, orderBy: AS_HAPPENED }),
  ])
  return subjects.map((subject) => {
    const isOf = (row: { unitId: string; gardenId: string | null }) => keyOf(row) === keyOf(subject)
    return standing(context, subject, events.filter(isOf), looks.filter(isOf))
  })
}, keyOf)

function standing(
  context: Context,
  subject: SubjectKey,
  events: LifeEvent[],
  looks: KeepingEvent[],
): Standing {
  const happened = events.map(happenedOf)
  const { recognisedOn } = lifeOf(happened)
  const set = watchedSet(context, subject, events)
  const watch =
    recognisedOn === null || !set
      ? []
      : watchOf(context, set, recognisedOn, looks, intervalsAt(context, subject.unitId, set.id))
  const life = lifeOf(happened, watch)
  const isKept = life.recognisedOn !== null && life.state !== 'LAPSED'
  return {
    ...life,
    keeping: set && isKept ? watch.map((each) => written(context, set, each)) : [],
    events,
    looks,
  }
}

export const happenedOf = ({ kind, happenedOn, percent }: LifeEvent): Happened => ({
  kind,
  on: fromDbDay(happenedOn),
  ...(percent !== null && { percent }),
})

/** The set under which it was recognised last, or the one in use now. */
function watchedSet(
  context: Context,
  { kind, unitId }: SubjectKey,
  events: readonly LifeEvent[],
): CriteriaSetRow | null {
  const [inUse] = setsInUse(context, unitId, kind, toDbDay(context.today))
  return recognisedUnder(context, events) ?? inUse ?? null
}

/** The set of the last recognition among events in their order; null: never recognised. */
export function recognisedUnder(
  context: Context,
  events: readonly Pick<LifeEvent, 'kind' | 'setId'>[],
): CriteriaSetRow | null {
  const last = events.findLast(({ kind }) => isRecognising(kind))
  return last ? context.criteria.set(last.setId) : null
}

function watchOf(
  context: Context,
  set: CriteriaSetRow,
  recognisedOn: string,
  looks: readonly KeepingEvent[],
  intervals: readonly LocalInterval[],
): readonly KeptRule[] {
  const rules = context.criteria.rulesOf(set)
  const checkedOn: Record<string, string> = {}
  for (const { kind, ruleCode, happenedOn } of looks) {
    if (kind !== 'CHECKED') continue
    for (const rule of ruleCode === null ? rulesById(rules).keys() : [ruleCode])
      checkedOn[rule] = fromDbDay(happenedOn)
  }
  const triggers = looks.flatMap(({ kind, ruleCode, happenedOn, event }) =>
    kind === 'TRIGGER' && ruleCode !== null ? [{ rule: ruleCode, on: fromDbDay(happenedOn), event }] : [],
  )
  return keepingOn(rules, { recognisedOn, checkedOn, triggers }, context.today, intervals)
}

/** What the unit or the nearest one above it decided, rule by rule. */
function intervalsAt(
  { units, criteria, today }: Context,
  unitId: string,
  setId: string,
): readonly LocalInterval[] {
  const line = [
    unitId,
    ...units
      .ancestorsOf(unitId, today)
      .reverse()
      .map(({ id }) => id),
  ]
  return line.flatMap((id) =>
    criteria.intervals
      .filter((each) => each.unitId === id && each.setId === setId)
      .map(({ ruleCode, months, source }) => ({
        rule: ruleCode,
        recheck: { months, cite: { source, verified: false as const } },
      })),
  )
}

const written = (context: Context, set: CriteriaSetRow, kept: KeptRule): KeptCriterion => ({
  code: kept.rule,
  text: rulesById(context.criteria.rulesOf(set)).get(kept.rule)?.text ?? '',
  state: kept.state,
  checkedOn: kept.checkedOn,
  dueOn: kept.dueOn,
  trigger: kept.trigger?.event ?? null,
})
