import fc from 'fast-check'
import { fromUnits, toUnits } from '../decimal/decimal'
import type { LineEntry, LineFacts } from './line'
import { resolveLine } from './resolve-line'

const hedge: LineFacts = {
  kind: 'LENGTH',
  unit: 'km',
  decimals: 2,
  previous: '1.2',
  whole: null,
  goal: '2',
  cap: '50',
  usualPerDay: '0.025',
  daysSince: 7,
}
const line = (entry: LineEntry, facts: Partial<LineFacts> = {}) => resolveLine({ ...hedge, ...facts }, entry)
const fine = (change: string, total: string) => ({ change, total, problems: [], warnings: [] })

describe('a report line', () => {
  it.each<[string, LineEntry, Partial<LineFacts>, object]>([
    ['the change gives the total', { change: '0.4' }, {}, fine('0.4', '1.6')],
    ['the total gives the change', { total: '1.6' }, {}, fine('0.4', '1.6')],
    ['both, and they agree', { change: '0.4', total: '1.60' }, {}, fine('0.4', '1.6')],
    [
      'a first report starts from zero',
      { change: '0.4' },
      { previous: null, usualPerDay: null },
      fine('0.4', '0.4'),
    ],
    ['nothing new', { change: '0' }, {}, fine('0', '1.2')],
    [
      '0,1 + 0,2 without a machine’s rounding',
      { change: '0.2' },
      { previous: '0.1', usualPerDay: null },
      fine('0.2', '0.3'),
    ],
    ['a fall with its reason', { total: '1.1', reason: 'đo lại, báo thừa' }, {}, fine('-0.1', '1.1')],
    [
      'a lost status needs no excuse',
      { total: '0' },
      { kind: 'KEEP_STATUS', previous: '1', decimals: 0 },
      fine('-1', '0'),
    ],
  ])('%s', (_name, entry, facts, expected) => {
    expect(line(entry, facts)).toEqual(expected)
  })

  it.each<[string, LineEntry, Partial<LineFacts>, string, string]>([
    ['nothing typed', {}, {}, 'NOTHING_ENTERED total', 'Chưa nhập phần làm thêm hoặc tổng số.'],
    ['words', { total: 'hai' }, {}, 'NOT_A_NUMBER total', '“hai” không phải là số.'],
    ['an exponent', { change: '1e3' }, {}, 'NOT_A_NUMBER change', '“1e3” không phải là số.'],
    [
      'a metre too fine',
      { change: '0.405' },
      {},
      'TOO_MANY_DECIMALS change',
      'Chỉ nhập tối đa 2 chữ số sau dấu phẩy.',
    ],
    [
      'half a garden',
      { change: '0.5' },
      { decimals: 0, previous: '1' },
      'TOO_MANY_DECIMALS change',
      'Chỉ nhập số nguyên.',
    ],
    [
      'figures that disagree',
      { change: '0.4', total: '1.5' },
      {},
      'CHANGE_AND_TOTAL_DISAGREE total',
      'Lần trước 1,2 km, thêm 0,4 km thành 1,6 km, không phải 1,5 km.',
    ],
    [
      'less than nothing',
      { change: '-2', reason: 'nhầm' },
      {},
      'NEGATIVE_TOTAL total',
      'Tổng số không thể âm (-0,8 km).',
    ],
    [
      'a fall without reason',
      { total: '1.1' },
      {},
      'FALL_WITHOUT_REASON reason',
      'Tổng số giảm từ 1,2 km xuống 1,1 km: hãy ghi lý do.',
    ],
    [
      '1.600 for 1,6',
      { total: '1600' },
      {},
      'ABOVE_CAP total',
      '1.600 km lớn bất thường. Hãy kiểm tra đơn vị và dấu phẩy.',
    ],
    [
      '41 of 40 gardens',
      { total: '41' },
      { kind: 'SHARE', whole: '40', unit: 'vườn' },
      'ABOVE_WHOLE total',
      'Tổng số vượt quá số hiện có (40 vườn).',
    ],
    [
      'half kept',
      { total: '0.5' },
      { kind: 'KEEP_STATUS', previous: '1' },
      'NOT_YES_OR_NO total',
      'Chỉ nhập 1 (đạt, còn giữ) hoặc 0 (chưa đạt, không còn giữ).',
    ],
    [
      'two milestones',
      { total: '2' },
      { kind: 'MILESTONE', previous: null },
      'NOT_YES_OR_NO total',
      'Chỉ nhập 1 (đạt, còn giữ) hoặc 0 (chưa đạt, không còn giữ).',
    ],
  ])('refuses %s', (_name, entry, facts, code, message) => {
    const { problems } = line(entry, facts)
    expect(problems.map((problem) => [`${problem.code} ${problem.at}`, problem.message])).toEqual([
      [code, message],
    ])
  })

  it('asks when a line is odd but possible', () => {
    const { problems, warnings } = line({ change: '0.9' })
    expect(problems).toEqual([])
    expect(warnings.map(({ code, message }) => [code, message])).toEqual([
      ['FASTER_THAN_USUAL', 'Thêm 0,9 km trong 7 ngày, hơn 3 lần mức thường ngày. Chắc chắn đúng?'],
      ['ABOVE_GOAL', 'Tổng số vượt chỉ tiêu 2 km.'],
    ])
    expect(line({ change: '0.52' }).warnings).toEqual([])
    expect(line({ change: '0.53' }).warnings.map(({ code }) => code)).toEqual(['FASTER_THAN_USUAL'])
  })

  it('comes to the same from either side, exactly', () => {
    fc.assert(
      fc.property(
        fc.nat(100_000),
        fc.nat(100_000),
        fc.integer({ min: 0, max: 3 }),
        (before, change, decimals) => {
          const facts = { previous: fromUnits(before, decimals), decimals, cap: null }
          const byChange = line({ change: fromUnits(change, decimals) }, facts)
          expect(byChange.total).not.toBeNull()
          expect(line({ total: byChange.total }, facts)).toEqual(byChange)
          expect(toUnits(byChange.total ?? '', decimals)).toBe(before + change)
        },
      ),
    )
  })
})
