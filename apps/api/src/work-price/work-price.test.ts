import { toNodeId } from '../node-id'
import { once, openTestApi, type Client, type TestApi } from '../testing/test-api'

let api: TestApi
let member: Client
let setId: string
let hedgeLine: string
let gardenId: string
let commune: string
let village: string
let otherVillage: string

beforeAll(async () => {
  api = await openTestApi()
  member = await api.as('thuongtruc')
  const { id } = await api.db.garden.findFirstOrThrow({ where: { householdCode: 'NAY-005' } })
  gardenId = toNodeId('Garden', id)
  const set = await api.db.criteriaSet.findFirstOrThrow({ where: { code: 'ha-tinh/vuon-mau' } })
  setId = toNodeId('CriteriaSet', set.id)
  const { id: line } = await api.db.indicator.findFirstOrThrow({
    where: { code: '4.1', criterion: { setId: set.id } },
  })
  hedgeLine = toNodeId('Indicator', line)
  commune = await unitNamed('Xã An Hòa Thịnh')
  village = await unitNamed('Thôn Nậy')
  otherVillage = await unitNamed('Thôn Bình Hòa')
})
afterAll(() => api.close())

const unitNamed = async (name: string) =>
  toNodeId('Unit', (await api.db.unitName.findFirstOrThrow({ where: { name } })).unitId)

const DECIDE = /* GraphQL */ `
  mutation ($input: DecideWorkPriceInput!) {
    decideWorkPrice(input: $input) {
      workPrice {
        id
      }
      errors {
        code
        path
      }
    }
  }
`
interface Decided {
  decideWorkPrice: { errors: { code: string; path: string[] }[] }
}
/** What was refused, as code and place. */
async function decide(input: object, client = member): Promise<(string | string[])[][]> {
  const source = 'Báo giá của Hội Nông dân xã, tháng 5/2021.'
  const { data, errors } = await client.send<Decided>(DECIDE, {
    input: { clientMutationId: once(), unitId: commune, setId, ruleCode: '4.1', source, ...input },
  })
  expect(errors).toBeUndefined()
  return data.decideWorkPrice.errors.map(({ code, path }) => [code, path])
}

const PRICES = /* GraphQL */ `
  query ($setId: ID!, $unitId: ID!) {
    criteriaSet(id: $setId) {
      workPrices(unitId: $unitId) {
        ruleCode
        amount
        unit {
          name
        }
      }
    }
  }
`
type Price = { ruleCode: string; amount: string; unit: { name: string } }
async function pricesAt(unitId: string, client = member): Promise<(readonly string[])[]> {
  const { data } = await client.send<{ criteriaSet: { workPrices: Price[] } }>(PRICES, { setId, unitId })
  return data.criteriaSet.workPrices.map(({ ruleCode, amount, unit }) => [ruleCode, amount, unit.name])
}
test.each<[string, object, string, string]>([
  ['a heading', { ruleCode: '4' }, 'NOT_FOUND', 'ruleCode'],
  ['a line that is not there', { ruleCode: '9.9' }, 'NOT_FOUND', 'ruleCode'],
  ['a price of nothing', { amount: '0' }, 'OUT_OF_RANGE', 'amount'],
  ['a negative price', { amount: '-1' }, 'OUT_OF_RANGE', 'amount'],
  ['a price from nowhere', { amount: '45', source: '  ' }, 'REQUIRED', 'source'],
  ['taking away what nobody decided', { amount: null }, 'NOT_FOUND', 'ruleCode'],
])('%s is refused, and nothing is kept', async (_, input, code, path) => {
  expect(await decide(input)).toEqual([[code, [path]]])
  expect(await api.db.workPrice.count()).toBe(0)
})

test('a village head decides no prices', async () => {
  expect(await decide({ amount: '45' }, await api.as('truongthon.nay'))).toEqual([['FORBIDDEN', ['unitId']]])
})

test('a commune decides for its villages, a village nearer by; taken away there, that of the commune holds again', async () => {
  expect(await decide({ ruleCode: '3.2', amount: '900' })).toEqual([])
  expect(await decide({ ruleCode: '1.1', amount: '500' })).toEqual([])
  expect(await decide({ amount: '40' })).toEqual([])
  expect(await decide({ amount: '45.5' })).toEqual([])
  expect(await decide({ amount: '30', unitId: village })).toEqual([])
  const ofCommune = [
    ['1.1', '500', 'Xã An Hòa Thịnh'],
    ['3.2', '900', 'Xã An Hòa Thịnh'],
    ['4.1', '45.5', 'Xã An Hòa Thịnh'],
  ]
  expect(await pricesAt(village)).toEqual([...ofCommune.slice(0, 2), ['4.1', '30', 'Thôn Nậy']])
  expect(await pricesAt(otherVillage)).toEqual(ofCommune)
  expect(await decide({ amount: null, unitId: village })).toEqual([])
  expect(await pricesAt(village)).toEqual(ofCommune)
  expect(await pricesAt(village, await api.as('bcd.xakhac'))).toEqual([])
})

const RECORD = /* GraphQL */ `
  mutation ($input: RecordAssessmentInput!) {
    recordAssessment(input: $input) {
      assessment {
        plan {
          cost
          work {
            code
            short
            cost
          }
        }
      }
    }
  }
`
interface Recorded {
  recordAssessment: { assessment: { plan: object } }
}
test('the work left on a sheet is reckoned at the prices of its place', async () => {
  const { data } = await (
    await api.as('truongthon.nay')
  ).send<Recorded>(RECORD, {
    input: {
      clientMutationId: once(),
      setId,
      gardenId,
      stage: 'SELF',
      assessedOn: '2021-05-13',
      entries: [{ indicatorId: hedgeLine, values: { hedgeGreen: 62, hedgeAll: 100 } }],
    },
  })
  expect(data.recordAssessment.assessment.plan).toEqual({
    cost: 819,
    work: [{ code: '4.1', short: '18', cost: 819 }],
  })
})
