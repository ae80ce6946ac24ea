import { addMonths } from '../calendar/day'
import { compile } from '../criteria/compile'
import type { Attestation, Inputs } from '../criteria/result'
import type { CriteriaSet, Rule } from '../criteria/set'
import { haTinhCommune2017, haTinhGarden2015 } from '../sets'
import type { KeepingState, Verdict } from '../terms'
import { keepingOn, worstOf, type Look } from './keeping'
import { keptVerdict } from './kept-verdict'
import { revocationOf } from './revocation'
import { revocationWords } from './revocation-words'

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
    keepingOn(set, { recognisedOn: '2020-11-20', looks: [], ...more }, today).map(
      ({ rule, state, dueOn }) => [rule, state, dueOn],
    )
  const look = (kind: Look['kind'], on: string, rule: string | null = '2'): Look => ({
    kind,
    rule,
    on,
    event: 'hàng rào chết',
  })

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
    const looks = [look('CHECKED', '2021-05-01')]
    expect(states('2021-05-21', { looks })[1]).toEqual(['2', 'KEPT', '2021-11-01'])
    expect(states('2021-05-21', { looks: [look('CHECKED', '2021-05-01', null)] })[1]?.[1]).toBe('KEPT')
  })

  it('calls for another look as soon as something happened, until somebody has looked', () => {
    const trigger = look('TRIGGER', '2021-02-01')
    expect(states('2021-02-02', { looks: [trigger] })[1]?.[1]).toBe('TRIGGERED')
    expect(states('2021-02-10', { looks: [trigger, look('CHECKED', '2021-02-09')] })[1]?.[1]).toBe('KEPT')
    expect(states('2021-02-01', { looks: [trigger, look('CHECKED', '2021-02-01')] })[1]?.[1]).toBe('KEPT')
    expect(states('2021-02-01', { looks: [look('CHECKED', '2021-02-01'), trigger] })[1]?.[1]).toBe(
      'TRIGGERED',
    )
  })

  it('stays failing after a look that found it so, until a look finds that it holds again', () => {
    const failed = look('FAILED', '2021-02-01')
    expect(states('2021-02-02', { looks: [failed, look('TRIGGER', '2021-02-02')] })[1]?.[1]).toBe('FAILING')
    expect(states('2021-06-02', { looks: [failed] })[1]?.[1]).toBe('FAILING')
    expect(states('2021-02-10', { looks: [failed, look('CHECKED', '2021-02-09')] })[1]?.[1]).toBe('KEPT')
  })

  it('forgets what was seen before the recognition', () => {
    expect(states('2020-12-01', { looks: [look('TRIGGER', '2020-11-19')] })[1]?.[1]).toBe('KEPT')
  })

  it('shows first what presses most', () => {
    const watch = (...states: KeepingState[]) => states.map((state) => ({ state }))
    expect(worstOf([])).toBeNull()
    expect(worstOf(watch('NO_INTERVAL', 'KEPT', 'OVERDUE'))).toBe('OVERDUE')
    expect(worstOf(watch('OVERDUE', 'FAILING', 'TRIGGERED'))).toBe('FAILING')
    expect(worstOf(watch('NO_INTERVAL'))).toBe('NO_INTERVAL')
  })

  it.each<[Verdict, KeepingState | null, string, string]>([
    ['MET', null, 'đạt', 'met'],
    ['MET', 'KEPT', 'đạt', 'met'],
    ['MET', 'NO_INTERVAL', 'đạt', 'met'],
    ['MET', 'OVERDUE', 'đạt nhưng quá hạn rà soát', 'met, re-check overdue'],
    ['NOT_MET', 'OVERDUE', 'chưa đạt', 'not met'],
    ['NO_BASIS', 'OVERDUE', 'chưa đủ căn cứ', 'not enough basis'],
  ])('a verdict of %s whose watch is %s reads “%s”', (verdict, worst, vi, en) => {
    expect([keptVerdict(verdict, worst, 'vi'), keptVerdict(verdict, worst, 'en')]).toEqual([vi, en])
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

  it.each([
    [
      5,
      0,
      '5/20 tiêu chí không đạt (25 %), trong đó tiêu chí then chốt: 1 Tiêu chí 1. Chưa đến mức xét thu hồi',
    ],
    [
      7,
      0,
      '7/20 tiêu chí không đạt (35 %), trong đó tiêu chí then chốt: 1 Tiêu chí 1. Thuộc diện xét thu hồi',
    ],
    [0, 20, '0 đến 20/20 tiêu chí không đạt (0 đến 100 %). Chưa đủ căn cứ để kết luận'],
  ])('says of %i failing and %i open what follows', (failing, open, words) => {
    const set = sized(20, [1])
    expect(revocationWords(set, revoked(set, failing, open))).toContain(words)
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
