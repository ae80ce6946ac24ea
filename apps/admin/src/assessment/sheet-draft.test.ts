import type { CriteriaSet } from '@solang/scoring'
import type { AssessmentSheetFragment } from '../generated/graphql'
import { carriedInto } from './sheet-draft'
import type { SheetSet } from './sheet-rules'

const cite = { source: 'qd', verified: false } as const
const rules: CriteriaSet = {
  schema: 2,
  id: 'vuon',
  version: '1/QĐ',
  title: 'Vườn',
  subject: 'GARDEN',
  inForce: { from: null, to: null },
  sources: { qd: { title: '1/QĐ', date: null, read: 'none' } },
  inputs: {
    hedge: { label: 'Hàng rào', type: 'number', unit: 'm' },
    income: { label: 'Thu nhập', type: 'number', unit: 'triệu đồng' },
  },
  pass: {
    id: 'pass',
    text: 'Đạt cả',
    cite,
    all: [
      { id: '1', text: 'Hàng rào', cite, input: 'hedge', test: { atLeast: 80 } },
      { id: '2', text: 'Thu nhập', cite, input: 'income', test: 'unread' },
      { id: '3', text: 'Chuồng trại', cite, judged: true },
    ],
  },
}
const setOf = (id: string, of: CriteriaSet) =>
  ({
    id,
    code: of.id,
    rules: of,
    criteria: ['1', '2', '3'].map((code) => ({ code, indicators: [{ id: `${id} ${code}`, code }] })),
  }) as unknown as SheetSet
const entry = (code: string, values: object | null, word: string | null = null) => ({
  indicator: { id: `old ${code}`, code },
  values,
  attestedVerdict: word,
  evidenceNote: `đã xem ${code}`,
  evidence: [{ item: 'Ảnh', isHeld: true, reference: null }],
})
const sheet = {
  entries: [entry('1', { hedge: '85' }), entry('2', { income: '62' }, 'MET'), entry('3', null, 'NOT_MET')],
} as unknown as AssessmentSheetFragment

test('under the next edition a new sheet begins with the figures, words and papers that mean the same', () => {
  const inThousands = { label: 'Thu nhập', type: 'number', unit: 'nghìn đồng' } as const
  const next = setOf('new', {
    ...rules,
    version: '2/QĐ',
    inputs: { ...rules.inputs, income: inThousands },
    pass: {
      ...rules.pass,
      all: [
        { id: '1', text: 'Hàng rào', cite, input: 'hedge', test: { atLeast: 90 } },
        { id: '2', text: 'Thu nhập mỗi năm', cite, input: 'income', test: { atLeast: 60000 } },
        { id: '3', text: 'Chuồng trại', cite, judged: true },
      ],
    },
  })
  const draft = carriedInto(next, { sheet, set: setOf('old', rules) }, 'SELF', '2021-05-13')
  // 62 million must not become 62 thousand, and a word on other words counts no more.
  expect(draft.values).toEqual({ hedge: '85' })
  expect(draft.words).toEqual({ 'new 3': 'NOT_MET' })
  expect(draft.evidence).toEqual({ 'new 1': 'đã xem 1', 'new 3': 'đã xem 3' })
  expect(Object.keys(draft.papers)).toEqual(['new 1', 'new 3'])
  expect(draft).toMatchObject({ assessmentId: null, stage: 'SELF', assessedOn: '2021-05-13' })
})
