import type { KeepingEvent, LifeEvent, Prisma } from '@solang/db'
import {
  isPressing,
  isRecognising,
  keepingOn,
  lifeOf,
  rulesById,
  worstOf,
  type CriteriaSubject,
  type KeptRule,
  type LifeEvent as Happened,
  type LocalInterval,
  type Look,
} from '@solang/scoring'
import { unitsWhere } from '../access/access'
import type { Context } from '../context'
import { setsInUse } from '../criteria/criteria.service'
import { fromDbDay, toDbDay } from '../day'
import { groupedInOrder, loaderOf } from '../per-request'
import type { CriteriaSetRow } from '../reference/criteria-catalog'
import type { KeptCriterion, Standing } from './standing.type'

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

export const keyOf = ({ unitId, gardenId }: { unitId: string; gardenId: string | null }) =>
  `${unitId}:${gardenId ?? ''}`

/** In the order in which things happened; what was written later the same day comes later. */
export const AS_HAPPENED = [
  { happenedOn: 'asc' },
  { createdAt: 'asc' },
  { id: 'asc' },
] satisfies Prisma.LifeEventOrderByWithRelationInput[]

/** What a standing is of: not published, asked for by its fields. */
export interface StandingRow extends Standing {
  readonly events: LifeEvent[]
  readonly subject: SubjectKey
  readonly watchedSetId: string | null
  readonly keeping: readonly KeptCriterion[]
}

/** Where many subjects stand: two statements, however many they are. */
export const standingOf = loaderOf<Context, SubjectKey, StandingRow>((context, subjects) => {
  const gardenIds = subjects.flatMap(({ gardenId }) => gardenId ?? [])
  const unitIds = subjects.flatMap(({ gardenId, unitId }) => (gardenId === null ? unitId : []))
  const OR = [{ gardenId: { in: gardenIds } }, { gardenId: null, unitId: { in: unitIds } }]
  return standingsOf(context, subjects, { OR })
}, keyOf)

/** The same for subjects that one condition names; what it finds of others is left out. */
export async function standingsOf(
  context: Context,
  subjects: readonly SubjectKey[],
  where: Prisma.LifeEventWhereInput & Prisma.KeepingEventWhereInput,
): Promise<StandingRow[]> {
  const [events, looks] = await Promise.all([
    context.db.lifeEvent.findMany({ where, orderBy: AS_HAPPENED }),
    context.db.keepingEvent.findMany({ where, orderBy: AS_HAPPENED }),
  ])
  const keys = subjects.map(keyOf)
  const [eventsOf, looksOf] = [groupedInOrder(keys, events, keyOf), groupedInOrder(keys, looks, keyOf)]
  return subjects.map((subject, i) => standing(context, subject, eventsOf[i] ?? [], looksOf[i] ?? []))
}

function standing(
  context: Context,
  subject: SubjectKey,
  events: LifeEvent[],
  looks: KeepingEvent[],
): StandingRow {
  const happened = events.map(happenedOf)
  const { recognisedOn } = lifeOf(happened)
  const set = watchedSet(context, subject, events)
  const watch =
    recognisedOn === null || !set
      ? []
      : keepingOn(
          context.criteria.rulesOf(set),
          { recognisedOn, looks: looks.map(lookOf) },
          context.today,
          intervalsAt(context, subject.unitId, set.id),
        )
  const life = lifeOf(happened, watch)
  const kept = life.recognisedOn !== null && life.state !== 'LAPSED' ? watch : []
  return {
    ...life,
    worst: worstOf(kept),
    pressingCount: kept.filter(({ state }) => isPressing(state)).length,
    nextDueOn: earliest(kept),
    keeping: set ? kept.map((each) => written(context, set, each)) : [],
    events,
    looks,
    subject,
    watchedSetId: set?.id ?? null,
  }
}

const earliest = (kept: readonly KeptRule[]): string | null =>
  kept.flatMap(({ dueOn }) => dueOn ?? []).sort()[0] ?? null

const lookOf = ({ kind, ruleCode, happenedOn, event }: KeepingEvent): Look => ({
  kind,
  rule: ruleCode,
  on: fromDbDay(happenedOn),
  event,
})

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
  return (
    recognisedUnder(context, events) ?? setsInUse(context, unitId, kind, toDbDay(context.today))[0] ?? null
  )
}

/** The set of the last recognition among events in their order; null: never recognised. */
export function recognisedUnder(
  context: Context,
  events: readonly Pick<LifeEvent, 'kind' | 'setId'>[],
): CriteriaSetRow | null {
  const last = events.findLast(({ kind }) => isRecognising(kind))
  return last ? context.criteria.set(last.setId) : null
}

/** What the unit or the nearest one above it decided, rule by rule. */
function intervalsAt(
  { units, criteria, today }: Context,
  unitId: string,
  setId: string,
): readonly LocalInterval[] {
  return units.upwardsFrom(unitId, today).flatMap((id) =>
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
