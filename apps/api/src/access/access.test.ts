import type { DutyFunction, UnitKind } from '@solang/scoring'
import type { Context } from '../context'
import { UnitTree, type UnitRow } from '../reference/unit-tree'
import { Ability } from './ability'
import { may } from './access'
import { personViewer, tokenViewer, type Viewer, type ViewerDuty } from './viewer'

const TODAY = '2021-05-13'
const day = (iso: string) => new Date(`${iso}T00:00:00Z`)

/** district ─ commune ─ village, and a neighbour commune that joins another district in July. */
const unit = (id: string, kind: UnitKind, parents: [string, string, string | null][]): UnitRow => ({
  id,
  kind,
  isPlaceholder: false,
  openedOn: null,
  closedOn: null,
  version: 1,
  names: [{ name: id, validFrom: day('2020-01-01'), validTo: null }],
  codes: [],
  parents: parents.map(([parentId, from, to]) => ({
    parentId,
    validFrom: day(from),
    validTo: to === null ? null : day(to),
  })),
})
const units = new UnitTree([
  unit('district', 'DISTRICT', []),
  unit('other district', 'DISTRICT', []),
  unit('commune', 'COMMUNE', [['district', '2020-01-01', null]]),
  unit('village', 'VILLAGE', [['commune', '2020-01-01', null]]),
  unit('other village', 'VILLAGE', [['commune', '2020-01-01', null]]),
  unit('neighbour', 'COMMUNE', [
    ['district', '2020-01-01', '2021-07-01'],
    ['other district', '2021-07-01', null],
  ]),
])

const duty = (dutyFunction: DutyFunction, unitId: string, from = '2021-01-01', to?: string): ViewerDuty => ({
  id: `${dutyFunction} ${unitId}`,
  personId: 'person',
  function: dutyFunction,
  title: 'nhiệm vụ',
  unitId,
  validFrom: day(from),
  validTo: to ? day(to) : null,
})
const holder = (...duties: ViewerDuty[]): Viewer =>
  personViewer({ id: 'person', fullName: 'Người thử', duties }, 'session', TODAY)

const mayDo = (viewer: Viewer | null, ability: Ability, unitId: string, today = TODAY) =>
  may({ viewer, units, today } as Context, ability, unitId)
const abilitiesOn = (viewer: Viewer | null, unitId: string, today = TODAY) =>
  Object.values(Ability).filter((ability) => mayDo(viewer, ability, unitId, today))

const EVERYTHING = Object.values(Ability)

describe.each<[DutyFunction, Ability[]]>([
  ['COMMITTEE_LEADER', EVERYTHING],
  ['COMMITTEE_MEMBER', EVERYTHING.filter((ability) => ability !== 'EDIT_CRITERIA')],
  ['VILLAGE_HEAD', ['READ', 'READ_HOUSEHOLDS', 'REPORT', 'ASSESS']],
  ['SUPERVISOR', ['READ']],
  ['COORDINATION_OFFICE', ['READ', 'EDIT_CRITERIA']],
])('a duty of %s', (dutyFunction, abilities) => {
  test('brings exactly its abilities on its unit and below it', () => {
    const viewer = holder(duty(dutyFunction, 'commune'))
    expect(abilitiesOn(viewer, 'commune')).toEqual(abilities)
    expect(abilitiesOn(viewer, 'village')).toEqual(abilities)
  })

  test('brings nothing above it, beside it, or on a unit that is not there', () => {
    const viewer = holder(duty(dutyFunction, 'village'))
    for (const elsewhere of ['district', 'commune', 'other village', 'neighbour', 'no such unit'])
      expect(abilitiesOn(viewer, elsewhere)).toEqual([])
  })

  test('brings nothing before its first day, nor from the day it ends', () => {
    expect(abilitiesOn(holder(duty(dutyFunction, 'commune', '2021-05-14')), 'commune')).toEqual([])
    expect(abilitiesOn(holder(duty(dutyFunction, 'commune', '2021-01-01', TODAY)), 'commune')).toEqual([])
    expect(abilitiesOn(holder(duty(dutyFunction, 'commune', '2021-01-01', '2021-05-12')), 'commune')).toEqual(
      [],
    )
  })

  test('counts on its first and its last day', () => {
    expect(abilitiesOn(holder(duty(dutyFunction, 'commune', TODAY)), 'commune')).toEqual(abilities)
    expect(abilitiesOn(holder(duty(dutyFunction, 'commune', '2021-01-01', '2021-05-14')), 'commune')).toEqual(
      abilities,
    )
  })
})

test('two duties add up, each on its own unit', () => {
  const viewer = holder(duty('SUPERVISOR', 'commune'), duty('VILLAGE_HEAD', 'village'))
  expect(abilitiesOn(viewer, 'village')).toEqual(['READ', 'READ_HOUSEHOLDS', 'REPORT', 'ASSESS'])
  expect(abilitiesOn(viewer, 'other village')).toEqual(['READ'])
})

test('a unit that moves to another district leaves the reach of the old one on that day', () => {
  const viewer = holder(duty('COORDINATION_OFFICE', 'district'))
  expect(abilitiesOn(viewer, 'neighbour', '2021-06-30')).toEqual(['READ', 'EDIT_CRITERIA'])
  expect(abilitiesOn(viewer, 'neighbour', '2021-07-01')).toEqual([])
})

test('a key reads its subtree, and a scope that nobody knows opens nothing', () => {
  const key = (scopes: string[]) =>
    tokenViewer({ id: 'key', name: 'Kho số liệu', unitId: 'district', scopes })
  expect(abilitiesOn(key(['read']), 'village')).toEqual(['READ'])
  expect(abilitiesOn(key(['read']), 'other district')).toEqual([])
  expect(abilitiesOn(key(['write', 'admin']), 'district')).toEqual([])
})

test('whoever is not signed in may do nothing', () => {
  for (const unitId of ['district', 'commune', 'village']) expect(abilitiesOn(null, unitId)).toEqual([])
})
