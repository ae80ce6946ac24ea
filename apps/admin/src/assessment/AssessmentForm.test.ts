import type { CriteriaSet } from '@solang/scoring'
import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import type { AssessmentSheetFragment } from '../generated/graphql'
import { cannedServer } from '../testing/server'
import AssessmentForm from './AssessmentForm.vue'
import { againFrom, emptyDraft } from './sheet-draft'
import type { SheetSet } from './sheet-rules'

jest.mock('../session/useViewer', () => ({
  useViewer: () => ({
    viewer: { value: { today: '2021-05-13', displayName: 'Trưởng thôn Nậy', person: { id: 'head' } } },
    can: () => false,
  }),
}))
enableAutoUnmount(afterEach)
beforeEach(() => localStorage.clear())

const cite = { source: 'decision', verified: false } as const
const hedge = {
  hedgeGreen: { label: 'Chiều dài hàng rào xanh', type: 'number', unit: 'm' },
  hedgeAll: { label: 'Tổng chiều dài hàng rào', type: 'number', unit: 'm' },
} as const
const set: SheetSet = {
  id: 'set',
  code: 'ha-tinh/vuon-mau',
  edition: '59/2015/QĐ-UBND',
  title: 'Vườn mẫu',
  status: 'PUBLISHED',
  passRuleText: 'Đạt 2/2 tiêu chí',
  note: null,
  rules: {
    schema: 2,
    id: 'vuon-mau',
    version: '59/2015/QĐ-UBND',
    title: 'Vườn mẫu',
    subject: 'GARDEN',
    inForce: { from: null, to: null },
    sources: { decision: { title: '59/2015/QĐ-UBND', date: null, read: 'secondary' } },
    inputs: hedge,
    pass: {
      id: 'pass',
      text: 'Đạt 2/2 tiêu chí',
      cite,
      all: [
        {
          id: '4',
          text: 'Cảnh quan',
          cite,
          all: [
            {
              id: '4.1',
              text: 'Tỷ lệ hàng rào xanh',
              cite,
              percent: ['hedgeGreen', 'hedgeAll'],
              test: { atLeast: 80 },
            },
          ],
        },
        {
          id: '5',
          text: 'Thu nhập',
          cite,
          all: [{ id: '5.1', text: 'Thu nhập từ vườn', cite, judged: true }],
        },
      ],
    },
  } satisfies CriteriaSet,
  criteria: [
    {
      id: 'c4',
      code: '4',
      name: 'Cảnh quan',
      indicators: [
        {
          id: 'i41',
          code: '4.1',
          text: 'Tỷ lệ hàng rào xanh',
          // As PostgreSQL keeps it: the whole before the part.
          inputs: { hedgeAll: hedge.hedgeAll, hedgeGreen: hedge.hedgeGreen },
          rule: { percent: ['hedgeGreen', 'hedgeAll'], test: { atLeast: 80 } },
          verified: false,
          note: null,
        },
      ],
    },
    {
      id: 'c5',
      code: '5',
      name: 'Thu nhập',
      indicators: [
        {
          id: 'i51',
          code: '5.1',
          text: 'Thu nhập từ vườn',
          inputs: {},
          rule: { judged: true },
          verified: false,
          note: null,
        },
      ],
    },
  ],
}
const stored = (version: number, hedgeGreen: number, status: 'DRAFT' | 'SUBMITTED' = 'DRAFT') =>
  ({
    __typename: 'Assessment',
    id: 'sheet',
    version,
    status,
    stage: 'SELF',
    verdict: 'NOT_ASSESSED',
    isProvisional: true,
    metCount: 1,
    applicableCount: 2,
    assessedOn: '2021-05-13',
    assessedAs: 'Trưởng thôn Nậy',
    decisionNumber: null,
    submittedAt: null,
    note: null,
    result: {},
    explanation: [],
    setUsedUntil: null,
    set: { id: 'set', code: 'ha-tinh/vuon-mau', edition: '59/2015/QĐ-UBND', title: 'Vườn mẫu' },
    unit: { id: 'nay' },
    can: { edit: status === 'DRAFT', submit: status === 'DRAFT' },
    blockedBy: [],
    entries: [
      {
        __typename: 'AssessmentEntry',
        indicator: { id: 'i41', code: '4.1' },
        values: { hedgeGreen, hedgeAll: 100 },
        attestedVerdict: null,
        attestedBy: null,
        attestedOn: null,
        evidenceNote: null,
        evidence: [],
      },
    ],
  }) as unknown as AssessmentSheetFragment

function open(answers: Parameters<typeof cannedServer>[0] = {}) {
  const server = cannedServer(answers)
  const form = mount(AssessmentForm, {
    props: {
      subject: { id: 'garden', placeId: 'village', unitId: null, gardenId: 'garden' },
      set,
      sheet: null,
      start: emptyDraft('SELF', '2021-05-13'),
      from: null,
    },
    global: server.global,
  })
  const field = (label: string) => {
    const found = form.findAll('label').find((each) => each.text().startsWith(label))
    return form.get<HTMLInputElement>(`[id="${found?.attributes('for')}"]`)
  }
  const button = (name: string) => form.findAll('button').find((each) => each.text() === name)
  const type = async (green: string, all = '100') => {
    await field('Chiều dài hàng rào xanh').setValue(green)
    await field('Tổng chiều dài hàng rào').setValue(all)
  }
  const press = async (name: string) => {
    await (name === 'Gửi phiếu chấm' ? form.get('form').trigger('submit') : button(name)?.trigger('click'))
    await flushPromises()
  }
  const inputs = () => server.requests.map(({ variables }) => (variables as { input: Sent }).input)
  return { form, server, field, type, press, inputs, bar: () => form.get('[role="status"]').text() }
}
interface Sent {
  readonly clientMutationId: string
  readonly expectedVersion: number | null
  readonly entries: readonly unknown[]
}
const recorded = (sheet: AssessmentSheetFragment) => ({
  data: { recordAssessment: { assessment: sheet, errors: [] } },
})
const refused = (code: string, path: string[]) => ({
  data: {
    recordAssessment: { assessment: null, errors: [{ code, message: code, path, currentVersion: 2 }] },
  },
})

test('the verdict follows every key, and what is missing is named', async () => {
  const { type, bar, form } = open()
  expect(bar()).toContain('Chưa đánh giá được')
  await type('62')
  expect(bar()).toContain('Chưa đạt')
  expect(bar()).toContain('Tỷ lệ hàng rào xanh (thiếu 18 m)')
  await type('80,5')
  expect(bar()).toContain('1/2 tiêu chí · còn thiếu: Thu nhập từ vườn (cần xác nhận theo văn bản giấy)')
  expect(form.text()).toContain('80,5 m / 100 m')
})

test('a person’s word counts with its reason, never without', async () => {
  const { form, type, bar, press, server, field } = open()
  await type('90')
  await form.get('input[value="MET"]').setValue(true)
  expect(bar()).toContain('1/2')
  await press('Lưu nháp')
  expect(server.requests).toHaveLength(0)
  expect(form.text()).toContain('Xác nhận phải kèm căn cứ.')
  await field('Căn cứ xác nhận mục 5.1').setValue('Sổ ghi thu của hộ.')
  expect(bar()).toContain('Đạt (tạm thời) · 2/2 tiêu chí')
  expect(form.text()).toContain('theo xác nhận của Trưởng thôn Nậy ngày 13/05/2021')
})

test('the shortest list of work stands on top and shrinks with what is done', async () => {
  const { form, type } = open()
  await flushPromises()
  const work = () => form.get('[aria-labelledby="shortest-work"]').text()
  expect(work()).toContain('4.1 Tỷ lệ hàng rào xanh: đo và ghi: Chiều dài hàng rào xanh')
  await type('62')
  expect(work()).toContain('4.1 Tỷ lệ hàng rào xanh: làm thêm 18 m.')
  await type('80')
  expect(work()).not.toContain('4.1')
  expect(work()).toContain('5.1 Thu nhập từ vườn: đối chiếu bản giấy rồi xác nhận.')
})

test('a word may stand on a paper that says where it is; the paper is sent with it', async () => {
  const { form, press, inputs, field } = open({ RecordAssessment: () => recorded(stored(1, 90)) })
  await form.get('input[value="MET"]').setValue(true)
  await form.get('[aria-label="Thêm văn bản, hồ sơ cho mục 5.1"]').trigger('click')
  await field('Tên văn bản').setValue('Sổ thu của hộ')
  expect(form.text()).toContain('Thiếu 1 minh chứng')
  await field('Số, biên bản').setValue('Biên bản 12/BB')
  expect(form.text()).not.toContain('minh chứng')
  await press('Lưu nháp')
  expect(inputs()[0]?.entries).toEqual([
    expect.objectContaining({
      indicatorId: 'i51',
      attestedVerdict: 'MET',
      evidence: [{ item: 'Sổ thu của hộ', isHeld: true, reference: 'Biên bản 12/BB' }],
    }),
  ])
})

test('what was typed is there again after the page was closed', async () => {
  const before = open()
  await before.type('62')
  before.form.unmount()
  const after = open()
  expect(after.field('Chiều dài hàng rào xanh').element.value).toBe('62')
  expect(after.form.text()).toContain('Đã mở lại những gì bạn nhập dở')
  await after.press('Bỏ, lấy lại bản trên máy chủ')
  expect(after.field('Chiều dài hàng rào xanh').element.value).toBe('')
  expect(localStorage).toHaveLength(0)
})

test('a lost connection keeps everything; sent again it is the same sheet', async () => {
  const answers = [new Error('mất mạng'), recorded(stored(1, 90))]
  const { type, press, inputs, form } = open({ RecordAssessment: () => answers.shift() ?? new Error('hết') })
  await type('90')
  await press('Lưu nháp')
  expect(form.text()).toContain('Chưa nối được với máy chủ')
  expect(localStorage).toHaveLength(1)
  await press('Lưu nháp')
  expect(inputs()[1]?.clientMutationId).toBe(inputs()[0]?.clientMutationId)
  expect(inputs()[1]?.entries).toEqual([
    expect.objectContaining({ indicatorId: 'i41', values: { hedgeGreen: '90', hedgeAll: '100' } }),
  ])
  expect(localStorage).toHaveLength(0)
  expect(form.emitted('saved')).toEqual([['sheet']])
})

test('sending saves first and sends the version that was saved', async () => {
  const { type, press, inputs, form } = open({
    RecordAssessment: () => recorded(stored(1, 90)),
    SubmitAssessment: () => ({
      data: { submitAssessment: { assessment: stored(2, 90, 'SUBMITTED'), errors: [] } },
    }),
  })
  await type('90')
  await press('Gửi phiếu chấm')
  expect(inputs()[1]).toMatchObject({ assessmentId: 'sheet', expectedVersion: 1 })
  expect(form.emitted('sent')).toEqual([['sheet']])
})

test.each([
  ['VERSION_CONFLICT', 'DRAFT', { assessmentId: 'sheet', expectedVersion: 2 }],
  ['INVALID_STATE', 'SUBMITTED', { assessmentId: null, expectedVersion: null }],
] as const)('overtaken (%s), both versions are shown and mine can be kept', async (code, status, next) => {
  const answers = [recorded(stored(1, 90)), refused(code, ['assessmentId']), recorded(stored(3, 95))]
  const { type, press, inputs, form } = open({
    RecordAssessment: () => answers.shift() ?? new Error('hết'),
    AssessmentSheet: () => ({ data: { assessment: stored(2, 70, status) } }),
  })
  await type('90')
  await press('Lưu nháp')
  await type('95')
  await press('Lưu nháp')
  expect(form.text()).toContain('Đã được sửa bởi người khác')
  await press('Xem bản mới')
  expect(form.text()).toContain('Bản của tôi: 95 · Trên máy chủ: 70')
  await press('Giữ bản của tôi')
  await press('Lưu nháp')
  expect(inputs().at(-1)).toMatchObject(next)
})

test('scoring again begins with what the last sheet found, on today’s date', () => {
  expect(againFrom(stored(4, 62, 'SUBMITTED'), 'INSPECTED', '2021-05-20')).toMatchObject({
    assessmentId: null,
    stage: 'INSPECTED',
    assessedOn: '2021-05-20',
    values: { hedgeGreen: '62', hedgeAll: '100' },
  })
})
