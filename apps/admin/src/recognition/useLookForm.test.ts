import { flushPromises } from '@vue/test-utils'
import { used } from '../testing/composable'
import { cannedServer } from '../testing/server'
import type { RecognisedSubject } from './subject'
import { useLookForm } from './useLookForm'

jest.mock('../session/useViewer', () => ({
  useViewer: () => ({ viewer: { value: { today: '2021-05-13', person: { id: 'leader' } } } }),
}))
beforeEach(() => localStorage.clear())

const village: RecognisedSubject = { id: 'nay', kind: 'VILLAGE' }
const done = { data: { recordKeepingEvent: { keepingEvent: { id: 'e' }, errors: [] } } }

function open(first: 'CHECKED' | 'TRIGGER', subject = village, ...answers: (object | Error)[]) {
  const server = cannedServer({ RecordKeepingEvent: () => answers.shift() ?? done })
  const look = used(() => useLookForm(subject, first), server)
  const sent = () => server.requests.map(({ variables }) => variables.input)
  return { look, form: look.form.value, sent }
}

test('a re-check of all criteria today needs no more than a press, and says what was found', async () => {
  const { look, sent } = open('CHECKED')
  expect(await look.save()).toBe(true)
  expect(sent()).toEqual([
    {
      unitId: 'nay',
      kind: 'CHECKED',
      ruleCode: null,
      happenedOn: '2021-05-13',
      event: 'Đã rà soát, vẫn đạt.',
      clientMutationId: expect.any(String),
    },
  ])
})

test.each(['FAILED', 'TRIGGER'] as const)(
  '%s needs its criterion, its day and what was seen',
  async (kind) => {
    const { look, form, sent } = open(kind === 'FAILED' ? 'CHECKED' : 'TRIGGER')
    Object.assign(form, { kind, happenedOn: null, event: '  ' })
    expect(look.error('event')).toBeUndefined()
    expect(await look.save()).toBe(false)
    expect(look.error('ruleCode')).toBe('Hãy chọn tiêu chí.')
    expect(look.error('happenedOn')).toBe('Hãy ghi ngày.')
    expect(look.error('event')).toBe('Hãy ghi đã thấy gì.')
    expect(sent()).toEqual([])
  },
)

test('what happened at a garden is sent as it was written', async () => {
  const { look, form, sent } = open('TRIGGER', { id: 'garden', kind: 'GARDEN' })
  Object.assign(form, { ruleCode: '4', happenedOn: '2021-05-04', event: ' 40 m hàng rào bị chết. ' })
  expect(await look.save()).toBe(true)
  expect(sent()).toEqual([
    expect.objectContaining({
      gardenId: 'garden',
      kind: 'TRIGGER',
      ruleCode: '4',
      happenedOn: '2021-05-04',
      event: '40 m hàng rào bị chết.',
    }),
  ])
})

test('without a connection all is kept; sent again it is the same look', async () => {
  const { look, form, sent } = open('TRIGGER', village, new Error('mất mạng'))
  Object.assign(form, { ruleCode: '3', event: 'hàng rào bị chết' })
  expect(await look.save()).toBe(false)
  expect(look.messages.value).toEqual([expect.stringContaining('Chưa nối được với máy chủ')])
  expect(open('TRIGGER').form).toMatchObject({ ruleCode: '3', event: 'hàng rào bị chết' })
  expect(await look.save()).toBe(true)
  expect(sent()[1]).toEqual(sent()[0])
  expect(localStorage).toHaveLength(0)
})

test('a re-check and an event of one village are two drafts', async () => {
  open('TRIGGER').form.event = 'hàng rào bị chết'
  await flushPromises()
  expect(open('CHECKED').form.event).toBe('')
  expect(open('TRIGGER', { id: 'my', kind: 'VILLAGE' }).form.event).toBe('')
})
