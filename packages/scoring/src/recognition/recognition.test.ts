import { addMonths } from '../calendar/day'
import { compile } from '../criteria/compile'
import type { Attestation, Inputs } from '../criteria/result'
import type { CriteriaSet, Rule } from '../criteria/set'
import { haTinhCommune2017, haTinhGarden2015 } from '../sets'
import { keepingOn } from './keeping'
import { revocationOf } from './revocation'

const cite = { source: 's', verified: false } as const

describe('calendar months', () => {
  it.each([
    ['2021-01-31', 1, '2021-02-28'],
    ['2020-01-31', 1, '2020-02-29'],
    ['2021-12-15', 1, '2022-01-15'],
    ['2021-05-13', 60, '2026-05-13'],
    ['2020-02-29', 12, '2021-02-28'],
  ])('%s and %i months is %s', (day, months, later) => {
    expect(addMonths(day, months)).toBe(later)
  })
})

describe('keeping the standard', () => {
  const criterion = (id: string, more: Partial<Rule> = {}): Rule =>
    ({ id, text: id, cite, judged: true, ...more }) as Rule
  const set: CriteriaSet = {
    ...haTinhGarden2015,
    inputs: {},
    recheck: { months: 12, cite },
    pass: {
      id: 'pass',
      text: 'Tất cả',
      cite,
      all: [
        criterion('1'),
        criterion('2', { recheck: { months: 6, triggers: ['hàng rào chết'], cite } }),
        criterion('3', { recheck: { months: 'unread', cite } }),
      ],
    },
  }
  const states = (today: string, more: Partial<Parameters<typeof keepingOn>[1]> = {}) =>
    keepingOn(set, { recognisedOn: '2020-11-20', checkedOn: {}, triggers: [], ...more }, today).map(
      ({ rule, state, dueOn }) => [rule, state, dueOn],
    )

  it('counts from the recognition, each criterion by its own interval or the set’s', () => {
    expect(states('2021-05-13')).toEqual([
      ['1', 'KEPT', '2021-11-20'],
      ['2', 'DUE_SOON', '2021-05-20'],
      ['3', 'NO_INTERVAL', null],
    ])
  })

  it('is overdue the day after the last day, and kept again once looked at', () => {
    expect(states('2021-05-20')[1]).toEqual(['2', 'DUE_SOON', '2021-05-20'])
    expect(states('2021-05-21')[1]).toEqual(['2', 'OVERDUE', '2021-05-20'])
    expect(states('2021-05-21', { checkedOn: { '2': '2021-05-01' } })[1]).toEqual(['2', 'KEPT', '2021-11-01'])
  })

  it('calls for another look as soon as something happened, until somebody has looked', () => {
    const triggers = [{ rule: '2', on: '2021-02-01', event: 'hàng rào chết' }]
    expect(states('2021-02-02', { triggers })[1]?.[1]).toBe('TRIGGERED')
    expect(states('2021-02-10', { triggers, checkedOn: { '2': '2021-02-09' } })[1]?.[1]).toBe('KEPT')
  })
})

/** Criteria of Hà Tĩnh's commune set that all fail, hold or are left open, by attestation and figures. */
describe('withdrawing a recognition, QĐ 18/2022', () => {
  const word = (verdict: Attestation['verdict']) => ({
    verdict,
    by: 'Đoàn thẩm tra',
    on: '2022-08-02',
    note: 'x',
  })
  const sized = (count: number, keys: readonly number[]): CriteriaSet => ({
    ...haTinhCommune2017,
    inputs: {},
    pass: {
      id: 'pass',
      text: 'Tất cả',
      cite,
      all: Array.from({ length: count }, (_, i): Rule => ({
        id: String(i + 1),
        text: `Tiêu chí ${i + 1}`,
        cite,
        judged: true,
        ...(keys.includes(i + 1) && { key: true as const }),
      })),
    },
  })
  const revoked = (set: CriteriaSet, failing: number, open = 0) => {
    const words = Object.fromEntries(
      'all' in set.pass
        ? set.pass.all
            .slice(0, set.pass.all.length - open)
            .map(({ id }, i) => [id, word(i < failing ? 'NOT_MET' : 'MET')] as const)
        : [],
    )
    return revocationOf(set, compile(set).evaluate({} as Inputs, words))
  }

  it.each([
    [20, 5, true, false],
    [20, 6, true, true],
    [20, 6, false, false],
    [20, 9, true, true],
    [20, 9, false, false],
    [20, 10, false, true],
    [19, 5, true, false],
    [19, 6, true, true],
    [19, 9, false, false],
    [19, 10, false, true],
    [10, 2, true, false],
    [10, 3, true, true],
    [10, 4, false, false],
    [10, 5, false, true],
  ])('of %i criteria %i fail, a key one among them: %s → due: %s', (of, failing, hasKey, isDue) => {
    expect(revoked(sized(of, hasKey ? [1] : []), failing).isDue).toBe(isDue)
  })

  it('holds at every size: exactly the shares of the decision', () => {
    for (let of = 1; of <= 60; of++) {
      for (let failing = 0; failing <= of; failing++) {
        const share = failing / of
        expect(revoked(sized(of, [1]), failing).isDue).toBe(share >= 0.5 || (share >= 0.3 && failing > 0))
        expect(revoked(sized(of, []), failing).isDue).toBe(share >= 0.5)
      }
    }
  })

  it('leaves open what open criteria could still tip', () => {
    expect(revoked(sized(20, [1]), 4, 2)).toMatchObject({
      isDue: null,
      failing: [4, 6],
      of: 20,
      keyFailing: ['1'],
    })
    expect(revoked(sized(20, [1]), 4, 1)).toMatchObject({ isDue: false })
    expect(revoked(sized(20, [20]), 6, 1)).toMatchObject({ isDue: null, keyFailing: [] })
  })

  it('knows the key criteria of the commune set', () => {
    const keys = 'all' in haTinhCommune2017.pass ? haTinhCommune2017.pass.all.filter(({ key }) => key) : []
    expect(keys.map(({ text }) => text)).toEqual([
      'Thu nhập',
      'Môi trường và an toàn thực phẩm',
      'Quốc phòng và an ninh',
    ])
  })
})
