import { used } from '../testing/composable'
import { cannedServer } from '../testing/server'
import { useWorkPriceForm } from './useWorkPriceForm'

beforeEach(() => localStorage.clear())

const answer = (...errors: object[]) => ({
  data: { decideWorkPrice: { workPrice: errors.length > 0 ? null : { id: 'p' }, errors } },
})

function open(...answers: (object | Error)[]) {
  const server = cannedServer({ DecideWorkPrice: () => answers.shift() ?? answer() })
  const price = used(
    () =>
      useWorkPriceForm(
        () => 'commune',
        () => 'set',
      ),
    server,
  )
  const sent = () => server.requests.map(({ variables }) => variables.input)
  return { price, form: price.form.value, sent }
}
const source = 'Báo giá của Hội Nông dân xã'

test.each([null, '0', '-5'])('%s is no price, and nothing is sent', async (amount) => {
  const { price, form, sent } = open()
  Object.assign(form, { ruleCode: '4.1', amount, source })
  expect(await price.save()).toBe(false)
  expect(price.error('amount')).toBe('Hãy ghi đơn giá, lớn hơn 0.')
  expect(sent()).toEqual([])
})

test('a price needs its line, and who estimated it', async () => {
  const { price, form, sent } = open()
  Object.assign(form, { amount: '45', source: ' ' })
  expect(await price.save()).toBe(false)
  expect(price.error('ruleCode')).toBe('Hãy chọn nội dung.')
  expect(price.error('source')).toBe('Hãy ghi đơn giá này do ai ước tính, theo đâu.')
  expect(sent()).toEqual([])
})

test('without a connection all is kept; sent again it is the same price, and the form is then empty', async () => {
  const { price, form, sent } = open(new Error('mất mạng'))
  Object.assign(form, { ruleCode: '4.1', amount: '45.5', source })
  expect(await price.save()).toBe(false)
  expect(open().form).toMatchObject({ ruleCode: '4.1', amount: '45.5', source })
  expect(await price.save()).toBe(true)
  expect(sent()[0]).toEqual({
    unitId: 'commune',
    setId: 'set',
    ruleCode: '4.1',
    amount: '45.5',
    source,
    clientMutationId: expect.any(String),
  })
  expect(sent()[1]).toEqual(sent()[0])
  expect(price.form.value).toMatchObject({ ruleCode: null, amount: null })
  expect(localStorage).toHaveLength(0)
})

test('one that is taken away needs no amount, and sends none', async () => {
  const { price, form, sent } = open()
  Object.assign(form, { ruleCode: '4.1', amount: '45', isRemoved: true, source })
  expect(await price.save()).toBe(true)
  expect(sent()).toEqual([expect.objectContaining({ ruleCode: '4.1', amount: null })])
})
