import { toNodeId } from '../node-id'
import { openTestApi, type Client, type TestApi } from '../testing/test-api'

let api: TestApi
let integrator: Client
let setId: string

beforeAll(async () => {
  api = await openTestApi()
  integrator = api.asIntegrator()
  const set = await api.db.criteriaSet.findFirstOrThrow({ where: { code: 'ha-tinh/vuon-mau' } })
  setId = toNodeId('CriteriaSet', set.id)
})
afterAll(() => api.close())

const EVALUATE = /* GraphQL */ `
  query ($input: EvaluateInput!) {
    evaluate(input: $input) {
      evaluation {
        verdict
        isProvisional
        metCount
        applicableCount
        points {
          low
        }
        missing
        unread
        explanation
        shortfalls
        plan {
          work {
            code
            text
            short
            unit
            cost
          }
          cost
          assess
          attest
          blockedBy
        }
        result
      }
      errors {
        code
        message
        path
      }
    }
  }
`
interface Answer {
  evaluate: {
    evaluation: {
      verdict: string
      isProvisional: boolean
      metCount: number
      applicableCount: number
      missing: string[]
      unread: string[]
      explanation: string[]
      shortfalls: string[]
      plan: { work: object[]; cost: number | null; assess: string[]; attest: string[] }
    } | null
    errors: { code: string; message: string; path: string[] }[]
  }
}

const GOOD = {
  hasPlan: true,
  followsPlan: true,
  hasIrrigation: true,
  otherTechniques: 1,
  isSafeProduce: true,
  mainProductValue: 45,
  productValue: '60.5',
  hedgeGreen: 62,
  hedgeAll: 100,
}
const word = (code: string, verdict = 'MET') => ({
  code,
  verdict,
  by: 'Công chức nông nghiệp',
  on: '2021-05-13',
  note: 'đã xem',
})
const ask = async (input: object, client = integrator) =>
  (await client.send<Answer>(EVALUATE, { input: { setId, ...input } })).data.evaluate

test('an integrator scores a garden without storing anything', async () => {
  const before = await api.db.assessment.count()
  const { evaluation, errors } = await ask({
    values: GOOD,
    attestations: ['4.2', '4.3', '4.4', '5'].map((code) => word(code)),
  })
  expect(errors).toEqual([])
  expect(evaluation).toMatchObject({
    verdict: 'NOT_MET',
    isProvisional: true,
    metCount: 3,
    applicableCount: 5,
    points: null,
    unread: [],
    plan: {
      work: [
        {
          code: '3.2',
          text: 'Tỷ lệ giá trị sản phẩm thuộc nhóm hàng hóa chủ lực của tỉnh',
          short: '0.375',
          unit: 'triệu đồng',
          cost: null,
        },
        { code: '4.1', text: 'Tỷ lệ hàng rào xanh', short: '18', unit: 'm', cost: null },
      ],
      cost: null,
      assess: [],
      attest: [],
      blockedBy: [],
    },
  })
  expect(evaluation?.shortfalls[1]).toBe(
    '4.1 Tỷ lệ hàng rào xanh: chưa đạt, 62 m / 100 m = 62 %, yêu cầu ≥ 80 %, còn thiếu 18 m (mục 4.1, 59/2015/QĐ-UBND).',
  )
  expect(await api.db.assessment.count()).toBe(before)
})

test('what is missing is not failed, and what nobody has read is not enough basis', async () => {
  const nothing = await ask({ values: {} })
  expect(nothing.evaluation).toMatchObject({ verdict: 'NOT_ASSESSED', metCount: 0 })
  expect(nothing.evaluation?.missing).toContain('hedgeGreen')
  const { evaluation } = await ask({ values: { ...GOOD, hedgeGreen: 80, productValue: 60 } })
  expect(evaluation).toMatchObject({
    verdict: 'NO_BASIS',
    unread: ['4.2', '4.3', '4.4', '5'],
    plan: { work: [], attest: ['4.2', '4.3', '4.4', '5'] },
  })
})

test('costs order the work, and words come in English too', async () => {
  const { evaluation } = await ask({ values: GOOD, costs: { '4.1': 0.9, '3.2': 3 }, language: 'EN' })
  expect(evaluation?.plan).toMatchObject({ cost: 3.9 })
  expect(evaluation?.explanation[0]).toBe('Verdict: not met, 2/5 criteria.')
})

test('a verdict of another set decides the conditions of recognition', async () => {
  const conditions = await api.db.criteriaSet.findFirstOrThrow({ where: { edition: '18/2022/QĐ-TTg' } })
  const values = { satisfiedBallots: 95, validBallots: 100, hasNoArrears: true, isOrderly: true }
  const input = { setId: toNodeId('CriteriaSet', conditions.id), values }
  expect((await ask(input)).evaluation?.verdict).toBe('NOT_ASSESSED')
  const linked = [{ set: 'quoc-gia/xa-nong-thon-moi', code: 'pass', verdict: 'MET' }]
  expect((await ask({ ...input, linked })).evaluation?.verdict).toBe('MET')
})

test.each<[string, object, string, string[]]>([
  ['a key nobody knows', { values: { hedge: 1 } }, 'INVALID_VALUE', ['values', 'hedge']],
  ['a number in words', { values: { hedgeGreen: 'tám' } }, 'INVALID_VALUE', ['values', 'hedgeGreen']],
  ['less than nothing', { values: { hedgeGreen: -1 } }, 'OUT_OF_RANGE', ['values', 'hedgeGreen']],
  ['a list of figures', { values: [1, 2] }, 'INVALID_VALUE', ['values']],
  [
    'a word where figures decide',
    { values: {}, attestations: [word('4.1')] },
    'INVALID_VALUE',
    ['attestations', '0'],
  ],
  [
    'a word that is none',
    { values: {}, attestations: [word('4.3', 'NO_BASIS')] },
    'INVALID_VALUE',
    ['attestations', '0', 'verdict'],
  ],
  ['a set that is none', { setId: 'x', values: {} }, 'NOT_FOUND', ['setId']],
])('%s is refused by its place', async (_name, input, code, path) => {
  const { evaluation, errors } = await ask(input)
  expect([evaluation, errors.map((error) => [error.code, error.path])]).toEqual([null, [[code, path]]])
})

test('nobody evaluates without signing in', async () => {
  const { errors } = await api.asNobody().send(EVALUATE, { input: { setId, values: {} } })
  expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED')
})
