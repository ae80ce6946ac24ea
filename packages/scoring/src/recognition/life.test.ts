import type { KeptRule } from './keeping'
import { keepingOn } from './keeping'
import { lifeOf, nextSteps, whyNotNext, type LifeEvent } from './life'
import { haTinhGarden2015 } from '../sets'
import type { LifeEventKind } from '../terms'

const event = (kind: LifeEventKind, on: string, percent?: number): LifeEvent => ({
  kind,
  on,
  ...(percent !== undefined && { percent }),
})
const registered = event('REGISTERED', '2020-01-10')
const approved = event('PLAN_APPROVED', '2020-03-01')
const building = event('BUILDING', '2020-06-01', 40)
const recognised = event('RECOGNISED', '2020-11-20')
const all = [registered, approved, building, recognised]
const watched = (state: KeptRule['state'], isChecked = false): KeptRule => ({
  rule: '4.1',
  state,
  checkedOn: '2020-11-20',
  isChecked,
  dueOn: null,
  trigger: null,
})

describe('the life of a village', () => {
  it.each<[string, readonly LifeEvent[], readonly KeptRule[], string, string | null]>([
    ['nothing happened', [], [], 'NOT_STARTED', null],
    ['it registered', [registered], [], 'REGISTERED', '2020-01-10'],
    ['plan and estimate are approved', [registered, approved], [], 'PLAN_APPROVED', '2020-03-01'],
    ['it builds', [registered, approved, building], [], 'BUILDING', '2020-06-01'],
    ['it is recognised', all, [], 'RECOGNISED', '2020-11-20'],
    ['nobody has looked again yet', all, [watched('KEPT')], 'RECOGNISED', '2020-11-20'],
    ['somebody has looked again', all, [watched('KEPT', true)], 'KEEPING', '2020-11-20'],
    ['a re-check is overdue', all, [watched('OVERDUE', true)], 'AT_RISK', '2020-11-20'],
    ['a hedge died', all, [watched('KEPT', true), watched('TRIGGERED')], 'AT_RISK', '2020-11-20'],
    ['the recognition was withdrawn', [...all, event('REVOKED', '2022-01-05')], [], 'LAPSED', '2022-01-05'],
    ['a re-check found it lost', [...all, event('LOST', '2021-05-13')], [], 'LAPSED', '2021-05-13'],
    [
      'it was recognised again',
      [...all, event('REVOKED', '2022-01-05'), event('RE_RECOGNISED', '2023-02-01')],
      [],
      'RECOGNISED',
      '2023-02-01',
    ],
  ])('%s', (_what, events, watch, state, since) => {
    expect(lifeOf(events, watch)).toMatchObject({ state, since })
  })

  it('goes by the days, not by the order of writing, and keeps the last percentage', () => {
    const later = event('BUILDING', '2020-09-01', 75)
    expect(lifeOf([later, registered, building, approved])).toMatchObject({ state: 'BUILDING', percent: 75 })
  })

  it.each<[string, 'VILLAGE' | 'COMMUNE' | 'GARDEN', readonly LifeEvent[], LifeEvent, boolean]>([
    ['registers', 'VILLAGE', [], registered, true],
    ['does not register twice', 'VILLAGE', [registered], event('REGISTERED', '2020-02-01'), false],
    ['has no plan approved before it registers', 'VILLAGE', [], approved, false],
    ['does not build without an approved plan', 'VILLAGE', [registered], building, false],
    [
      'reports its building again',
      'VILLAGE',
      [registered, approved, building],
      event('BUILDING', '2020-07-01', 60),
      true,
    ],
    ['is recognised although nobody wrote down the way', 'GARDEN', [], recognised, true],
    ['is not recognised twice', 'GARDEN', all, event('RECOGNISED', '2021-01-01'), false],
    [
      'is recognised again only once it was',
      'VILLAGE',
      [registered],
      event('RE_RECOGNISED', '2021-01-01'),
      false,
    ],
    ['loses what it has', 'VILLAGE', all, event('REVOKED', '2021-01-01'), true],
    ['loses nothing that it has not', 'VILLAGE', [registered], event('REVOKED', '2021-01-01'), false],
    ['is carried over as a commune', 'COMMUNE', [], event('CARRIED_OVER', '2023-09-01'), true],
    ['is not carried over as a village', 'VILLAGE', [], event('CARRIED_OVER', '2023-09-01'), false],
    ['does not step back in time', 'VILLAGE', [registered, approved], event('BUILDING', '2020-02-01'), false],
    [
      'starts again after it lapsed',
      'VILLAGE',
      [...all, event('LOST', '2021-05-13')],
      event('REGISTERED', '2021-06-01'),
      true,
    ],
  ])('%s', (_what, subject, events, next, isPossible) => {
    expect(whyNotNext(subject, events, next) === null).toBe(isPossible)
  })

  it('is watched by the interval that the committee set where the decision is silent', () => {
    const cite = { source: 'qd59', verified: false } as const
    const keeping = { recognisedOn: '2020-05-10', looks: [] }
    const statesWith = (months: number) =>
      keepingOn(haTinhGarden2015, keeping, '2021-05-13', [{ rule: null, recheck: { months, cite } }]).map(
        ({ rule, state }) => `${rule} ${state}`,
      )
    expect(statesWith(12)).toEqual([
      '1 OVERDUE',
      '2 OVERDUE',
      '3 OVERDUE',
      '4 OVERDUE',
      '4.1 NO_INTERVAL',
      '5 OVERDUE',
    ])
    expect(statesWith(24)[0]).toBe('1 KEPT')
    expect(new Set(keepingOn(haTinhGarden2015, keeping, '2021-05-13').map(({ state }) => state))).toEqual(
      new Set(['NO_INTERVAL']),
    )
  })

  it('is offered the steps that may come next, and no others', () => {
    expect(nextSteps('VILLAGE', [], '2021-05-13')).toEqual(['REGISTERED', 'RECOGNISED'])
    expect(nextSteps('VILLAGE', [registered], '2021-05-13')).toEqual(['PLAN_APPROVED', 'RECOGNISED'])
    expect(nextSteps('COMMUNE', [], '2021-05-13')).toEqual(['REGISTERED', 'RECOGNISED', 'CARRIED_OVER'])
    expect(nextSteps('GARDEN', all, '2021-05-13')).toEqual(['RE_RECOGNISED', 'REVOKED', 'LOST'])
  })
})
