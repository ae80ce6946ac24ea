import type { CriteriaSet } from '../criteria/set'
import {
  amount,
  byGroup,
  citing,
  criterion,
  judged,
  linked,
  share,
  sheet,
  writeSet,
  yes,
} from '../sets/write-set'
import { readCases, runCases } from './case-file'

const cite = citing('qd')(null, 'read')
const head = {
  id: 'thu/bo-thu',
  version: '1/QĐ',
  title: 'Bộ thử',
  subject: 'GARDEN',
  inForce: { from: null, to: null },
  sources: { qd: { title: '1/QĐ', date: null, read: 'full' } },
} as const
const set = writeSet(
  head,
  criterion('pass', 'Đạt cả', cite, [
    yes('1', 'Có hàng rào', cite, 'hasHedge'),
    amount('2', 'Thu nhập', cite, ['income', { label: 'Thu nhập', unit: 'triệu đồng' }], { atLeast: 1000 }),
    share('3', 'Tỷ lệ', cite, { unit: 'm' }, ['green', 'Chiều dài'], ['all', 'Chiều dài'], { atLeast: 80 }),
    byGroup(
      '4',
      'Diện tích',
      cite,
      ['area', { label: 'Diện tích', type: 'number', unit: 'm²' }],
      ['kind', { label: 'Vị trí', type: 'choice', choices: { near: 'liền kề', far: 'không liền kề' } }],
      { near: { atLeast: 500 }, far: 'notApplicable' },
    ),
    judged('5', 'Cảnh quan', cite),
    linked('6', 'Xã đạt', cite, { set: 'thu/xa', rules: ['10', '11'] }),
    linked('7', 'Huyện đạt', cite, { set: 'thu/huyen', rules: ['11'] }),
  ]),
)
const scored: CriteriaSet = writeSet(
  head,
  sheet('pass', 'Bảng điểm', cite, 15, [
    judged('1', 'Một', cite, { points: { max: 5 } }),
    judged('2', 'Hai', cite, { points: { max: 10 } }),
  ]),
)

const file = (...lines: readonly string[]) => lines.join('\n')
const table = (header: string, ...rows: readonly string[]) =>
  file('# Bộ thử', '## 2 Thu nhập', header, header.replace(/[^|]+/g, '---'), ...rows)
const problemsOf = (text: string) =>
  readCases(set, text).problems.map(({ line, message }) => `${line}: ${message}`)
const outcomesOf = (text: string, of: CriteriaSet = set) => {
  const { cases, problems } = readCases(of, text)
  expect(problems).toEqual([])
  return runCases(of, cases)
}

describe('a case file', () => {
  it('gives cases with what they know, what is expected, where they stand and what is quoted', () => {
    const text = file(
      '# Bộ thử',
      '',
      '## 2 Thu nhập',
      '> Từ 1 tỷ đồng',
      '> mỗi năm',
      '',
      '| Trường hợp | Thu nhập | Có hàng rào | Vị trí | Xác nhận 5 | Liên kết 10 | Kết quả | Vì sao | Điểm |',
      '|---|--:|:-:|---|---|---|---|---|---|',
      '| đúng \\| ngưỡng | 1.000 | không | không liền kề | chưa đạt | chưa đủ căn cứ | đạt | ≥ 1.000 | từ 0,5 đến 3/4 |',
    )
    expect(readCases(set, text)).toEqual({
      problems: [],
      cases: [
        {
          line: 9,
          name: 'đúng | ngưỡng',
          rule: '2',
          quote: 'Từ 1 tỷ đồng\nmỗi năm',
          inputs: { income: '1000', hasHedge: false, kind: 'far' },
          attestations: {
            5: { verdict: 'NOT_MET', by: 'Người xác nhận', on: '2021-01-01', note: 'theo bảng trường hợp' },
          },
          linked: { 'thu/xa': { 10: 'NO_BASIS' } },
          expected: { verdict: 'MET', why: '≥ 1.000', points: { low: '0.5', high: '3', max: '4' } },
        },
      ],
    })
  })

  it('leaves out what a cell leaves empty', () => {
    const [found] = readCases(
      set,
      table('| Trường hợp | Thu nhập | Kết quả | Vì sao |', '| a | | đạt | |'),
    ).cases
    expect(found).toMatchObject({ inputs: {}, expected: { verdict: 'MET' } })
    expect(found?.expected).not.toHaveProperty('why')
  })

  it('may stand on its side: figures down, cases across', () => {
    const sideways = file(
      '## Kết luận',
      '| Số liệu | đủ | thiếu |',
      '|---|---|---|',
      '| Thu nhập | 1.000 | 999 |',
      '| Có hàng rào | có | |',
      '| Kết quả | đạt | chưa đạt |',
    )
    expect(readCases(set, sideways)).toMatchObject({
      problems: [],
      cases: [
        { line: 2, name: 'đủ', rule: 'pass', inputs: { income: '1000', hasHedge: true } },
        { line: 2, name: 'thiếu', rule: 'pass', inputs: { income: '999' }, expected: { verdict: 'NOT_MET' } },
      ],
    })
    expect(problemsOf(sideways.replace('999', 'x'))).toEqual([
      '4: “Thu nhập” phải là một số, viết như 1.234,5, không đọc được “x”.',
    ])
  })

  it('tells two figures of one name apart by their keys, and takes a choice by its key too', () => {
    const text = table('| Trường hợp | Chiều dài (green) | Vị trí | Kết quả |', '| a | 5 | near | đạt |')
    expect(readCases(set, text)).toMatchObject({
      problems: [],
      cases: [{ inputs: { green: '5', kind: 'near' } }],
    })
  })
})

describe('what cannot be read is told with its line', () => {
  it.each([
    ['a rule that is none', file('# Bộ thử', '', '## 9 Không có'), '3: Bộ tiêu chí không có mục “9”.'],
    [
      'a heading without a rule',
      file('##  '),
      '1: Dòng này không phải tiêu đề (#, ##), trích dẫn (>) hay hàng của bảng (|).',
    ],
    [
      'loose words',
      file('# Bộ thử', '## 2 Thu nhập', 'đúng ngưỡng | 1.000 | đạt'),
      '3: Dòng này không phải tiêu đề (#, ##), trích dẫn (>) hay hàng của bảng (|).',
    ],
    [
      'a table under no rule',
      file('# Bộ thử', '| Trường hợp | Kết quả |', '|---|---|', '| a | đạt |'),
      '2: Bảng phải nằm dưới một tiêu đề bắt đầu bằng ##.',
    ],
    [
      'a table without a ruler',
      file('## 2 Thu nhập', '| Trường hợp | Kết quả |', '| a | đạt |'),
      '2: Dưới hàng tiêu đề phải có hàng gạch ngang |---|---|.',
    ],
    [
      'a column that is no figure',
      table('| Trường hợp | Thu nhâp | Kết quả |', '| a | 5 | đạt |'),
      '3: Cột “Thu nhâp” không phải tên một số liệu của bộ tiêu chí.',
    ],
    [
      'a column that says too little',
      table('| Trường hợp | Chiều dài | Kết quả |', '| a | 5 | đạt |'),
      '3: Có 2 số liệu cùng tên “Chiều dài”: hãy viết “Chiều dài (green)” hoặc “Chiều dài (all)”.',
    ],
    [
      'a word on a rule that is none',
      table('| Trường hợp | Xác nhận 9.9 | Kết quả |', '| a | đạt | đạt |'),
      '3: Bộ tiêu chí không có mục “9.9” để xác nhận.',
    ],
    [
      'a link that no rule makes',
      table('| Trường hợp | Liên kết 12 | Kết quả |', '| a | đạt | đạt |'),
      '3: Không mục nào của bộ tiêu chí dẫn tới mục “12” của bộ khác.',
    ],
    [
      'a link that two sets answer',
      table('| Trường hợp | Liên kết 11 | Kết quả |', '| a | đạt | đạt |'),
      '3: Có hai bộ tiêu chí khác cùng có mục 11, không biết dẫn tới bộ nào.',
    ],
    [
      'a column twice',
      table('| Trường hợp | Thu nhập | Thu nhập | Kết quả |', '| a | 5 | 6 | đạt |'),
      '3: Cột “Thu nhập” xuất hiện hai lần.',
    ],
    [
      'no names',
      table('| Thu nhập | Kết quả |', '| 5 | đạt |'),
      '3: Cột đầu tiên phải là “Trường hợp” (hoặc “Số liệu” nếu bảng để dọc).',
    ],
    ['no verdicts', table('| Trường hợp | Thu nhập |', '| a | 5 |'), '3: Bảng thiếu “Kết quả”.'],
    [
      'a row that is too short',
      table('| Trường hợp | Thu nhập | Kết quả |', '| a | 5 | đạt |', '| b | đạt |'),
      '6: Hàng này có 2 ô, hàng tiêu đề có 3 ô.',
    ],
    ['a nameless case', table('| Trường hợp | Kết quả |', '| | đạt |'), '5: Trường hợp chưa có tên.'],
    [
      'a case without a verdict',
      table('| Trường hợp | Kết quả |', '| a | |'),
      '5: Trường hợp “a” chưa ghi kết quả.',
    ],
    [
      'an unknown verdict',
      table('| Trường hợp | Kết quả |', '| a | tốt |'),
      '5: Kết quả “tốt” không đọc được: phải là đạt, chưa đạt, chưa đánh giá, chưa đủ căn cứ hoặc không áp dụng.',
    ],
    [
      'a number in foreign writing',
      table('| Trường hợp | Thu nhập | Kết quả |', '| a | 1,234.5 | đạt |'),
      '5: “Thu nhập” phải là một số, viết như 1.234,5, không đọc được “1,234.5”.',
    ],
    [
      'an answer that is neither yes nor no',
      table('| Trường hợp | Có hàng rào | Kết quả |', '| a | x | đạt |'),
      '5: “Có hàng rào” phải ghi “có” hoặc “không”, không đọc được “x”.',
    ],
    [
      'a choice that is not offered',
      table('| Trường hợp | Vị trí | Kết quả |', '| a | xa | đạt |'),
      '5: “Vị trí” phải là một trong: “liền kề”, “không liền kề”, không đọc được “xa”.',
    ],
    [
      'a word that says nothing',
      table('| Trường hợp | Xác nhận 5 | Kết quả |', '| a | chưa đánh giá | đạt |'),
      '5: Xác nhận mục 5 phải ghi “đạt” hoặc “chưa đạt”, không đọc được “chưa đánh giá”.',
    ],
    [
      'a linked verdict that is none',
      table('| Trường hợp | Liên kết 10 | Kết quả |', '| a | tốt | đạt |'),
      '5: Kết luận “tốt” của mục 10 không đọc được.',
    ],
    [
      'points that are none',
      table('| Trường hợp | Điểm | Kết quả |', '| a | 12 | đạt |'),
      '5: Điểm “12” không đọc được: hãy viết như “12/100” hoặc “từ 5 đến 15/100”.',
    ],
  ])('%s', (_, text, problem) => {
    expect(problemsOf(text)).toEqual([problem])
  })

  it('all faults at once, in the order of the file, and the other rows are still cases', () => {
    const text = file(
      table('| Trường hợp | Thu nhập | Kết quả |', '| a | hai | tốt |', '| b | 5 | chưa đạt |'),
      'lạc',
      '## 9',
    )
    expect(readCases(set, text).problems.map(({ line }) => line)).toEqual([5, 5, 7, 8])
    expect(readCases(set, text).cases.map(({ name }) => name)).toEqual(['b'])
  })
})

describe('running', () => {
  it('holds the verdict, the reason and the points against the file', () => {
    const outcomes = outcomesOf(
      table(
        '| Trường hợp | Thu nhập | Kết quả | Vì sao |',
        '| đủ | 1.000 | đạt | |',
        '| thiếu | 999 | chưa đạt | còn thiếu 1 triệu đồng |',
        '| sai kết quả | 999 | đạt | |',
        '| sai lý do | 999 | chưa đạt | còn thiếu 2 |',
      ),
    )
    expect(outcomes.map(({ passed, verdict }) => [passed, verdict])).toEqual([
      [true, 'MET'],
      [true, 'NOT_MET'],
      [false, 'NOT_MET'],
      [false, 'NOT_MET'],
    ])
    expect(outcomes[0]?.difference).toBeNull()
    expect(outcomes[2]).toMatchObject({ expected: 'đạt', got: 'chưa đạt' })
    expect(outcomes[2]?.difference).toMatch(
      /^Dòng 7, mục 2, “sai kết quả”: bảng ghi đạt; chấm ra chưa đạt \(.+\)\.$/,
    )
    expect(outcomes[3]?.difference).toContain('bảng ghi chưa đạt, vì “còn thiếu 2”; chấm ra chưa đạt (')
  })

  it('compares points where the file gives them', () => {
    const outcomes = outcomesOf(
      file(
        '## Kết luận của bảng',
        '| Trường hợp | Xác nhận 1 | Xác nhận 2 | Kết quả | Điểm |',
        '|---|---|---|---|---|',
        '| đủ | đạt | đạt | đạt | 15/15 |',
        '| mới một | đạt | | chưa đủ căn cứ | từ 5 đến 15/15 |',
        '| sai | đạt | | chưa đủ căn cứ | 5/15 |',
      ),
      scored,
    )
    expect(outcomes.map(({ passed }) => passed)).toEqual([true, true, false])
    expect(outcomes[2]).toMatchObject({
      expected: 'chưa đủ căn cứ, 5/15 điểm',
      got: 'chưa đủ căn cứ, từ 5 đến 15/15 điểm',
    })
  })

  it('looks at the verdicts of other sets, at groups and at the whole', () => {
    const text = file(
      '## 4 Diện tích',
      '| Trường hợp | Vị trí | Diện tích | Kết quả |',
      '|---|---|---|---|',
      '| xa nhà | không liền kề | | không áp dụng |',
      '| gần nhà | liền kề | 500 | đạt |',
      '## 6 Xã đạt',
      '| Trường hợp | Liên kết 10 | Kết quả |',
      '|---|---|---|',
      '| một mục chưa đạt | chưa đạt | chưa đạt |',
      '| một mục đạt, mục kia chưa biết | đạt | chưa đánh giá |',
      '## Kết luận',
      '| Trường hợp | Có hàng rào | Kết quả | Vì sao |',
      '|---|---|---|---|',
      '| không hàng rào | không | chưa đạt | yêu cầu có |',
    )
    expect(outcomesOf(text).map(({ difference }) => difference)).toEqual([null, null, null, null, null])
  })
})
