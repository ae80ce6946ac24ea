import { toNodeId } from '../node-id'
import { once, openTestApi, type Client, type TestApi } from '../testing/test-api'

const SET = 'ha-tinh/vuon-mau'
const PLAN = 'Bản vẽ hoặc sơ đồ quy hoạch, thiết kế vườn có xác nhận của UBND xã'

let api: TestApi
let head: Client
let garden: string
let setId: string
const indicators = new Map<string, string>()

beforeAll(async () => {
  api = await openTestApi()
  head = await api.as('truongthon.nay')
  const { id } = await api.db.garden.findFirstOrThrow({ where: { householdCode: 'NAY-005' } })
  garden = toNodeId('Garden', id)
  const set = await api.db.criteriaSet.findFirstOrThrow({
    where: { code: SET },
    include: { criteria: { include: { indicators: true } } },
  })
  setId = toNodeId('CriteriaSet', set.id)
  for (const indicator of set.criteria.flatMap((criterion) => criterion.indicators))
    indicators.set(indicator.code, toNodeId('Indicator', indicator.id))
})
afterAll(() => api.close())

const RECORD = /* GraphQL */ `
  mutation ($input: RecordAssessmentInput!) {
    recordAssessment(input: $input) {
      assessment {
        id
        verdict
        explanation
        criteria {
          code
          verdict
          points {
            low
          }
        }
        points {
          max
        }
        missingEvidence {
          code
          item
        }
        plan {
          sentences
          cost
          work {
            code
            sentence
          }
        }
        english: plan(language: EN) {
          sentences
        }
        entries {
          indicator {
            code
          }
          evidence {
            item
            isHeld
            reference
          }
        }
      }
      errors {
        code
        path
      }
    }
  }
`
interface Sheet {
  verdict: string
  explanation: string[]
  criteria: { code: string; verdict: string; points: null }[]
  points: null
  missingEvidence: { code: string; item: string }[]
  plan: { sentences: string[]; cost: number | null; work: { code: string; sentence: string }[] }
  english: { sentences: string[] }
  entries: { indicator: { code: string }; evidence: object[] }[]
}
interface Payload {
  assessment: Sheet | null
  errors: { code: string; path: string[] }[]
}
const line = (code: string, rest: object) => ({ indicatorId: indicators.get(code), ...rest })

async function record(...entries: object[]): Promise<Payload> {
  const { data, errors } = await head.send<{ recordAssessment: Payload }>(RECORD, {
    input: {
      clientMutationId: once(),
      setId,
      gardenId: garden,
      stage: 'SELF',
      assessedOn: '2021-05-13',
      entries,
    },
  })
  expect(errors).toBeUndefined()
  return data.recordAssessment
}
async function recorded(...entries: object[]): Promise<Sheet> {
  const { assessment, errors } = await record(...entries)
  expect(errors).toEqual([])
  if (!assessment) throw new Error('no sheet')
  return assessment
}
const paper = { item: PLAN, isHeld: true, reference: 'QĐ 12/QĐ-UBND, tủ hồ sơ xã' }

test('a sheet keeps its papers with where they are, and names those that are missing', async () => {
  const without = await recorded(line('1.1', { values: { hasPlan: true } }))
  expect(without.missingEvidence).toEqual([{ code: '1.1', item: PLAN }])
  const own = { item: 'Biên bản đo hàng rào', isHeld: false, reference: null }
  const sheet = await recorded(
    line('1.1', { values: { hasPlan: true }, evidence: [paper] }),
    line('4.1', { evidence: [own] }),
  )
  expect(sheet.entries).toEqual([
    { indicator: { code: '1.1' }, evidence: [paper] },
    { indicator: { code: '4.1' }, evidence: [{ ...own, reference: '' }] },
  ])
  expect(sheet.missingEvidence).toEqual([{ code: '4.1', item: own.item }])
})

test('a word may stand on a paper whose place is known, and not on one that nobody has', async () => {
  const word = { attestedVerdict: 'MET' }
  const sheet = await recorded(line('4.3', { ...word, evidence: [{ ...paper, item: 'Biên bản kiểm tra' }] }))
  expect(sheet.explanation.join()).toContain('“Biên bản kiểm tra: QĐ 12/QĐ-UBND, tủ hồ sơ xã”')
  const { errors } = await record(line('4.3', { ...word, evidence: [{ ...paper, isHeld: false }] }))
  expect(errors).toEqual([{ code: 'REQUIRED', path: ['entries', '0', 'evidenceNote'] }])
})

test('a paper without a name, a paper twice, and a broken link are refused at their place', async () => {
  const { errors } = await record(
    line('1.1', {
      evidence: [paper, paper, { ...paper, item: ' ' }, { item: 'Ảnh', isHeld: true, reference: 'https://' }],
    }),
  )
  expect(errors).toEqual([
    { code: 'DUPLICATE', path: ['entries', '0', 'evidence', '1', 'item'] },
    { code: 'REQUIRED', path: ['entries', '0', 'evidence', '2', 'item'] },
    { code: 'INVALID_VALUE', path: ['entries', '0', 'evidence', '3', 'reference'] },
  ])
})

test('a sheet says what is left to do, in either language, and how each criterion stands', async () => {
  const sheet = await recorded(
    line('2.1', { values: { hasIrrigation: true } }),
    line('2.2', { values: { otherTechniques: 1 } }),
    line('4.1', { values: { hedgeGreen: 62, hedgeAll: 100 } }),
  )
  expect(sheet.plan.work).toEqual([{ code: '4.1', sentence: '4.1 Tỷ lệ hàng rào xanh: làm thêm 18 m.' }])
  expect(sheet.plan.cost).toBeNull()
  expect(sheet.plan.sentences).toContain('5 Thu nhập từ kinh tế vườn: đối chiếu bản giấy rồi xác nhận.')
  expect(sheet.english.sentences[0]).toBe('4.1 Tỷ lệ hàng rào xanh: do 18 m more.')
  expect(sheet.criteria.map(({ code, verdict }) => [code, verdict])).toEqual([
    ['1', 'NOT_ASSESSED'],
    ['2', 'MET'],
    ['3', 'NOT_ASSESSED'],
    ['4', 'NOT_MET'],
    ['5', 'NO_BASIS'],
  ])
  expect(sheet.points).toBeNull()
})
