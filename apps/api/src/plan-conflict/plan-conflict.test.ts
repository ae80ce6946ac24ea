import { once, openTestApi, type Client, type TestApi } from '../testing/test-api'

let api: TestApi
let campaignId: string
beforeAll(async () => {
  api = await openTestApi()
  // Whatever the demo has decided: these tests begin with an undecided plan.
  await api.db.planConflict.updateMany({
    data: { status: 'OPEN', decision: null, decidedById: null, decidedAt: null, version: 1 },
  })
  const member = await api.as('dia-chinh')
  const { data } = await member.send<{ viewer: { currentCampaign: { id: string } } }>(
    '{ viewer { currentCampaign { id } } }',
  )
  campaignId = data.viewer.currentCampaign.id
})
afterAll(() => api.close())

interface Conflict {
  id: string
  code: string
  status: string
  version: number
  decision: string | null
  decidedBy: { fullName: string } | null
  quotes: { quote: string; section: { ref: string } | null }[]
  targets: { id: string; code: string; effectiveDueOn: string; version: number }[]
  can: { decide: boolean }
}
const CONFLICT =
  'id code status version decision decidedBy { fullName } quotes { quote section { ref } } targets { id code effectiveDueOn version } can { decide }'
const LIST = `query ($campaignId: ID!, $status: ConflictStatus) {
  planConflicts(campaignId: $campaignId, status: $status, first: 50) { nodes { ${CONFLICT} } }
}`
const list = async (client: Client, status?: string) =>
  (await client.send<{ planConflicts: { nodes: Conflict[] } | null }>(LIST, { campaignId, status })).data
    .planConflicts?.nodes ?? []

async function conflict(code: string): Promise<Conflict> {
  const found = (await list(await api.as('thuongtruc'))).find((each) => each.code === code)
  if (!found) throw new Error(`no conflict ${code}`)
  return found
}

const DECIDE = `mutation ($input: DecidePlanConflictInput!) {
  decidePlanConflict(input: $input) {
    clientMutationId
    conflict { ${CONFLICT} }
    errors { code message path ... on VersionConflictError { currentVersion current { id } } }
  }
}`
interface Payload {
  clientMutationId: string
  conflict: Conflict | null
  errors: { code: string; path: string[] }[]
}
const decide = async (client: Client, input: Record<string, unknown>) =>
  (await client.send<{ decidePlanConflict: Payload }>(DECIDE, { input })).data.decidePlanConflict

const on = (each: Conflict) => ({
  clientMutationId: once(),
  conflictId: each.id,
  expectedVersion: each.version,
})
const uuidOf = (id: string) => Buffer.from(id, 'base64url').toString().split(':')[1] ?? ''
const auditOf = (id: string) =>
  api.db.auditEvent.findMany({ where: { entityId: uuidOf(id) }, orderBy: { seq: 'asc' } })

test('the nineteen conflicts are open, in order, with the sentences that disagree', async () => {
  const head = await list(await api.as('truongthon.nay'))
  expect(head.map(({ code }) => code)).toEqual(Array.from({ length: 19 }, (_, i) => `I${i + 1}`))
  expect(head[1]).toEqual({
    id: expect.any(String),
    code: 'I2',
    status: 'OPEN',
    version: 1,
    decision: null,
    decidedBy: null,
    quotes: [{ quote: 'hoàn thành trước ngày 10/6/2020', section: { ref: 'II.2.1' } }],
    targets: [
      { id: expect.any(String), code: 'T4', effectiveDueOn: '2021-06-03', version: 1 },
      { id: expect.any(String), code: 'T5', effectiveDueOn: '2021-06-03', version: 1 },
    ],
    can: { decide: false },
  })
  expect((await list(await api.as('dia-chinh')))[0]?.can).toEqual({ decide: true })
  expect(await list(await api.as('dia-chinh'), 'DECIDED')).toEqual([])
})

test('a target names the conflicts that touch it', async () => {
  const member = await api.as('dia-chinh')
  const { data } = await member.send(
    `query ($campaignId: ID!) {
      targets(campaignId: $campaignId, search: "T5", first: 1) { nodes { code conflicts { code } } }
    }`,
    { campaignId },
  )
  expect(data).toEqual({
    targets: { nodes: [{ code: 'T5', conflicts: [{ code: 'I2' }, { code: 'I3' }, { code: 'I15' }] }] },
  })
})

test('a decision sets the deadlines, stays on record, and may be taken again', async () => {
  const leader = await api.as('thuongtruc')
  const open = await conflict('I2')
  const [t4] = open.targets
  const decided = await decide(leader, {
    ...on(open),
    decision: '  Hiểu là 10/6/2021 <b>👍</b> '.normalize('NFD'),
    dueDates: [{ targetId: t4?.id, dueOn: '2021-06-09' }],
  })
  expect(decided.errors).toEqual([])
  expect(decided.conflict).toMatchObject({
    status: 'DECIDED',
    version: 2,
    decision: 'Hiểu là 10/6/2021 <b>👍</b>'.normalize('NFC'),
    decidedBy: { fullName: 'Thường trực Ban Chỉ đạo xã' },
    targets: [
      { code: 'T4', effectiveDueOn: '2021-06-09', version: 2 },
      { code: 'T5', effectiveDueOn: '2021-06-03', version: 1 },
    ],
  })
  const again = await decide(await api.as('dia-chinh'), {
    ...on(await conflict('I2')),
    decision: 'Lấy ngày cuối đợt',
    dueDates: [{ targetId: t4?.id, dueOn: '2021-06-03' }],
  })
  expect(again.conflict).toMatchObject({ version: 3, decidedBy: { fullName: 'Công chức địa chính' } })
  expect(await auditOf(open.id)).toMatchObject([
    { before: { status: 'OPEN', decision: null }, after: { status: 'DECIDED' } },
    { before: { status: 'DECIDED' }, after: { status: 'DECIDED', decision: 'Lấy ngày cuối đợt' } },
  ])
  expect(await auditOf(t4?.id ?? '')).toMatchObject([
    { operation: 'decidePlanConflict', before: { dueOn: null }, after: { dueOn: '2021-06-09' } },
    { before: { dueOn: '2021-06-09' }, after: { dueOn: '2021-06-03' } },
  ])
})

test('only the committee of the commune decides; others are told, or do not find it', async () => {
  const open = await conflict('I8')
  const input = { ...on(open), decision: 'Thử' }
  for (const username of ['truongthon.nay', 'mat-tran', 'dieuphoi.huyen']) {
    const { conflict: none, errors } = await decide(await api.as(username), {
      ...input,
      clientMutationId: once(),
    })
    expect(none).toBeNull()
    expect(errors).toEqual([
      {
        code: 'FORBIDDEN',
        message: 'Chỉ Ban Chỉ đạo của xã mới quyết định mâu thuẫn của kế hoạch.',
        path: ['conflictId'],
      },
    ])
  }
  const other = await decide(await api.as('bcd.xakhac'), { ...input, clientMutationId: once() })
  expect(other.errors).toMatchObject([{ code: 'NOT_FOUND', path: ['conflictId'] }])
  expect(await conflict('I8')).toEqual(open)
})

test('an empty or endless decision, a foreign target and an early deadline are refused; nothing is written', async () => {
  const member = await api.as('dia-chinh')
  const open = await conflict('I3')
  const [t4] = open.targets
  const [t6] = (await conflict('I8')).targets
  const cases: [Record<string, unknown>, unknown[]][] = [
    [{ decision: '' }, [{ code: 'REQUIRED', path: ['decision'] }]],
    [{ decision: ' \n ' }, [{ code: 'REQUIRED', path: ['decision'] }]],
    [{ decision: 'x'.repeat(2001) }, [{ code: 'TOO_LONG', path: ['decision'] }]],
    [
      { decision: 'Có', dueDates: [{ targetId: t4?.id, dueOn: '2021-03-02' }] },
      [{ code: 'DEADLINE_BEFORE_START', path: ['dueDates', '0', 'dueOn'] }],
    ],
    [
      { decision: 'Có', dueDates: [{ targetId: t4?.id, dueOn: '2199-03-02' }] },
      [{ code: 'OUT_OF_RANGE', path: ['dueDates', '0', 'dueOn'] }],
    ],
    [
      {
        decision: 'Có',
        dueDates: [
          { targetId: t4?.id, dueOn: '2021-05-31' },
          { targetId: t6?.id, dueOn: '2021-05-31' },
          { targetId: t4?.id, dueOn: '2021-06-01' },
        ],
      },
      [
        { code: 'NOT_FOUND', path: ['dueDates', '1', 'targetId'] },
        { code: 'DUPLICATE', path: ['dueDates', '2', 'targetId'] },
      ],
    ],
  ]
  for (const [input, errors] of cases) {
    const answer = await decide(member, { ...on(open), ...input })
    expect(answer.conflict).toBeNull()
    expect(answer.errors).toMatchObject(errors)
  }
  expect(await conflict('I3')).toEqual(open)
  const { errors } = await member.send(DECIDE, {
    input: { ...on(open), decision: 'Có', dueDates: [{ targetId: t4?.id, dueOn: '2021-02-29' }] },
  })
  expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT')
})

test('a stale version, a replay, another content and two at once each leave one decision', async () => {
  const member = await api.as('dia-chinh')
  const open = await conflict('I12')
  const input = { ...on(open), decision: 'Tính theo ngày bắt đầu và ngày kết thúc' }
  const [first, second] = await Promise.all([decide(member, input), decide(member, input)])
  expect(first).toEqual(second)
  expect(await decide(member, input)).toEqual(first)
  const other = await decide(member, { ...input, decision: 'Khác' })
  expect(other.errors).toMatchObject([{ code: 'IDEMPOTENCY_MISMATCH', path: ['clientMutationId'] }])
  const stale = await decide(await api.as('van-hoa'), { ...input, clientMutationId: once() })
  expect(stale.errors).toMatchObject([
    { code: 'VERSION_CONFLICT', currentVersion: 2, current: { id: open.id } },
  ])
  expect(await auditOf(open.id)).toHaveLength(1)

  const now = await conflict('I12')
  const both = await Promise.all(
    ['dia-chinh', 'van-hoa'].map(async (username) =>
      decide(await api.as(username), { ...on(now), decision: 'Cùng lúc' }),
    ),
  )
  expect(both.flatMap(({ errors }) => errors.map(({ code }) => code))).toEqual(['VERSION_CONFLICT'])
})

test('twenty who decide at once, more than there are connections: one is heard, the others are told', async () => {
  const leader = await api.as('thuongtruc')
  const open = await conflict('I19')
  const outcomes = await Promise.all(
    Array.from({ length: 20 }, () => decide(leader, { ...on(open), decision: 'Lấy câu sau\u0000' })),
  )
  expect(outcomes.filter((outcome) => outcome.conflict)).toMatchObject([
    { conflict: { decision: 'Lấy câu sau' } },
  ])
  const codes = outcomes.flatMap((outcome) => outcome.errors.map((error) => error.code))
  expect(codes).toEqual(Array.from({ length: 19 }, () => 'VERSION_CONFLICT'))
})
