import { planIds, run, sendReport, type PlanIds } from './testing/report-operations'
import { openTestApi, type Client, type TestApi } from './testing/test-api'

let api: TestApi
let plan: PlanIds
let member: Client
beforeAll(async () => {
  api = await openTestApi()
  plan = await planIds(api)
  member = await api.as('dia-chinh')
})
afterAll(() => api.close())

// Whatever came before, the next caller is served.
afterEach(async () => {
  const { data } = await member.send<{ viewer: { displayName: string } }>('{ viewer { displayName } }')
  expect(data.viewer.displayName).toBe('Công chức địa chính')
})

const post = (payload: string, headers: Record<string, string> = {}) =>
  api.server.http.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'application/json', ...headers },
    payload,
  })
const codeOf = (answer: { errors?: { extensions: { code: string } }[] }) =>
  answer.errors?.[0]?.extensions.code

test('a body of 2 MB is refused before it is read', async () => {
  const response = await post(
    JSON.stringify({ query: `{ viewer { displayName } } # ${'x'.repeat(2 * 1024 * 1024)}` }),
  )
  expect(response.statusCode).toBe(413)
  expect(codeOf(response.json())).toBe('BODY_TOO_LARGE')
})

test.each([
  ['no JSON', '{"query": '],
  ['no query', '{}'],
  ['an array of operations', '[{"query":"{ viewer { displayName } }"}]'],
  ['a query that is a number', '{"query": 7}'],
  ['an empty body', ''],
])('%s is a bad request', async (_, payload) => {
  const response = await post(payload)
  expect(response.statusCode).toBe(400)
  expect(codeOf(response.json())).toBe('BAD_REQUEST')
})

test('a query that does not parse, or names what is not there, says where', async () => {
  expect(codeOf(await member.send('{ viewer { '))).toBe('GRAPHQL_PARSE_FAILED')
  expect(codeOf(await member.send('{ viewer { password } }'))).toBe('GRAPHQL_VALIDATION_FAILED')
})

const deep = (levels: number) =>
  `{ units(first: 1) { nodes { ${'parent { '.repeat(levels)} id ${'} '.repeat(levels)} } } }`

test('an over-deep query is refused, a deep enough one is not', async () => {
  expect((await member.send(deep(6))).errors).toBeUndefined()
  expect(codeOf(await member.send(deep(30)))).toBe('GRAPHQL_VALIDATION_FAILED')
})

test.each([
  ['{ viewer { ', 'Câu hỏi GraphQL viết sai cú pháp'],
  ['{ viewer { passwordHash } }', 'Câu hỏi GraphQL không khớp với lược đồ'],
  ['query ($id: ID!) { report(id: $id) { id } }', 'Giá trị gửi lên không đúng kiểu'],
  [
    'query A { viewer { displayName } } query B { viewer { displayName } }',
    'Không rõ phải chạy thao tác nào',
  ],
])('%s is answered in Vietnamese first', async (query, words) => {
  const { errors } = await member.send(query)
  expect(errors?.[0]?.message).toMatch(new RegExp(`^${words}`))
})

test('an over-costly query is refused before it runs, and the cost is told with every answer', async () => {
  const { extensions } = await member.send('{ units(first: 10) { nodes { name parent { name } } } }')
  expect(extensions).toEqual({ cost: { requested: 21 } })
  const costly =
    '{ reports(first: 200) { nodes { lines { allocation { target { allocations(first: 100) { nodes { id } } } } } } } }'
  expect(codeOf(await member.send(costly))).toBe('COST_LIMIT')
  const aliases = Array.from({ length: 40 }, (_, i) => `a${i}: viewer { displayName }`).join(' ')
  expect(codeOf(await member.send(`{ ${aliases} }`))).toBe('GRAPHQL_VALIDATION_FAILED')
  const roots = Array.from({ length: 11 }, (_, i) => `a${i}: viewer { displayName }`).join(' ')
  expect(codeOf(await member.send(`{ ${roots} }`))).toBe('COST_LIMIT')
  const inFragment = `{ ...Roots } fragment Roots on Query { ${roots} }`
  expect(codeOf(await member.send(inFragment))).toBe('COST_LIMIT')
  // A negative page pays for nothing.
  const paid = `{ a: units(first: -100000) { nodes { id } } ${costly.slice(2)}`
  expect(codeOf(await member.send(paid))).toBe('COST_LIMIT')
  const tokens = `{ viewer { ${'displayName '.repeat(2_100)} } }`
  expect(codeOf(await member.send(tokens))).toBe('GRAPHQL_PARSE_FAILED')
})

test('whatever is refused before it runs is the fault of the caller', async () => {
  const query =
    'query ($first: Int, $on: Date) { units(first: $first) { nodes { id } } reports(first: 1, filter: { periodFrom: $on }) { nodes { id } } }'
  for (const variables of [{ first: '5' }, { first: 1, on: '9999-12-31' }, { first: 1, on: '0001-01-01' }]) {
    const response = await post(JSON.stringify({ query, variables }))
    expect([response.statusCode, codeOf(response.json())]).toEqual([400, 'BAD_USER_INPUT'])
  }
})

test('a place that is not in the list is no first page', async () => {
  const UNITS =
    'query ($after: String, $kind: [UnitKind!]) { units(first: 2, after: $after, filter: { kind: $kind }) { pageInfo { endCursor } } }'
  const { data } = await member.send<{ units: { pageInfo: { endCursor: string } } }>(UNITS, {
    kind: ['VILLAGE'],
  })
  const after = data.units.pageInfo.endCursor
  expect((await member.send(UNITS, { kind: ['VILLAGE'], after })).errors).toBeUndefined()
  expect(codeOf(await member.send(UNITS, { kind: ['COMMUNE'], after }))).toBe('BAD_CURSOR')
})

test('the page at /graphql needs nothing from elsewhere, and nothing that is answered may run or be kept', async () => {
  const page = await api.server.http.inject({ url: '/graphql', headers: { accept: 'text/html' } })
  expect(page.statusCode).toBe(200)
  expect(page.body).toContain('<h1>Sổ Làng: GraphQL</h1>')
  expect(page.body).not.toMatch(/https?:|<script/)
  const answer = await post('{"query":"{ viewer { displayName } }"}')
  for (const { headers } of [page, answer])
    expect(headers).toMatchObject({
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    })
})

test('text that PostgreSQL cannot hold is searched for and stored without what it cannot hold', async () => {
  const people = await member.send<{ people: { nodes: { fullName: string }[] } }>(
    '{ people(first: 5, search: "văn\\u0000 hóa") { nodes { fullName } } }',
  )
  expect(people.data.people.nodes).toEqual([{ fullName: 'Công chức văn hóa' }])
  const head = await api.as('truongthon.nay')
  const line = { allocationId: plan.allocationId('T13', 'Thôn Nậy'), change: '0', note: 'a\ud800b\u0000' }
  const period = {
    campaignId: plan.campaignId,
    unitId: plan.unitId('Thôn Nậy'),
    periodKind: 'WEEK',
    day: '2021-05-13',
  }
  const { report, errors } = await run(head, 'submitReport', { ...period, lines: [line] })
  expect(errors).toEqual([])
  expect(report?.status).toBe('SUBMITTED')
})

test('a value that its type cannot carry is refused by name', async () => {
  const period = { campaignId: plan.campaignId, unitId: plan.unitId('Thôn Nậy'), periodKind: 'DAY' }
  const bad: object[] = [
    { ...period, day: '2021-02-30', isNil: true },
    { ...period, day: '13/05/2021', isNil: true },
    { ...period, day: '2021-05-13', lines: [{ allocationId: 'x', total: '1e400' }] },
    { ...period, day: '2021-05-13', lines: [{ allocationId: 'x', total: 'NaN' }] },
    { ...period, day: '2021-05-13', lines: [{ allocationId: 'x', total: '123456789012' }] },
    { ...period, day: '2021-05-13', isNil: true, clientMutationId: 'not-a-uuid' },
    { ...period, periodKind: 'MONTH', day: '2021-05-13', isNil: true },
  ]
  const before = await api.db.report.count()
  const head = await api.as('truongthon.nay')
  for (const input of bad)
    expect(codeOf(await sendReport(head, 'submitReport', input))).toBe('BAD_USER_INPUT')
  expect(await api.db.report.count()).toBe(before)
})

test('an expired or ended session writes nothing and is told to sign in', async () => {
  const head = await api.as('truongthon.nay')
  const input = {
    campaignId: plan.campaignId,
    unitId: plan.unitId('Thôn Nậy'),
    periodKind: 'DAY',
    day: '2021-05-13',
    isNil: true,
  }
  const person = { account: { username: 'truongthon.nay' } }
  const hourAgo = new Date(Date.now() - 3_600_000)
  await api.db.session.updateMany({ where: person, data: { createdAt: new Date(0), expiresAt: hourAgo } })
  const before = await api.db.report.count()
  expect(codeOf(await sendReport(head, 'submitReport', input))).toBe('UNAUTHENTICATED')
  expect(await api.db.report.count()).toBe(before)

  const again = await api.as('truongthon.nay')
  expect((await run(again, 'submitReport', input)).errors).toEqual([])
  await again.send('mutation { signOut { errors { code } } }')
  expect(codeOf(await sendReport(again, 'submitReport', input))).toBe('UNAUTHENTICATED')
})

test('ids of nothing, of another type and of another commune find nothing', async () => {
  const other = await api.as('bcd.xakhac')
  const NODE = 'query ($id: ID!) { node(id: $id) { id } report(id: $id) { id } }'
  const report = await api.db.report.findFirstOrThrow({ where: { status: 'ACCEPTED' } })
  const ids = [
    '',
    'x',
    '../../etc/passwd',
    'Unit:1',
    plan.unitId('Thôn Nậy'),
    plan.campaignId,
    Buffer.from(`Report:${report.id}`).toString('base64url'),
    Buffer.from(`Report:${report.id}' OR '1'='1`).toString('base64url'),
  ]
  for (const id of ids) {
    const { data, errors } = await other.send<{ node: unknown; report: unknown }>(NODE, { id })
    expect(errors).toBeUndefined()
    expect(data.report).toBeNull()
    if (id !== plan.unitId('Thôn Nậy')) expect(data.node).toBeNull()
  }
})

test('what goes wrong inside is masked', async () => {
  await api.db.$executeRawUnsafe('ALTER TABLE report RENAME TO report_away')
  const { errors } = await member.send('{ reports(first: 1) { nodes { id } } }')
  await api.db.$executeRawUnsafe('ALTER TABLE report_away RENAME TO report')
  expect(errors?.[0]?.extensions.code).toBe('INTERNAL_SERVER_ERROR')
  expect(JSON.stringify(errors)).not.toMatch(/report_away|prisma|relation|stack/i)
  // The number under which it stands in the log, for whoever reports it.
  expect(errors?.[0]?.extensions).toMatchObject({ requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) })
})
