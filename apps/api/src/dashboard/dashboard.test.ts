import { countStatements } from '../testing/count-statements'
import { planIds, run, type PlanIds } from '../testing/report-operations'
import { openTestApi, type Client, type TestApi } from '../testing/test-api'

let api: TestApi
let plan: PlanIds
beforeAll(async () => {
  api = await openTestApi()
  plan = await planIds(api)
})
afterAll(() => api.close())

const DASHBOARD = /* GraphQL */ `
  query ($id: ID!) {
    dashboard(campaignId: $id) {
      campaign {
        name
        daysLeft
      }
      targets {
        code
        name
        summary {
          state
          done
          goal
          percent
          sentence
        }
      }
      behind {
        unit {
          name
        }
        target {
          code
        }
        progress {
          state
          percent
          sentence
        }
      }
      reporting {
        unit {
          name
        }
        onTimePercent
        days {
          day
          state
          reportId
        }
      }
      reportedTodayCount
      expectedTodayCount
      waitingForReviewCount
      openConflictCount
      gapCount
      assessments {
        modelVillages
        villagesAssessed
        modelGardens
        gardensAssessed
        gardenCount
      }
    }
  }
`
interface Strip {
  unit: { name: string }
  onTimePercent: number | null
  days: { day: string; state: string; reportId: string | null }[]
}
interface Answer {
  dashboard: {
    campaign: { daysLeft: number }
    targets: { code: string; summary: { sentence: string } }[]
    behind: {
      unit: { name: string }
      target: { code: string }
      progress: { state: string; sentence: string }
    }[]
    reporting: Strip[]
    reportedTodayCount: number
    expectedTodayCount: number
    waitingForReviewCount: number
    openConflictCount: number
    gapCount: number
    assessments: Record<string, number>
  } | null
}
const ask = async (client: Client) => {
  const { data, errors } = await client.send<Answer>(DASHBOARD, { id: plan.campaignId })
  if (!data.dashboard) throw new Error(JSON.stringify(errors))
  return data.dashboard
}
const stateOn = (strips: readonly Strip[], village: string, day: string) =>
  strips.find((strip) => strip.unit.name === village)?.days.find((square) => square.day === day)?.state

test('the commune at a glance', async () => {
  const shown = await ask(await api.as('thuongtruc'))
  expect(shown.campaign.daysLeft).toBe(21)
  expect(shown.targets).toHaveLength(await api.db.target.count())
  expect(shown.reporting).toHaveLength(10)
  expect(shown.reporting[0]?.days).toHaveLength(72)
  expect(shown.reporting[0]?.days[0]?.day).toBe('2021-03-03')
  expect(shown.expectedTodayCount).toBe(10)
  expect(shown.reportedTodayCount).toBe(0)
  expect(shown.waitingForReviewCount).toBe(await api.db.report.count({ where: { status: 'SUBMITTED' } }))
  expect(shown.openConflictCount).toBe(await api.db.planConflict.count({ where: { status: 'OPEN' } }))
  expect(shown.assessments.gardenCount).toBe(await api.db.garden.count())
  expect(shown.behind.length).toBeGreaterThan(0)
  expect(shown.behind.length).toBeLessThanOrEqual(10)
  for (const { progress } of shown.behind) expect(['BEHIND', 'OVERDUE']).toContain(progress.state)
})

test('a square says what became of a village’s day', async () => {
  const { reporting } = await ask(await api.as('mat-tran'))
  expect(stateOn(reporting, 'Thôn Sâm Cồn', '2021-05-11')).toBe('NIL')
  expect(stateOn(reporting, 'Thôn Cừa Quán', '2021-05-11')).toBe('ACCEPTED')
  expect(stateOn(reporting, 'Thôn Hưng Thịnh', '2021-05-11')).toBe('LATE')
  expect(stateOn(reporting, 'Thôn Sâm Cồn', '2021-05-12')).toBe('SUBMITTED')
  expect(stateOn(reporting, 'Thôn Phúc Thịnh', '2021-05-12')).toBe('RETURNED')
  expect(stateOn(reporting, 'Thôn Đức Thịnh', '2021-05-12')).toBe('MISSING')
  expect(stateOn(reporting, 'Thôn Nậy', '2021-05-13')).toBe('NOT_DUE')
})

test('a report of today is counted at once', async () => {
  const head = await api.as('truongthon.nay')
  await run(head, 'submitReport', {
    campaignId: plan.campaignId,
    unitId: plan.unitId('Thôn Nậy'),
    periodKind: 'DAY',
    day: '2021-05-13',
    isNil: true,
  })
  const shown = await ask(await api.as('thuongtruc'))
  expect(shown.reportedTodayCount).toBe(1)
  expect(stateOn(shown.reporting, 'Thôn Nậy', '2021-05-13')).toBe('NIL')
})

test('a village head sees the own village; another commune sees nothing', async () => {
  const own = await ask(await api.as('truongthon.nay'))
  expect(own.reporting.map((strip) => strip.unit.name)).toEqual(['Thôn Nậy'])
  expect(own.behind.every((cell) => cell.unit.name === 'Thôn Nậy')).toBe(true)
  const other = await api.as('bcd.xakhac')
  const { data, errors } = await other.send<Answer>(DASHBOARD, { id: plan.campaignId })
  expect(data.dashboard).toBeNull()
  expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN')
})

test('the whole dashboard costs at most five statements', async () => {
  const leader = await api.as('thuongtruc')
  const { result, statements } = await countStatements(() =>
    leader.send<Answer>(DASHBOARD, { id: plan.campaignId }),
  )
  expect(result.errors).toBeUndefined()
  expect(statements).toBeLessThanOrEqual(5)
})
