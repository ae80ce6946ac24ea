import type { DutyFunction, ISODate } from '@solang/scoring'
import { ABILITIES_OF, ABILITIES_OF_SCOPE, type Ability } from './ability'

export interface ViewerDuty {
  id: string
  function: DutyFunction
  title: string
  unitId: string
  personId: string
  validFrom: Date
  validTo: Date | null
}

interface Grant {
  ability: Ability
  unitId: string
}

/** Whoever asks: a person by session, or a machine by key. Grants are what is valid today. */
export interface Viewer {
  kind: 'person' | 'token'
  /** Names the actor in receipts: "person:<uuid>" or "token:<uuid>". */
  key: string
  personId: string | null
  sessionId: string | null
  displayName: string
  duties: readonly ViewerDuty[]
  grants: readonly Grant[]
}

const isValidOn = (duty: ViewerDuty, today: ISODate) => {
  const day = new Date(`${today}T00:00:00Z`)
  return duty.validFrom <= day && (duty.validTo === null || duty.validTo > day)
}

export function personViewer(
  person: { id: string; fullName: string; duties: readonly ViewerDuty[] },
  sessionId: string,
  today: ISODate,
): Viewer {
  const duties = person.duties.filter((duty) => isValidOn(duty, today))
  return {
    kind: 'person',
    key: `person:${person.id}`,
    personId: person.id,
    sessionId,
    displayName: person.fullName,
    duties,
    grants: duties.flatMap((duty) =>
      ABILITIES_OF[duty.function].map((ability) => ({ ability, unitId: duty.unitId })),
    ),
  }
}

export const tokenViewer = (token: {
  id: string
  name: string
  unitId: string
  scopes: readonly string[]
}): Viewer => ({
  kind: 'token',
  key: `token:${token.id}`,
  personId: null,
  sessionId: null,
  displayName: token.name,
  duties: [],
  grants: token.scopes.flatMap((scope) =>
    (ABILITIES_OF_SCOPE[scope] ?? []).map((ability) => ({ ability, unitId: token.unitId })),
  ),
})

/** Units over which the viewer holds an ability; everything below them is included. */
export const rootsOf = (viewer: Viewer, ability: Ability): string[] => [
  ...new Set(viewer.grants.filter((grant) => grant.ability === ability).map((grant) => grant.unitId)),
]
