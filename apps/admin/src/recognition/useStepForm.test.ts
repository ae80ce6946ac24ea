import { flushPromises } from '@vue/test-utils'
import type { LifeEventKind } from '../generated/graphql'
import { used } from '../testing/composable'
import { cannedServer } from '../testing/server'
import type { RecognisedSubject } from './subject'
import { useStepForm } from './useStepForm'

jest.mock('../session/useViewer', () => ({
  useViewer: () => ({ viewer: { value: { today: '2021-05-13', person: { id: 'leader' } } } }),
}))
beforeEach(() => localStorage.clear())

const village: RecognisedSubject = { id: 'nay', kind: 'VILLAGE' }
const paper = { stage: 'INSPECTED', assessedOn: '2021-05-10', decisionNumber: '12/QĐ-UBND' }
const found = { metCount: 10, applicableCount: 10, shortfalls: [] }
const sheet = (verdict: 'MET' | 'NOT_MET') => ({
  __typename: 'Assessment',
  id: 's',
  verdict,
  ...paper,
  ...found,
})
const answer = (...errors: object[]) => ({
  data: { recordLifeEvent: { lifeEvent: errors.length > 0 ? null : { id: 'e' }, errors } },
})
const done = answer()

async function open(
  steps: readonly LifeEventKind[],
  { subject = village, latestSheet = null as object | null, answers = [done] as (object | Error)[] } = {},
) {
  const [type, field] = subject.kind === 'GARDEN' ? ['Garden', 'ofGarden'] : ['Unit', 'standing']
  const node = { __typename: type, id: subject.id, [field]: { __typename: 'Standing', latestSheet } }
  const server = cannedServer({
    RecognitionBasis: () => ({ data: { node } }),
    RecordLifeEvent: () => answers.shift() ?? new Error('hết câu trả lời'),
  })
  const step = used(() => useStepForm(subject, () => steps), server)
  await flushPromises()
  const sent = () => server.requests.flatMap(({ variables: { input } }) => (input ? [input] : []))
  return { step, form: step.form.value, sent }
}

test('what is missing is said beside its field once a save was tried, and nothing is sent', async () => {
  const { step, form, sent } = await open(['REGISTERED', 'BUILDING'])
  expect(step.error('kind')).toBeUndefined()
  expect(await step.save()).toBe(false)
  expect(step.error('kind')).toBe('Hãy chọn việc đã xảy ra.')
  form.kind = 'BUILDING'
  form.happenedOn = null
  expect(step.error('kind')).toBeUndefined()
  expect(step.error('happenedOn')).toBe('Hãy ghi ngày.')
  for (const percent of [null, '12.5', '101']) {
    form.percent = percent
    expect(step.error('percent')).toBe('Hãy ghi số phần trăm, từ 0 đến 100.')
  }
  expect(await step.save()).toBe(false)
  expect(sent()).toEqual([])
})

test('a sheet that is met proposes the recognition with its decision, today', async () => {
  const { step, sent } = await open(['REGISTERED', 'RECOGNISED'], { latestSheet: sheet('MET') })
  expect(step.isRecognising.value).toBe(true)
  expect(await step.save()).toBe(true)
  expect(sent()).toEqual([
    {
      unitId: 'nay',
      kind: 'RECOGNISED',
      happenedOn: '2021-05-13',
      percent: null,
      document: '12/QĐ-UBND',
      note: null,
      clientMutationId: expect.any(String),
    },
  ])
  expect(localStorage).toHaveLength(0)
})

test('a sheet that is not met proposes nothing; the only step there is, is chosen', async () => {
  expect((await open(['REGISTERED', 'RECOGNISED'], { latestSheet: sheet('NOT_MET') })).form.kind).toBeNull()
  localStorage.clear()
  expect((await open(['RE_RECOGNISED'], { latestSheet: sheet('NOT_MET') })).form.kind).toBe('RE_RECOGNISED')
})

test('of a garden only what its step takes is sent: a percentage with the work, a paper with a decision', async () => {
  const { step, form, sent } = await open(['BUILDING', 'RECOGNISED'], {
    subject: { id: 'garden', kind: 'GARDEN' },
    answers: [done, done],
  })
  Object.assign(form, { kind: 'BUILDING', percent: '70', document: '3/QĐ-UBND', note: ' hàng rào ' })
  await step.save()
  expect(sent()[0]).toMatchObject({ gardenId: 'garden', percent: 70, document: null, note: 'hàng rào' })
  Object.assign(step.form.value, { kind: 'RECOGNISED', percent: '70', document: ' 3/QĐ-UBND ' })
  await step.save()
  expect(sent()[1]).toMatchObject({ gardenId: 'garden', percent: null, document: '3/QĐ-UBND' })
})

test('without a connection all is kept; sent again it is the same event', async () => {
  const { step, form, sent } = await open(['REGISTERED', 'REVOKED'], {
    answers: [new Error('mất mạng'), done],
  })
  Object.assign(form, { kind: 'REVOKED', document: '4/QĐ-UBND' })
  expect(await step.save()).toBe(false)
  expect(step.messages.value).toEqual([expect.stringContaining('Chưa nối được với máy chủ')])
  expect((await open(['REVOKED'])).form.document).toBe('4/QĐ-UBND')
  expect(await step.save()).toBe(true)
  expect(sent()[1]).toEqual(sent()[0])
  expect(localStorage).toHaveLength(0)
})

test('what the server refuses is said beside its field and stays to be mended', async () => {
  const message = 'Ngày này trước việc đã ghi gần nhất.'
  const refused = answer({ code: 'INVALID', message, path: ['input', 'happenedOn'] })
  const { step, form, sent } = await open(['REGISTERED', 'RECOGNISED'], { answers: [refused, done] })
  Object.assign(form, { kind: 'REGISTERED', happenedOn: '2021-01-01' })
  expect(await step.save()).toBe(false)
  expect(step.error('happenedOn')).toBe(message)
  expect(step.messages.value).toEqual([])
  form.happenedOn = '2021-05-12'
  expect(await step.save()).toBe(true)
  expect(sent()).toMatchObject([{ happenedOn: '2021-01-01' }, { happenedOn: '2021-05-12' }])
})

test('a step that was kept and is no longer possible is dropped, the rest of the draft stays', async () => {
  const { form } = await open(['REGISTERED', 'RECOGNISED'])
  Object.assign(form, { kind: 'REGISTERED', note: 'họp thôn' })
  await flushPromises()
  const later = await open(['REVOKED', 'LOST'])
  expect(later.form).toMatchObject({ kind: null, note: 'họp thôn' })
})
