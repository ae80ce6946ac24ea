import { used } from '../testing/composable'
import { cannedServer } from '../testing/server'
import { useIntervalForm } from './useIntervalForm'

beforeEach(() => localStorage.clear())

const answer = (...errors: object[]) => ({
  data: { decideRecheckInterval: { recheckInterval: errors.length > 0 ? null : { id: 'i' }, errors } },
})

function open(sets: readonly { id: string }[] = [{ id: 'set' }], ...answers: (object | Error)[]) {
  const server = cannedServer({ DecideRecheckInterval: () => answers.shift() ?? answer() })
  const interval = used(
    () =>
      useIntervalForm(
        () => 'commune',
        () => sets,
      ),
    server,
  )
  const sent = () => server.requests.map(({ variables }) => variables.input)
  return { interval, form: interval.form.value, sent }
}

test.each([null, '0', '2.5', '241'])('%s is no number of months, and nothing is sent', async (months) => {
  const { interval, form, sent } = open()
  Object.assign(form, { months, source: 'Ban Chỉ đạo xã họp' })
  expect(interval.error('months')).toBeUndefined()
  expect(await interval.save()).toBe(false)
  expect(interval.error('months')).toBe('Hãy ghi số tháng, từ 1 đến 240.')
  expect(sent()).toEqual([])
})

test('an interval needs its set, and who decided it', async () => {
  const { interval, form, sent } = open([])
  Object.assign(form, { months: '2', source: '  ' })
  expect(await interval.save()).toBe(false)
  expect(interval.error('setId')).toBe('Hãy chọn bộ tiêu chí.')
  expect(interval.error('source')).toBe('Hãy ghi hạn này do ai đặt, theo đâu.')
  expect(sent()).toEqual([])
})

test('what was decided is sent for all criteria; the form is then empty and finds no fault', async () => {
  const { interval, form, sent } = open()
  Object.assign(form, { months: '2', source: ' Ban Chỉ đạo xã họp ' })
  expect(await interval.save()).toBe(true)
  expect(sent()).toEqual([
    {
      unitId: 'commune',
      setId: 'set',
      ruleCode: null,
      months: 2,
      source: 'Ban Chỉ đạo xã họp',
      clientMutationId: expect.any(String),
    },
  ])
  expect(interval.form.value).toMatchObject({ months: null, source: '' })
  expect(interval.error('months')).toBeUndefined()
  expect(localStorage).toHaveLength(0)
})

test('without a connection all is kept; sent again it is the same decision', async () => {
  const { interval, form, sent } = open([{ id: 'set' }], new Error('mất mạng'))
  Object.assign(form, { ruleCode: '3', months: '6', source: 'Ban Chỉ đạo xã họp' })
  expect(await interval.save()).toBe(false)
  expect(interval.messages.value).toEqual([expect.stringContaining('Chưa nối được với máy chủ')])
  expect(open().form).toMatchObject({ ruleCode: '3', months: '6', source: 'Ban Chỉ đạo xã họp' })
  expect(await interval.save()).toBe(true)
  expect(sent()[1]).toEqual(sent()[0])
})

test('what the server refuses is said above the form, and the draft stays', async () => {
  const error = { code: 'FORBIDDEN', message: 'Không đặt được hạn.', path: [] }
  const { interval, form } = open([{ id: 'set' }], answer(error))
  Object.assign(form, { months: '6', source: 'Ban Chỉ đạo xã họp' })
  expect(await interval.save()).toBe(false)
  expect(interval.messages.value).toEqual(['Không đặt được hạn.'])
  expect(form.months).toBe('6')
})
