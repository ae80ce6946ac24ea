import { planIds, run, type PlanIds } from '../testing/report-operations'
import { countStatements } from '../testing/count-statements'
import { openTestApi, type Client, type TestApi } from '../testing/test-api'

let api: TestApi
let plan: PlanIds
beforeAll(async () => {
  api = await openTestApi()
  plan = await planIds(api)
})
afterAll(() => api.close())

const TODAY = /* GraphQL */ `
  {
    today {
      date
      owed {
        unit {
          name
        }
        campaign {
          name
        }
        periodKind
        periodStart
        periodEnd
        report {
          status
        }
        isLate
      }
      late {
        unit {
          name
        }
        periodKind
        periodStart
      }
      lateCount
      returned {
        unit {
          name
        }
        periodStart
        reviewRemark
      }
      waitingForReview {
        unit {
          name
        }
        status
        warningCount
      }
      waitingForReviewCount
      myAssignments {
        dueOn
        target {
          code
        }
      }
      openConflictCount
      gapCount
    }
  }
`
interface Obligation {
  unit: { name: string }
  campaign: { name: string }
  periodKind: string
  periodStart: string
  periodEnd: string
  report: { status: string } | null
  isLate: boolean
}
interface Today {
  today: {
    date: string
    owed: Obligation[]
    late: Obligation[]
    lateCount: number
    returned: { unit: { name: string }; periodStart: string; reviewRemark: string }[]
    waitingForReview: { unit: { name: string }; status: string; warningCount: number }[]
    waitingForReviewCount: number
    myAssignments: object[]
    openConflictCount: number
    gapCount: number
  }
}
const ask = async (client: Client) => (await client.send<Today>(TODAY)).data.today
const brief = ({ periodKind, periodStart, periodEnd, report, isLate }: Obligation) => ({
  periodKind,
  periodStart,
  periodEnd,
  report: report?.status ?? null,
  isLate,
})

test('a village head owes today’s report and this week’s, until they are sent', async () => {
  const head = await api.as('truongthon.nay')
  const before = await ask(head)
  expect(before.date).toBe('2021-05-13')
  expect(before.owed.map(brief)).toEqual([
    { periodKind: 'DAY', periodStart: '2021-05-13', periodEnd: '2021-05-13', report: null, isLate: false },
    { periodKind: 'WEEK', periodStart: '2021-05-10', periodEnd: '2021-05-16', report: null, isLate: false },
  ])
  expect(before.waitingForReview).toEqual([])
  expect(before).toMatchObject({ openConflictCount: 0, gapCount: 0 })

  const period = { campaignId: plan.campaignId, unitId: plan.unitId('Thôn Nậy'), day: '2021-05-13' }
  await run(head, 'submitReport', { ...period, periodKind: 'DAY', isNil: true })
  expect((await ask(head)).owed.map((owed) => owed.periodKind)).toEqual(['WEEK'])
})

test('a begun draft is still owed, and past days without a report are late', async () => {
  const head = await api.as('truongthon.ducthinh')
  const { owed, late, lateCount } = await ask(head)
  expect(owed.map((row) => row.periodKind)).toEqual(['DAY', 'WEEK'])
  expect(late[0]).toMatchObject({
    unit: { name: 'Thôn Đức Thịnh' },
    periodKind: 'DAY',
    periodStart: '2021-05-12',
  })
  expect(late.length).toBe(Math.min(30, lateCount))

  const village = plan.unitUuid('Thôn Đức Thịnh')
  const sent = await api.db.report.findMany({
    where: { unitId: village, status: { not: 'DRAFT' }, revision: 1 },
    select: { periodKind: true, periodStart: true, periodEnd: true },
  })
  const past = sent.filter((report) => report.periodEnd < new Date('2021-05-13'))
  // 71 days from 3 March to 12 May; ten weeks had ended, the first one begun before the campaign.
  expect(lateCount).toBe(71 + 10 - past.length)
})

test('what was sent back waits with its remark', async () => {
  const head = await api.as('truongthon.phucthinh')
  const { returned, late } = await ask(head)
  expect(returned).toEqual([
    {
      unit: { name: 'Thôn Phúc Thịnh' },
      periodStart: '2021-05-12',
      reviewRemark: 'Đề nghị đo lại rồi gửi lại.',
    },
  ])
  expect(late.some((row) => row.periodStart === '2021-05-12' && row.periodKind === 'DAY')).toBe(false)
})

test('a committee member sees what waits for review, but not what they sent', async () => {
  const member = await api.as('van-hoa')
  const today = await ask(member)
  const waiting = await api.db.report.count({ where: { status: 'SUBMITTED' } })
  expect(today.waitingForReviewCount).toBe(waiting)
  expect(today.waitingForReview).toHaveLength(waiting)
  expect(today.waitingForReview.every((report) => report.status === 'SUBMITTED')).toBe(true)
  expect(today.openConflictCount).toBe(await api.db.planConflict.count({ where: { status: 'OPEN' } }))
  expect(today.gapCount).toBeGreaterThan(0)
  expect(today.owed).toEqual([])

  await run(member, 'submitReport', {
    campaignId: plan.campaignId,
    unitId: plan.unitId('Thôn Tân Thịnh'),
    periodKind: 'DAY',
    day: '2021-05-13',
    isNil: true,
  })
  expect((await ask(member)).waitingForReviewCount).toBe(waiting)
  expect((await ask(await api.as('dia-chinh'))).waitingForReviewCount).toBe(waiting + 1)
})

test('those who only read owe nothing and review nothing', async () => {
  for (const username of ['mat-tran', 'dieuphoi.huyen'])
    expect(await ask(await api.as(username))).toMatchObject({
      owed: [],
      lateCount: 0,
      returned: [],
      waitingForReviewCount: 0,
      openConflictCount: 0,
    })
  const { data, errors } = await api.asNobody().send<{ today: null }>('{ today { date } }')
  expect(data.today).toBeNull()
  expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED')
})

test.each(['truongthon.nay', 'truongthon.ducthinh', 'thuongtruc'])('%s: few statements', async (username) => {
  const client = await api.as(username)
  const { result, statements } = await countStatements(() => client.send(TODAY))
  expect(result.errors).toBeUndefined()
  expect(statements).toBeLessThanOrEqual(5)
})
