import { randomUUID } from 'node:crypto'
import { toNodeId } from '../node-id'
import { countStatements } from '../testing/count-statements'
import { planIds, run, sendReport, type PlanIds, type UserErrorAnswer } from '../testing/report-operations'
import { forgetReports } from '../testing/forget-reports'
import { openTestApi, type Client, type TestApi } from '../testing/test-api'

let api: TestApi
let plan: PlanIds
let member: Client
beforeAll(async () => {
  api = await openTestApi()
  plan = await planIds(api)
  member = await api.as('dia-chinh')
})
afterAll(() => api.close())

const nodeId = (report: { id: string }) => toNodeId('Report', report.id)
const state = async () => ({
  reports: await api.db.report.findMany({ orderBy: { id: 'asc' } }),
  progress: await api.db.targetProgress.findMany({ orderBy: { allocationId: 'asc' } }),
  audit: await api.db.auditEvent.count(),
})
const waitingReport = (where: object = {}) =>
  api.db.report.findFirstOrThrow({
    where: { status: 'SUBMITTED', lines: { some: {} }, ...where },
    orderBy: { submittedAt: 'asc' },
  })

const ACCEPT_MANY = /* GraphQL */ `
  mutation ($input: AcceptReportsInput!) {
    acceptReports(input: $input) {
      reports {
        id
        status
      }
      errors {
        code
        path
      }
    }
  }
`
const acceptMany = async (client: Client, reports: { reportId: string; expectedVersion: number }[]) =>
  (
    await client.send<{
      acceptReports: { reports: { id: string; status: string }[] | null; errors: UserErrorAnswer[] }
    }>(ACCEPT_MANY, { input: { clientMutationId: randomUUID(), reports } })
  ).data.acceptReports

test('who may not review, does not', async () => {
  const report = await waitingReport()
  const before = await state()
  const input = { reportId: nodeId(report), expectedVersion: report.version }
  const unit = await api.db.unitName.findFirstOrThrow({ where: { unitId: report.unitId } })
  const head = await api.db.account.findFirstOrThrow({
    where: { person: { duties: { some: { function: 'VILLAGE_HEAD', unitId: report.unitId } } } },
  })
  expect(unit.name).toMatch(/^Thôn/)
  for (const username of [head.username, 'mat-tran', 'dieuphoi.huyen']) {
    const client = await api.as(username)
    expect((await run(client, 'acceptReport', input)).errors[0]?.code).toBe('FORBIDDEN')
    expect((await run(client, 'returnReport', { ...input, remark: 'x' })).errors[0]?.code).toBe('FORBIDDEN')
    expect((await acceptMany(client, [input])).errors[0]?.code).toBe('FORBIDDEN')
  }
  const other = await api.as('bcd.xakhac')
  expect((await run(other, 'acceptReport', input)).errors[0]?.code).toBe('NOT_FOUND')
  expect((await run(other, 'correctReport', { ...input, reason: 'x' })).errors[0]?.code).toBe('NOT_FOUND')
  const supervisor = await api.as('mat-tran')
  const period = {
    campaignId: plan.campaignId,
    unitId: plan.unitId('Thôn Nậy'),
    periodKind: 'DAY',
    day: '2021-05-13',
  }
  for (const operation of ['saveReportDraft', 'submitReport'] as const)
    expect((await run(supervisor, operation, { ...period, isNil: true })).errors[0]).toMatchObject({
      code: 'FORBIDDEN',
      path: ['unitId'],
    })
  expect(await state()).toEqual(before)
})

test('nobody signed in, or by a key, sends nothing', async () => {
  const period = {
    campaignId: plan.campaignId,
    unitId: plan.unitId('Thôn Nậy'),
    periodKind: 'DAY',
    day: '2021-05-13',
  }
  const nobody = await sendReport(api.asNobody(), 'submitReport', { ...period, isNil: true })
  expect(nobody.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED')
  const before = await api.db.report.count()
  const machine = await sendReport(api.asIntegrator(), 'submitReport', { ...period, isNil: true })
  expect(machine.errors ?? machine.data.submitReport?.errors).not.toEqual([])
  expect(await api.db.report.count()).toBe(before)
})

test('a committee member does not accept what they sent; a colleague does', async () => {
  const sent = await run(member, 'submitReport', {
    campaignId: plan.campaignId,
    unitId: plan.unitId('Xã An Hòa Thịnh'),
    periodKind: 'DAY',
    day: '2021-05-13',
    isNil: true,
  })
  const input = { reportId: sent.report?.id, expectedVersion: 1 }
  const own = await run(member, 'acceptReport', input)
  expect(own.errors[0]).toMatchObject({ code: 'SELF_REVIEW', __typename: 'StateError', path: ['reportId'] })
  const colleague = await run(await api.as('van-hoa'), 'acceptReport', input)
  expect(colleague.report).toMatchObject({ status: 'ACCEPTED' })
})

test('a stale version is told what stands there now', async () => {
  const report = await waitingReport()
  const { errors } = await run(member, 'acceptReport', {
    reportId: nodeId(report),
    expectedVersion: report.version - 1,
  })
  expect(errors).toEqual([
    {
      __typename: 'VersionConflictError',
      code: 'VERSION_CONFLICT',
      message: expect.any(String) as string,
      path: ['expectedVersion'],
      currentVersion: report.version,
    },
  ])
  const draft = await api.db.report.findFirstOrThrow({
    where: { status: 'DRAFT', periodStart: new Date('2021-05-13') },
  })
  const head = await api.as('truongthon.trungmy')
  const again = await run(head, 'saveReportDraft', {
    campaignId: plan.campaignId,
    unitId: toNodeId('Unit', draft.unitId),
    periodKind: 'DAY',
    day: '2021-05-13',
    isNil: true,
  })
  expect(again.errors[0]).toMatchObject({ code: 'VERSION_CONFLICT', currentVersion: draft.version })
})

test('accepting many: one that is stale stops them all', async () => {
  const reports = await api.db.report.findMany({ where: { status: 'SUBMITTED' }, orderBy: { id: 'asc' } })
  const wanted = reports.map((report) => ({ reportId: nodeId(report), expectedVersion: report.version }))
  const before = await state()
  const stale = wanted.map((item, i) => (i === 1 ? { ...item, expectedVersion: 99 } : item))
  const refused = await acceptMany(member, stale)
  expect(refused.reports).toBeNull()
  expect(refused.errors).toEqual([{ code: 'VERSION_CONFLICT', path: ['reports', '1', 'expectedVersion'] }])
  const twice = await acceptMany(member, [...wanted.slice(0, 1), ...wanted.slice(0, 1)])
  expect(twice.errors).toEqual([{ code: 'DUPLICATE', path: ['reports', '1', 'reportId'] }])
  expect((await acceptMany(member, [])).errors[0]?.code).toBe('REQUIRED')
  expect(await state()).toEqual(before)

  const done = await acceptMany(member, wanted)
  expect(done.errors).toEqual([])
  expect(done.reports?.map((report) => report.status)).toEqual(wanted.map(() => 'ACCEPTED'))
  expect(await api.db.report.count({ where: { status: 'SUBMITTED' } })).toBe(0)
  const behind = await api.db.targetProgress.findMany({ where: { reportedTotal: { not: null } } })
  expect(behind.every((row) => row.acceptedTotal?.equals(row.reportedTotal ?? -1))).toBe(true)
})

test('two officials who review at once: one is first, the other is told', async () => {
  const head = await api.as('truongthon.nay')
  const allocationId = plan.allocationId('T17', 'Thôn Nậy')
  const sent = await run(head, 'submitReport', {
    campaignId: plan.campaignId,
    unitId: plan.unitId('Thôn Nậy'),
    periodKind: 'DAY',
    day: '2021-05-13',
    lines: [{ allocationId, change: '1' }],
  })
  const input = { reportId: sent.report?.id, expectedVersion: 1 }
  const other = await api.as('nong-nghiep')
  const outcomes = await Promise.all([
    run(member, 'acceptReport', input),
    run(other, 'returnReport', { ...input, remark: 'Đếm lại' }),
    run(other, 'acceptReport', input),
  ])
  expect(outcomes.filter((outcome) => outcome.report)).toHaveLength(1)
  const codes = outcomes.flatMap((outcome) => outcome.errors.map((error) => error.code))
  expect(codes).toEqual(['VERSION_CONFLICT', 'VERSION_CONFLICT'])
})

test('a returned report needs a remark, and a line of another report is not found', async () => {
  const head = await api.as('truongthon.binhhoa')
  const sent = await run(head, 'submitReport', {
    campaignId: plan.campaignId,
    unitId: plan.unitId('Thôn Bình Hòa'),
    periodKind: 'DAY',
    day: '2021-05-13',
    isNil: true,
  })
  const input = { reportId: sent.report?.id, expectedVersion: 1 }
  for (const remark of ['', '   '])
    expect((await run(member, 'returnReport', { ...input, remark })).errors[0]).toMatchObject({
      code: 'REQUIRED',
      path: ['remark'],
    })
  const foreign = await api.db.reportLine.findFirstOrThrow()
  const { errors } = await run(member, 'returnReport', {
    ...input,
    remark: 'x',
    lineRemarks: [{ lineId: toNodeId('ReportLine', foreign.id), remark: 'y' }],
  })
  expect(errors[0]).toMatchObject({ code: 'NOT_FOUND', path: ['lineRemarks', '0', 'lineId'] })
  const row = await api.db.report.findFirstOrThrow({
    where: {
      isNil: true,
      periodStart: new Date('2021-05-13'),
      unitId: plan.unitUuid('Thôn Bình Hòa'),
    },
  })
  expect(row.status).toBe('SUBMITTED')
})

const LIST = /* GraphQL */ `
  query ($filter: ReportFilter, $orderBy: ReportOrder, $first: Int, $after: String) {
    reports(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
      nodes {
        id
        status
        periodStart
        submittedAt
        submittedAs
        warningCount
        unit {
          name
        }
        can {
          accept
          return
        }
        blockedBy {
          action
          code
        }
        lines {
          previousTotal
          change
          total
          warnings {
            code
            message
          }
          allocation {
            quantity
            target {
              code
              measureUnit
            }
          }
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
      totalCount {
        value
      }
    }
  }
`
interface List {
  reports: {
    nodes: {
      id: string
      status: string
      periodStart: string
      submittedAt: string | null
      unit: { name: string }
    }[]
    pageInfo: { endCursor: string; hasNextPage: boolean }
    totalCount: { value: number }
  }
}

test.each(['PERIOD_DESC', 'PERIOD_ASC', 'SUBMITTED_ASC', 'SUBMITTED_DESC'])(
  'pages in order %s follow each other without gap or repeat',
  async (orderBy) => {
    const seen: List['reports']['nodes'] = []
    let after: string | null = null
    let total: number
    do {
      const { data }: { data: List } = await member.send<List>(LIST, { orderBy, first: 100, after })
      seen.push(...data.reports.nodes)
      total = data.reports.totalCount.value
      after = data.reports.pageInfo.hasNextPage ? data.reports.pageInfo.endCursor : null
    } while (after)
    expect(seen).toHaveLength(total)
    expect(new Set(seen.map((report) => report.id)).size).toBe(total)
    const keys = seen.map(
      (report) => (orderBy.startsWith('PERIOD') ? report.periodStart : report.submittedAt) ?? '',
    )
    const sorted = [...keys].sort()
    expect(keys).toEqual(orderBy.endsWith('ASC') ? sorted : sorted.reverse())
  },
)

test('drafts are for those who report there; other communes see nothing at all', async () => {
  const filter = { status: ['DRAFT'] }
  const drafts = async (username: string) => {
    const client = await api.as(username)
    return (await client.send<List>(LIST, { filter, first: 50 })).data.reports.nodes.map(
      (row) => row.unit.name,
    )
  }
  expect(await drafts('truongthon.ducthinh')).toEqual(['Thôn Đức Thịnh'])
  expect(await drafts('truongthon.nay')).toEqual([])
  expect(await drafts('mat-tran')).toEqual([])
  expect((await drafts('dia-chinh')).length).toBeGreaterThan(1)
  const other = await api.as('bcd.xakhac')
  const { data } = await other.send<List>(LIST, { first: 50 })
  expect(data.reports.nodes).toEqual([])
  const report = await api.db.report.findFirstOrThrow()
  const node = await other.send<{ node: null }>('query ($id: ID!) { node(id: $id) { id } }', {
    id: nodeId(report),
  })
  expect(node.data.node).toBeNull()
})

test('a page of fifty reports to review, lines and targets included, costs at most five statements', async () => {
  const { result, statements } = await countStatements(() =>
    member.send<List>(LIST, { orderBy: 'SUBMITTED_ASC', first: 50, filter: { periodFrom: '2021-05-01' } }),
  )
  expect(result.errors).toBeUndefined()
  expect(result.data.reports.nodes.length).toBeGreaterThan(20)
  expect(statements).toBeLessThanOrEqual(5)
})

test('two reviewers who accept the same nil reports in opposite order wait for each other', async () => {
  const villages = await api.db.unit.findMany({
    where: { kind: 'VILLAGE', isPlaceholder: false, reports: { some: {} } },
  })
  const { personId } = await api.db.account.findUniqueOrThrow({ where: { username: 'thuongtruc' } })
  const other = await api.as('nong-nghiep')
  for (const day of ['2021-03-07', '2021-03-14', '2021-03-21', '2021-03-28']) {
    const periodStart = new Date(day)
    await forgetReports(api.db, { periodStart, periodKind: 'DAY' })
    const sent = await api.db.report.createManyAndReturn({
      data: villages.map(({ id }) => ({
        campaignId: plan.campaignUuid,
        unitId: id,
        periodKind: 'DAY' as const,
        periodStart,
        periodEnd: periodStart,
        status: 'SUBMITTED' as const,
        isNil: true,
        createdById: personId,
        submittedById: personId,
        submittedAs: 'Thường trực',
        submittedAt: periodStart,
      })),
    })
    const wanted = sent.map((report) => ({ reportId: nodeId(report), expectedVersion: 1 }))
    const outcomes = await Promise.all([acceptMany(member, wanted), acceptMany(other, [...wanted].reverse())])
    expect(outcomes.filter(({ reports }) => reports)).toHaveLength(1)
    const codes = outcomes.flatMap(({ errors }) => errors.map((error) => error.code))
    expect(new Set(codes)).toEqual(new Set(['VERSION_CONFLICT']))
  }
})
