import type { DutyFunction } from '@solang/scoring'

/**
 * What a viewer may do over a unit and everything below it.
 *
 * READ figures, plans and names of officials · READ_HOUSEHOLDS personal data of households ·
 * REPORT write and send reports · REVIEW accept or return them · ASSIGN people ·
 * ASSESS score villages and gardens · DECIDE plan conflicts, baselines and denominators ·
 * EDIT_CRITERIA draft, publish and put into use criteria sets.
 */
export const Ability = {
  READ: 'READ',
  READ_HOUSEHOLDS: 'READ_HOUSEHOLDS',
  REPORT: 'REPORT',
  REVIEW: 'REVIEW',
  ASSIGN: 'ASSIGN',
  ASSESS: 'ASSESS',
  DECIDE: 'DECIDE',
  EDIT_CRITERIA: 'EDIT_CRITERIA',
} as const
export type Ability = (typeof Ability)[keyof typeof Ability]

const COMMITTEE = ['READ', 'READ_HOUSEHOLDS', 'REPORT', 'REVIEW', 'ASSIGN', 'ASSESS', 'DECIDE'] as const

/** The whole access policy: what each function brings. A function that is not here brings nothing. */
export const ABILITIES_OF = {
  COMMITTEE_LEADER: [...COMMITTEE, 'EDIT_CRITERIA'],
  COMMITTEE_MEMBER: COMMITTEE,
  VILLAGE_HEAD: ['READ', 'READ_HOUSEHOLDS', 'REPORT', 'ASSESS'],
  SUPERVISOR: ['READ'],
  COORDINATION_OFFICE: ['READ', 'EDIT_CRITERIA'],
} as const satisfies Record<DutyFunction, readonly Ability[]>

/** What a machine's key may do, by its scopes. */
export const ABILITIES_OF_SCOPE: Readonly<Record<string, readonly Ability[]>> = { read: ['READ'] }
