import pg from 'pg'
import { toNodeId } from '../node-id'
import { once, openTestApi, type Client, type TestApi } from '../testing/test-api'

const GARDEN_SET = 'ha-tinh/vuon-mau'
const VILLAGE_SET = 'ha-tinh/khu-dan-cu-kieu-mau'

let api: TestApi
let head: Client
let member: Client
let nay: string
let garden: string
let emptyGarden: string
const sets = new Map<string, string>()
const indicators = new Map<string, string>()

beforeAll(async () => {
  api = await openTestApi()
  head = await api.as('truongthon.nay')
  member = await api.as('nong-nghiep')
  const { unitId } = await api.db.unitName.findFirstOrThrow({ where: { name: 'Thôn Nậy' } })
  nay = toNodeId('Unit', unitId)
  garden = await gardenId('NAY-001')
  emptyGarden = await gardenId('NAY-005')
  for (const set of await api.db.criteriaSet.findMany({
    include: { criteria: { include: { indicators: true } } },
  })) {
    sets.set(set.code, toNodeId('CriteriaSet', set.id))
    for (const indicator of set.criteria.flatMap((criterion) => criterion.indicators))
      indicators.set(`${set.code} ${indicator.code}`, toNodeId('Indicator', indicator.id))
  }
})
afterAll(() => api.close())

const gardenId = async (householdCode: string) =>
  toNodeId('Garden', (await api.db.garden.findFirstOrThrow({ where: { householdCode } })).id)
const line = (code: string, rest: object, set = GARDEN_SET) => ({
  indicatorId: indicators.get(`${set} ${code}`),
  ...rest,
})

interface Problem {
  __typename: string
  code: string
  message: string
  path: string[]
  currentVersion?: number
}
interface Sheet {
  id: string
  version: number
  status: string
  stage: string
  verdict: string
  isProvisional: boolean
  metCount: number
  applicableCount: number
  explanation: string[]
  shortfalls: string[]
  assessedAs: string
  can: { edit: boolean; submit: boolean }
  blockedBy: { action: string; code: string }[]
  entries: {
    indicator: { code: string }
    values: object
    attestedVerdict: string | null
    attestedBy: { fullName: string } | null
    attestedOn: string | null
  }[]
}
interface Payload {
  clientMutationId: string
  assessment: Sheet | null
  errors: Problem[]
}

const FIELDS = /* GraphQL */ `
  fragment Fields on Assessment {
    id
    version
    status
    stage
    verdict
    isProvisional
    metCount
    applicableCount
    explanation
    shortfalls
    assessedAs
    can {
      edit
      submit
    }
    blockedBy {
      action
      code
    }
    entries {
      indicator {
        code
      }
      values
      attestedVerdict
      attestedBy {
        fullName
      }
      attestedOn
    }
  }
`
const payload = (operation: string, input: string) => /* GraphQL */ `
  mutation ($input: ${input}!) {
    ${operation}(input: $input) {
      clientMutationId
      assessment { ...Fields }
      errors { __typename code message path ... on VersionConflictError { currentVersion } }
    }
  }
  ${FIELDS}
`
const RECORD = payload('recordAssessment', 'RecordAssessmentInput')
const SUBMIT = payload('submitAssessment', 'SubmitAssessmentInput')

async function record(client: Client, input: object): Promise<Payload> {
  const { data, errors } = await client.send<{ recordAssessment: Payload }>(RECORD, {
    input: {
      clientMutationId: once(),
      setId: sets.get(GARDEN_SET),
      gardenId: garden,
      stage: 'SELF',
      assessedOn: '2021-05-13',
      entries: [],
      ...input,
    },
  })
  expect(errors).toBeUndefined()
  return data.recordAssessment
}
const village = { setId: '', gardenId: null as string | null, unitId: '' }
const onVillage = () => ({ ...village, setId: sets.get(VILLAGE_SET), unitId: nay })

async function submit(client: Client, sheet: { id: string; version: number }): Promise<Payload> {
  const { data, errors } = await client.send<{ submitAssessment: Payload }>(SUBMIT, {
    input: { clientMutationId: once(), assessmentId: sheet.id, expectedVersion: sheet.version },
  })
  expect(errors).toBeUndefined()
  return data.submitAssessment
}
function sheetOf({ assessment, errors }: Payload): Sheet {
  expect(errors).toEqual([])
  if (!assessment) throw new Error('no sheet')
  return assessment
}
const faults = ({ errors }: Payload) => errors.map(({ code, path }) => [code, path])

const latest = (client: Client) =>
  client.send<{ garden: { householdCode: string | null; latestAssessment: Sheet } | null }>(
    `query ($id: ID!) { garden(id: $id) { householdCode latestAssessment(stage: SELF) { ...Fields } } } ${FIELDS}`,
    { id: garden },
  )

const seen = { evidenceNote: 'Xem tại vườn, đối chiếu bản giấy.', attestedVerdict: 'MET' }
const goodGarden = (hedgeGreen: number) => [
  line('1.1', { values: { hasPlan: true } }),
  line('1.2', { values: { followsPlan: true } }),
  line('2.1', { values: { hasIrrigation: true } }),
  line('2.2', { values: { otherTechniques: 2 } }),
  line('3.1', { values: { isSafeProduce: true } }),
  line('3.2', { values: { mainProductValue: '52.5', productValue: 64 } }),
  line('4.1', { values: { hedgeGreen, hedgeAll: 100 } }),
  line('4.2', seen),
  line('4.3', seen),
  line('4.4', seen),
  line('5', { values: { income: 64 }, ...seen }),
]

test('the garden of Nậy says 4/5 and names what is missing; with the hedge planted, 5/5, provisional', async () => {
  const before = (await latest(head)).data.garden?.latestAssessment
  expect(before).toMatchObject({ verdict: 'NOT_MET', metCount: 4, applicableCount: 5, status: 'SUBMITTED' })
  expect(before?.shortfalls).toEqual([
    expect.stringContaining(
      '4.1 Tỷ lệ hàng rào xanh: chưa đạt, 62 m / 100 m = 62 %, yêu cầu ≥ 80 %, còn thiếu 18 m',
    ),
  ])

  const draft = sheetOf(await record(head, { entries: goodGarden(80) }))
  expect(draft).toMatchObject({
    status: 'DRAFT',
    version: 1,
    verdict: 'MET',
    metCount: 5,
    applicableCount: 5,
    isProvisional: true,
    shortfalls: [],
    assessedAs: 'Trưởng thôn Nậy, Trưởng thôn',
    can: { edit: true, submit: true },
    blockedBy: [],
  })
  expect(draft.entries[7]).toEqual({
    indicator: { code: '4.2' },
    values: {},
    attestedVerdict: 'MET',
    attestedBy: { fullName: 'Trưởng thôn Nậy' },
    attestedOn: '2021-05-13',
  })
  expect((await latest(head)).data.garden?.latestAssessment.metCount).toBe(4)

  const sent = sheetOf(await submit(head, draft))
  expect(sent).toMatchObject({ status: 'SUBMITTED', version: 2, verdict: 'MET', isProvisional: true })
  expect(sent.explanation[0]).toBe('Kết luận: đạt, 5/5 tiêu chí.')
  expect(sent.can).toEqual({ edit: false, submit: false })
  expect(sent.blockedBy).toEqual([
    { action: 'edit', code: 'INVALID_STATE' },
    { action: 'submit', code: 'INVALID_STATE' },
  ])
  expect((await latest(head)).data.garden?.latestAssessment).toMatchObject({ id: sent.id, metCount: 5 })

  const again = await record(head, { assessmentId: sent.id, expectedVersion: 2, entries: goodGarden(1) })
  expect(faults(again)).toEqual([['INVALID_STATE', ['assessmentId']]])
  expect(faults(await submit(head, sent))).toEqual([['INVALID_STATE', ['assessmentId']]])
})

test('district staff and a machine read the sheet without the household; the neighbour reads nothing', async () => {
  for (const client of [await api.as('dieuphoi.huyen'), api.asIntegrator()]) {
    const { data } = await latest(client)
    expect(data.garden).toMatchObject({ householdCode: null, latestAssessment: { applicableCount: 5 } })
    expect(data.garden?.latestAssessment.can).toEqual({ edit: false, submit: false })
  }
  const neighbour = await api.as('bcd.xakhac')
  expect((await latest(neighbour)).data.garden).toBeNull()
  const LIST =
    'query ($within: ID) { assessments(first: 10, filter: { unitWithin: $within }) { nodes { id } } }'
  expect((await neighbour.send(LIST)).data).toEqual({ assessments: { nodes: [] } })
  const named = await neighbour.send(LIST, { within: nay })
  expect(named.errors?.[0]?.extensions.code).toBe('FORBIDDEN')
  const rows = await neighbour.send(
    'query ($within: ID!) { unitAssessments(subject: VILLAGE, within: $within) { unit { name } } }',
    { within: nay },
  )
  expect(rows.errors?.[0]?.extensions.code).toBe('FORBIDDEN')
})

test('a missing figure leaves the garden not assessed, never not met', async () => {
  const sheet = sheetOf(
    await record(head, {
      gardenId: emptyGarden,
      entries: [
        line('1.1', { values: { hasPlan: true } }),
        line('4.1', { values: { hedgeGreen: 10, hedgeAll: null } }),
      ],
    }),
  )
  expect(sheet).toMatchObject({ verdict: 'NOT_ASSESSED', metCount: 0, applicableCount: 5 })
  expect(sheet.entries[1]?.values).toEqual({ hedgeGreen: 10 })
  expect(sheet.shortfalls).toContainEqual(expect.stringContaining('cần: Tổng chiều dài hàng rào'))
  expect(sheet.explanation.join()).not.toContain('chưa đạt')
})

test('an empty sheet may be kept, not sent', async () => {
  const draft = sheetOf(await record(head, { gardenId: emptyGarden }))
  expect(draft).toMatchObject({
    verdict: 'NOT_ASSESSED',
    can: { edit: true, submit: false },
    blockedBy: [{ action: 'submit', code: 'EMPTY_ASSESSMENT' }],
  })
  expect(faults(await submit(head, draft))).toEqual([['EMPTY_ASSESSMENT', ['assessmentId']]])
})

test.each([
  [
    'a text where a number belongs',
    '4.1',
    { values: { hedgeGreen: 'nhiều' } },
    'INVALID_VALUE',
    ['values', 'hedgeGreen'],
  ],
  ['a negative length', '4.1', { values: { hedgeGreen: -1 } }, 'OUT_OF_RANGE', ['values', 'hedgeGreen']],
  ['an absurd length', '4.1', { values: { hedgeGreen: 1e21 } }, 'INVALID_VALUE', ['values', 'hedgeGreen']],
  [
    'half a technique',
    '2.2',
    { values: { otherTechniques: 1.5 } },
    'INVALID_VALUE',
    ['values', 'otherTechniques'],
  ],
  [
    'a number where yes or no belongs',
    '1.1',
    { values: { hasPlan: 1 } },
    'INVALID_VALUE',
    ['values', 'hasPlan'],
  ],
  ['an unknown figure', '1.1', { values: { hedgeGreen: 1 } }, 'INVALID_VALUE', ['values', 'hedgeGreen']],
  ['a list of figures', '1.1', { values: [true] }, 'INVALID_VALUE', ['values']],
  [
    'a word without evidence',
    '4.3',
    { attestedVerdict: 'MET', evidenceNote: ' ' },
    'REQUIRED',
    ['evidenceNote'],
  ],
  ['a word against a known level', '4.1', seen, 'INVALID_VALUE', ['attestedVerdict']],
  [
    'a word that is no verdict',
    '4.3',
    { ...seen, attestedVerdict: 'NOT_ASSESSED' },
    'INVALID_VALUE',
    ['attestedVerdict'],
  ],
  [
    'a word of 3000 letters',
    '4.3',
    { ...seen, evidenceNote: 'x'.repeat(3000) },
    'TOO_LONG',
    ['evidenceNote'],
  ],
])('%s is refused at its field', async (_name, code, entry, error, path) => {
  const before = await api.db.assessment.count()
  const answer = await record(head, {
    entries: [line('2.1', { values: { hasIrrigation: true } }), line(code, entry)],
  })
  expect(answer.assessment).toBeNull()
  expect(faults(answer)).toEqual([[error, ['entries', '1', ...path]]])
  expect(await api.db.assessment.count()).toBe(before)
})

test('an indicator of another set, or twice the same, is refused', async () => {
  const foreign = await record(head, { entries: [line('1', seen, VILLAGE_SET)] })
  expect(faults(foreign)).toEqual([['NOT_FOUND', ['entries', '0', 'indicatorId']]])
  const twice = await record(head, { entries: [line('4.3', seen), line('4.3', seen)] })
  expect(faults(twice)).toEqual([['DUPLICATE', ['entries', '1', 'indicatorId']]])
})

test('a sheet assesses one thing that its set fits, not in the future, decision only when recognised', async () => {
  const ask = async (input: object) => faults(await record(member, input))
  expect(await ask({ gardenId: null })).toEqual([['REQUIRED', ['gardenId']]])
  expect(await ask({ unitId: nay })).toEqual([['INVALID_VALUE', ['unitId']]])
  expect(await ask({ ...onVillage(), gardenId: garden, unitId: null })).toEqual([
    ['INVALID_VALUE', ['gardenId']],
  ])
  const { unitId } = await api.db.unitName.findFirstOrThrow({ where: { name: 'Xã An Hòa Thịnh' } })
  expect(await ask({ ...onVillage(), unitId: toNodeId('Unit', unitId) })).toEqual([
    ['INVALID_VALUE', ['unitId']],
  ])
  expect(await ask({ setId: garden })).toEqual([['NOT_FOUND', ['setId']]])
  expect(await ask({ setId: sets.get('tien-phuoc/vuon-mau') })).toEqual([['INVALID_STATE', ['setId']]])
  expect(await ask({ assessedOn: '2021-05-14' })).toEqual([['OUT_OF_RANGE', ['assessedOn']]])
  expect(await ask({ decisionNumber: '1/QĐ' })).toEqual([['INVALID_VALUE', ['decisionNumber']]])
})

test('only those who answer for the village assess it', async () => {
  const codeOf = async (username: string, input: object = {}) =>
    faults(await record(await api.as(username), input))
  expect(await codeOf('truongthon.trungmy')).toEqual([['NOT_FOUND', ['gardenId']]])
  expect(await codeOf('bcd.xakhac', onVillage())).toEqual([['NOT_FOUND', ['unitId']]])
  expect(await codeOf('mat-tran')).toEqual([['FORBIDDEN', ['gardenId']]])
  expect(await codeOf('dieuphoi.huyen', onVillage())).toEqual([['FORBIDDEN', ['unitId']]])
  expect(await codeOf('truongthon.nay', { stage: 'INSPECTED' })).toEqual([['FORBIDDEN', ['stage']]])
  expect(await codeOf('truongthon.nay', { stage: 'RECOGNISED' })).toEqual([['FORBIDDEN', ['stage']]])
  const draft = sheetOf(await record(head, { entries: goodGarden(80) }))
  for (const username of ['truongthon.trungmy', 'bcd.xakhac', 'dieuphoi.huyen'])
    expect(faults(await submit(await api.as(username), draft))).toEqual([['NOT_FOUND', ['assessmentId']]])
})

test('who scored does not inspect; another member does', async () => {
  const third = await gardenId('NAY-006')
  const entries = goodGarden(85)
  const self = sheetOf(await record(member, { gardenId: third, entries }))
  sheetOf(await submit(member, self))
  const own = await record(member, { gardenId: third, stage: 'INSPECTED', entries })
  expect(faults(own)).toEqual([['SELF_REVIEW', ['stage']]])
  const other = await api.as('van-hoa')
  const inspection = sheetOf(await record(other, { gardenId: third, stage: 'INSPECTED', entries }))
  expect(faults(await submit(member, inspection))).toEqual([['SELF_REVIEW', ['assessmentId']]])
  expect(sheetOf(await submit(other, inspection))).toMatchObject({ stage: 'INSPECTED', metCount: 5 })
})

test('a word that stays the same stays the word of whoever gave it', async () => {
  const fourth = await gardenId('NAY-007')
  const draft = sheetOf(
    await record(head, { gardenId: fourth, entries: [line('4.3', seen), line('4.4', seen)] }),
  )
  const changed = sheetOf(
    await record(member, {
      gardenId: fourth,
      assessmentId: draft.id,
      expectedVersion: draft.version,
      entries: [line('4.3', seen), line('4.4', { ...seen, attestedVerdict: 'NOT_MET' })],
    }),
  )
  expect(changed.version).toBe(2)
  expect(changed.entries.map((entry) => entry.attestedBy?.fullName)).toEqual([
    'Trưởng thôn Nậy',
    'Công chức nông nghiệp',
  ])
})

test('a stale version is a conflict that shows the sheet; what is assessed does not change', async () => {
  const draft = sheetOf(await record(head, { entries: goodGarden(80) }))
  const edit = { assessmentId: draft.id, expectedVersion: draft.version }
  sheetOf(await record(head, { ...edit, entries: goodGarden(81) }))
  const stale = await record(head, { ...edit, entries: goodGarden(10) })
  expect(stale.errors).toMatchObject([
    {
      __typename: 'VersionConflictError',
      code: 'VERSION_CONFLICT',
      path: ['expectedVersion'],
      currentVersion: 2,
    },
  ])
  expect((await submit(head, draft)).errors[0]?.code).toBe('VERSION_CONFLICT')
  expect(faults(await record(head, { assessmentId: draft.id }))).toEqual([['REQUIRED', ['expectedVersion']]])
  expect(faults(await record(head, { ...edit, gardenId: emptyGarden }))).toEqual([
    ['INVALID_VALUE', ['gardenId']],
  ])
})

test('a retry gets the first answer once; another content under the same id is refused', async () => {
  const clientMutationId = once()
  const first = await record(head, { clientMutationId, gardenId: emptyGarden, entries: goodGarden(80) })
  const count = await api.db.assessment.count()
  expect(await record(head, { clientMutationId, gardenId: emptyGarden, entries: goodGarden(80) })).toEqual(
    first,
  )
  const other = await record(head, { clientMutationId, gardenId: emptyGarden, entries: goodGarden(79) })
  expect(other.errors[0]?.code).toBe('IDEMPOTENCY_MISMATCH')
  expect(await api.db.assessment.count()).toBe(count)
  const both = await Promise.all([submit(head, sheetOf(first)), submit(head, sheetOf(first))])
  expect(both.filter(({ assessment }) => assessment)).toHaveLength(1)
})

test('ten of ten criteria are not enough for a village: the other contents have to hold too', async () => {
  const ten = [...Array(10)].map((_, at) => line(String(at + 1), seen, VILLAGE_SET))
  const others = (attestedVerdict: string) => line('NTM', { ...seen, attestedVerdict }, VILLAGE_SET)
  const verdictOf = async (entries: object[]) => {
    const { verdict, metCount, applicableCount } = sheetOf(await record(head, { ...onVillage(), entries }))
    return [verdict, `${metCount}/${applicableCount}`]
  }
  expect(await verdictOf(ten)).toEqual(['NO_BASIS', '10/10'])
  expect(await verdictOf([...ten, others('NOT_MET')])).toEqual(['NOT_MET', '10/10'])
  expect(await verdictOf([...ten, others('MET')])).toEqual(['MET', '10/10'])
})

test('a recognition without a known decision stays provisional', async () => {
  const codes = [...Array(10)].map((_, at) => String(at + 1))
  const entries = [...codes, 'NTM'].map((code) => line(code, seen, VILLAGE_SET))
  const sheet = sheetOf(await record(member, { ...onVillage(), stage: 'RECOGNISED', entries }))
  expect(sheet).toMatchObject({ verdict: 'MET', metCount: 10, isProvisional: true, stage: 'RECOGNISED' })
})

test('the villages of the commune stand with their three values; drafts are nobody’s business', async () => {
  const ROWS = /* GraphQL */ `
    query ($within: ID!) {
      unitAssessments(subject: VILLAGE, within: $within) {
        unit {
          name
        }
        self {
          metCount
        }
        inspected {
          metCount
        }
        recognised {
          verdict
          isProvisional
        }
      }
    }
  `
  const { unitId } = await api.db.unitName.findFirstOrThrow({ where: { name: 'Xã An Hòa Thịnh' } })
  const within = toNodeId('Unit', unitId)
  const { data } = await member.send<{ unitAssessments: { unit: { name: string } }[] }>(ROWS, { within })
  expect(data.unitAssessments).toHaveLength(19)
  const rowOf = (name: string) => data.unitAssessments.find((row) => row.unit.name === name)
  expect(rowOf('Thôn Sâm Cồn')).toEqual({
    unit: { name: 'Thôn Sâm Cồn' },
    self: { metCount: 9 },
    inspected: { metCount: 10 },
    recognised: { verdict: 'MET', isProvisional: true },
  })
  expect(rowOf('Thôn Nậy')).toMatchObject({ self: { metCount: 7 }, inspected: null, recognised: null })
  expect(rowOf('Thôn Trung Mỹ')).toMatchObject({ self: null })
  const own = await head.send<{ unitAssessments: object[] }>(ROWS, { within })
  expect(own.data.unitAssessments).toMatchObject([{ unit: { name: 'Thôn Nậy' } }])

  const DRAFTS =
    '{ assessments(first: 50, filter: { status: DRAFT, subject: VILLAGE }) { nodes { unit { name } } } }'
  const drafts = { assessments: { nodes: [{ unit: { name: 'Thôn Trung Mỹ' } }] } }
  expect((await (await api.as('truongthon.trungmy')).send(DRAFTS)).data).toEqual(drafts)
  expect((await (await api.as('dieuphoi.huyen')).send(DRAFTS)).data).toEqual({ assessments: { nodes: [] } })
})

test('the list of sheets and the page of villages take at most five statements each', async () => {
  const { unitId } = await api.db.unitName.findFirstOrThrow({ where: { name: 'Xã An Hòa Thịnh' } })
  const within = toNodeId('Unit', unitId)
  const other = await api.as('van-hoa')
  const sheet = `verdict shortfalls assessedBy { fullName } set { title } can { edit } blockedBy { code }`
  for (const [screen, variables] of [
    [`{ assessments(first: 50) { nodes { ${sheet} unit { name } garden { label } } } }`, {}],
    [
      `query ($within: ID!) { unitAssessments(subject: VILLAGE, within: $within) {
        unit { name } self { ${sheet} } inspected { ${sheet} } recognised { ${sheet} } } }`,
      { within },
    ],
  ] as const) {
    const query = jest.spyOn(pg.Client.prototype, 'query')
    const { errors } = await other.send(screen, variables)
    const statements = query.mock.calls.length
    query.mockRestore()
    expect(errors).toBeUndefined()
    expect(statements).toBeGreaterThan(1)
    expect(statements).toBeLessThanOrEqual(5)
  }
})
