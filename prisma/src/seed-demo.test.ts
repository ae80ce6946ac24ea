import { cloneDatabase, type TestDatabase } from '@solang/postgres'
import { createHash } from 'node:crypto'
import { createDb } from './create-db'
import type { PrismaClient } from './generated/client/client'
import { verifyPassword } from './password'
import { DEMO_ACCOUNTS, DEMO_INTEGRATOR_TOKEN, seed } from './seed'
import { rowCounts } from './testing/row-counts'

let database: TestDatabase
let db: PrismaClient
const steps: string[] = []

beforeAll(async () => {
  database = await cloneDatabase()
  db = createDb(database.url)
  await seed(db, { layer: 'plan' })
  await seed(db, { layer: 'demo', onProgress: (step, done, of) => steps.push(`${done}/${of} ${step}`) })
})

afterAll(async () => {
  await db.$disconnect()
  await database.drop()
})

const unitNamed = (name: string) => db.unit.findFirstOrThrow({ where: { names: { some: { name } } } })
const reportsOf = async (name: string, periodStart: string) =>
  db.report.findMany({
    where: { unitId: (await unitNamed(name)).id, periodKind: 'DAY', periodStart: new Date(periodStart) },
    include: { lines: true },
  })

describe('the demo layer', () => {
  it('goes on from the plan layer, saying how far it is, and changes nothing when seeded again', async () => {
    expect(steps.at(-1)).toBe('7/7 Xong')
    const before = await rowCounts(db)
    await seed(db, { layer: 'demo' })
    await seed(db, { layer: 'plan' })
    expect(await rowCounts(db)).toEqual(before)
    expect(await db.installation.findUniqueOrThrow({ where: { id: 1 } })).toMatchObject({
      seededLayer: 'demo',
      demoToday: new Date('2021-05-13'),
    })
  })

  it('gives the same rows when both layers come at once, also to two servers that start together', async () => {
    const other = await cloneDatabase()
    const clients = [createDb(other.url), createDb(other.url)] as const
    await Promise.all(clients.map((client) => seed(client, { layer: 'demo' })))
    const [one] = clients
    expect(await rowCounts(one)).toEqual(await rowCounts(db))
    const ids = { select: { id: true }, orderBy: { id: 'asc' } } as const
    expect(await one.reportLine.findMany(ids)).toEqual(await db.reportLine.findMany(ids))
    await Promise.all(clients.map((client) => client.$disconnect()))
    await other.drop()
  })

  it('opens every demo account with the printed password and every function with at least one', async () => {
    const accounts = await db.account.findMany({ include: { person: { include: { duties: true } } } })
    expect(accounts.map(({ username }) => username).sort()).toEqual(
      DEMO_ACCOUNTS.map(({ username }) => username).sort(),
    )
    const [first] = accounts
    expect(await verifyPassword(DEMO_ACCOUNTS[0]?.password ?? '', first?.passwordHash ?? '')).toBe(true)
    expect(new Set(accounts.flatMap(({ person }) => person.duties.map((duty) => duty.function)))).toEqual(
      new Set(['COMMITTEE_LEADER', 'COMMITTEE_MEMBER', 'VILLAGE_HEAD', 'SUPERVISOR', 'COORDINATION_OFFICE']),
    )
  })

  it('lets the integrator in with the printed key, for a year at most, read only', async () => {
    const tokenHash = createHash('sha256').update(DEMO_INTEGRATOR_TOKEN).digest('hex')
    const token = await db.apiToken.findUniqueOrThrow({ where: { tokenHash } })
    expect(token.scopes).toEqual(['read'])
    expect(DEMO_INTEGRATOR_TOKEN.startsWith(token.prefix)).toBe(true)
    expect(token.unitId).toBe((await unitNamed('Tỉnh Hà Tĩnh')).id)
  })

  it('leaves the hedge of thôn Nậy to the visitor: nobody assigned, nothing reported', async () => {
    const nay = await unitNamed('Thôn Nậy')
    const hedge = await db.targetAllocation.findFirstOrThrow({
      where: { unitId: nay.id, target: { code: 'T13' } },
      include: { lines: true, progress: true, points: true },
    })
    expect(hedge.quantity?.toString()).toBe('2')
    expect([hedge.lines, hedge.points, hedge.progress]).toEqual([[], [], null])
    expect(await db.assignment.count({ where: { unitId: nay.id, target: { code: 'T13' } } })).toBe(0)
    expect(await reportsOf('Thôn Nậy', '2021-05-13')).toEqual([])
  })

  it('keeps totals, points and accepted changes of every allocation in agreement', async () => {
    const allocations = await db.targetAllocation.findMany({
      where: { lines: { some: {} } },
      include: { progress: true, points: { orderBy: { day: 'asc' } }, lines: { include: { report: true } } },
    })
    expect(allocations.length).toBeGreaterThan(50)
    const total = (lines: (typeof allocations)[number]['lines']) =>
      lines.reduce((sum, { change }) => sum + Math.round(Number(change) * 1000), 0) / 1000
    const figures = allocations.map(({ lines, progress, points }) => ({
      accepted: Number(progress?.acceptedTotal),
      reported: Number(progress?.reportedTotal),
      lastAccepted: Number(
        points.filter(({ acceptedTotal }) => acceptedTotal !== null).at(-1)?.acceptedTotal,
      ),
      lastReported: Number(points.at(-1)?.reportedTotal),
      sumAccepted: total(lines.filter(({ report }) => report.status === 'ACCEPTED')),
      sumSent: total(lines.filter(({ report }) => ['ACCEPTED', 'SUBMITTED'].includes(report.status))),
    }))
    expect(
      figures.filter(
        (each) =>
          each.accepted !== each.sumAccepted ||
          each.lastAccepted !== each.accepted ||
          each.reported !== each.sumSent ||
          each.lastReported !== each.reported,
      ),
    ).toEqual([])
  })

  it('never reports more than the whole of a share or of what has to go', async () => {
    const above = await db.$queryRaw`
      SELECT a.id FROM target_allocation a JOIN target_progress p ON p.allocation_id = a.id
      WHERE p.reported_total > coalesce(a.denominator, a.baseline)`
    expect(above).toEqual([])
  })

  it('finds work waiting: reports sent, one returned with a remark on its line, drafts, villages that owe', async () => {
    const byStatus = await db.report.groupBy({ by: ['status'], _count: true })
    const count = Object.fromEntries(byStatus.map(({ status, _count }) => [status, _count]))
    expect(count).toMatchObject({ RETURNED: 1, DRAFT: 2 })
    expect(count.SUBMITTED).toBeGreaterThanOrEqual(6)
    expect(count.ACCEPTED).toBeGreaterThan(500)
    const [returned] = await reportsOf('Thôn Phúc Thịnh', '2021-05-12')
    expect(returned?.lines[0]?.remark).toContain('đo lại')
    expect(await reportsOf('Thôn Hưng Thịnh', '2021-05-12')).toEqual([])
    expect(await db.report.count({ where: { isLate: true } })).toBeGreaterThan(20)
    expect(await db.report.count({ where: { isNil: true } })).toBeGreaterThan(50)
    expect(await db.report.count({ where: { revision: 2 } })).toBe(1)
  })

  it('marks as late exactly what was first sent after the last day of its period', async () => {
    const wrong = await db.$queryRaw`
      SELECT id FROM report WHERE status <> 'DRAFT' AND revision = 1
        AND is_late <> ((submitted_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date > period_end)`
    expect(wrong).toEqual([])
  })

  it('shows a garden of thôn Nậy at 4/5 for want of 18 m of hedge', async () => {
    const assessment = await db.assessment.findFirstOrThrow({
      where: { garden: { householdCode: 'NAY-001' } },
    })
    expect(assessment).toMatchObject({
      stage: 'SELF',
      status: 'SUBMITTED',
      verdict: 'NOT_MET',
      metCount: 4,
      applicableCount: 5,
    })
    expect(assessment.explanation.join('\n')).toContain('18')
  })

  it('shows villages recognised, scored by themselves and inspected, and a commune sheet in the making', async () => {
    const scores = async (name: string) =>
      (
        await db.assessment.findMany({
          where: { unitId: (await unitNamed(name)).id, gardenId: null },
          orderBy: { assessedOn: 'asc' },
        })
      ).map(
        ({ stage, status, metCount, applicableCount }) => `${stage} ${status} ${metCount}/${applicableCount}`,
      )
    expect(await scores('Thôn Nậy')).toEqual(['SELF SUBMITTED 7/10'])
    expect(await scores('Thôn Sâm Cồn')).toEqual([
      'RECOGNISED SUBMITTED 10/10',
      'SELF SUBMITTED 9/10',
      'INSPECTED SUBMITTED 10/10',
    ])
    expect(await db.assessment.count({ where: { stage: 'RECOGNISED', decisionNumber: null } })).toBe(6)
    expect(await scores('Xã An Hòa Thịnh')).toEqual([expect.stringMatching(/^SELF DRAFT \d+\/20$/)])
  })

  it('overloads one official and leaves cells without a lead', async () => {
    const leads = await db.assignment.groupBy({
      by: ['personId'],
      where: { role: 'LEAD', validTo: null },
      _count: { _all: true },
    })
    expect(leads.filter(({ _count }) => _count._all > 25)).toHaveLength(1)
    const led = await db.assignment.count({ where: { role: 'LEAD', validTo: null, targetId: { not: null } } })
    expect(led).toBeLessThan(await db.targetAllocation.count())
  })
})
