import { addDays, periodOf } from '@solang/scoring'
import { dayInVietnam, fromDbDay } from '../day'
import { toNodeId } from '../node-id'
import { planIds, run, type PlanIds } from '../testing/report-operations'
import { openTestApi, type Client, type TestApi } from '../testing/test-api'

let api: TestApi
let plan: PlanIds
beforeAll(async () => {
  api = await openTestApi()
  plan = await planIds(api)
})
afterAll(() => api.close())

const UNIT = 'Thôn Nậy'
const CODES = ['T10', 'T13', 'T17']

/** Totals and points of one allocation, worked out once more from nothing but the reports, in plain words. */
async function recomputed(allocationId: string) {
  const lines = await api.db.reportLine.findMany({ where: { allocationId } })
  const { unitId } = await api.db.targetAllocation.findUniqueOrThrow({ where: { id: allocationId } })
  const reports = await api.db.report.findMany({
    where: { unitId, status: { in: ['SUBMITTED', 'ACCEPTED'] } },
  })
  const standing = (onlyAccepted: boolean) => {
    const counted = reports.filter((report) => !onlyAccepted || report.status === 'ACCEPTED')
    const days = new Map<string, { total: string; sent: number }>()
    for (const report of counted) {
      const isOutdated = counted.some(
        (other) =>
          other.periodKind === report.periodKind &&
          other.periodStart.getTime() === report.periodStart.getTime() &&
          other.revision > report.revision,
      )
      const line = lines.find((row) => row.reportId === report.id)
      if (isOutdated || !line || !report.submittedAt) continue
      const [end, sentOn] = [fromDbDay(report.periodEnd), dayInVietnam(report.submittedAt)]
      const day = end < sentOn ? end : sentOn
      const sent = report.submittedAt.getTime()
      if ((days.get(day)?.sent ?? -1) < sent) days.set(day, { total: line.total.toFixed(), sent })
    }
    return new Map([...days].map(([day, { total }]) => [day, total]))
  }
  const [reported, accepted] = [standing(false), standing(true)]
  const last = (days: Map<string, string>) => [...days.keys()].sort().at(-1) ?? null
  const totalOn = (days: Map<string, string>, day: string | null) =>
    day === null ? null : (days.get(day) ?? null)
  return {
    reportedTotal: totalOn(reported, last(reported)),
    reportedOn: last(reported),
    acceptedTotal: totalOn(accepted, last(accepted)),
    acceptedOn: last(accepted),
    points: [...new Set([...reported.keys(), ...accepted.keys()])]
      .sort()
      .map((day) => ({ day, reported: totalOn(reported, day), accepted: totalOn(accepted, day) })),
  }
}

async function stored(allocationId: string) {
  const progress = await api.db.targetProgress.findUnique({ where: { allocationId } })
  const points = await api.db.progressPoint.findMany({ where: { allocationId }, orderBy: { day: 'asc' } })
  const day = (value: Date | null | undefined) => (value ? fromDbDay(value) : null)
  return {
    reportedTotal: progress?.reportedTotal?.toFixed() ?? null,
    reportedOn: day(progress?.reportedOn),
    acceptedTotal: progress?.acceptedTotal?.toFixed() ?? null,
    acceptedOn: day(progress?.acceptedOn),
    points: points.map((point) => ({
      day: fromDbDay(point.day),
      reported: point.reportedTotal?.toFixed() ?? null,
      accepted: point.acceptedTotal?.toFixed() ?? null,
    })),
  }
}

test('the demo’s totals are what its reports say', async () => {
  for (const { allocationId } of await api.db.targetProgress.findMany())
    expect(await stored(allocationId)).toEqual(await recomputed(allocationId))
})

/** The same "random" choices on every run, so that a failure can be seen again (mulberry32). */
function chooser(seed: number) {
  let state = seed
  return (below: number): number => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) % below
  }
}

test.each([1, 2, 3])('after any sequence of sends, reviews and corrections (%i)', async (seed) => {
  const below = chooser(seed)
  const head = await api.as('truongthon.nay')
  const members = await Promise.all(['dia-chinh', 'van-hoa'].map((username) => api.as(username)))
  const member = (): Client => members[below(2)] ?? head
  const tried = { sent: 0, reviewed: 0, corrected: 0 }

  for (let step = 0; step < 25; step += 1) {
    const periodKind = below(3) === 0 ? 'WEEK' : 'DAY'
    const day = addDays('2021-05-13', -below(9))
    const key = {
      unitId: plan.unitUuid(UNIT),
      periodKind,
      periodStart: new Date(periodOf(periodKind, day).from),
    } as const
    const newest = await api.db.report.findFirst({ where: key, orderBy: { revision: 'desc' } })
    const input = newest && { reportId: toNodeId('Report', newest.id), expectedVersion: newest.version }
    if (newest?.status === 'SUBMITTED') {
      const operation = below(3) === 0 ? 'returnReport' : 'acceptReport'
      const { errors } = await run(member(), operation, {
        ...input,
        ...(operation === 'returnReport' && { remark: 'Xem lại' }),
      })
      expect(errors).toEqual([])
      tried.reviewed += 1
    } else if (newest?.status === 'ACCEPTED') {
      expect((await run(head, 'correctReport', { ...input, reason: 'Nhầm' })).errors).toEqual([])
      tried.corrected += 1
    } else {
      const lines = CODES.filter(() => below(2) === 0).map((code) => ({
        allocationId: plan.allocationId(code, UNIT),
        total: String(below(20)),
        reason: 'Đo lại',
      }))
      const { errors } = await run(head, 'submitReport', {
        campaignId: plan.campaignId,
        unitId: plan.unitId(UNIT),
        periodKind,
        day,
        expectedVersion: newest?.version,
        lines,
        note: 'Lần này',
      })
      expect(errors).toEqual([])
      tried.sent += 1
    }
  }
  expect(Math.min(tried.sent, tried.reviewed, tried.corrected)).toBeGreaterThan(0)
  for (const code of CODES) {
    const allocationId = plan.allocationUuid(code, UNIT)
    expect(await stored(allocationId)).toEqual(await recomputed(allocationId))
  }
})

test('when three officials accept everything at once, each report counts once', async () => {
  const members = await Promise.all(
    ['dia-chinh', 'van-hoa', 'nong-nghiep'].map((username) => api.as(username)),
  )
  const senders = ['dia-chinh', 'van-hoa', 'nong-nghiep']
  const waiting = await api.db.report.findMany({
    where: { status: 'SUBMITTED', submittedBy: { account: { username: { notIn: senders } } } },
  })
  expect(waiting.length).toBeGreaterThan(3)
  const outcomes = await Promise.all(
    waiting.flatMap(({ id, version }) =>
      members.map((client) =>
        run(client, 'acceptReport', { reportId: toNodeId('Report', id), expectedVersion: version }),
      ),
    ),
  )
  expect(outcomes.filter((outcome) => outcome.report)).toHaveLength(waiting.length)
  for (const { allocationId } of await api.db.targetProgress.findMany())
    expect(await stored(allocationId)).toEqual(await recomputed(allocationId))
})
