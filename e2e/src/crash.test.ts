import { randomUUID } from 'node:crypto'
import { DEMO_ACCOUNTS } from '@solang/db'
import { addDays } from '@solang/scoring'
import { ask, read, tokenOf } from './graphql-client'
import { StartedApp } from './started-app'

jest.setTimeout(180_000)

const REPORTS = 200
const AT_ONCE = 8
/** Acknowledged by then; the rest is under way or still to be sent. */
const KILLED_AFTER = 60
const FIRST_DAY = '2021-03-03'

const PLACES = `query { viewer { currentCampaign { id } }
  units(first: 50, filter: { kind: [VILLAGE] }) { nodes { id } } }`
const SENT = `query ($unit: ID!, $last: Date!) {
  reports(first: 200, filter: { unitWithin: $unit, periodKind: DAY, periodTo: $last }) {
    nodes { id periodStart revision note status } } }`
const INCREMENTS = `query ($campaign: ID!, $unit: ID!) {
  targetAllocations(first: 50, campaignId: $campaign, unitWithin: $unit) { nodes { id target { kind } } } }`
const SUBMIT = `mutation ($input: ReportInput!) {
  submitReport(input: $input) { report { id revision } errors { code message } } }`
const HISTORY = `query ($id: ID!) { auditEvents(subjectId: $id, first: 10) { nodes { operation } } }`

interface Submission {
  clientMutationId: string
  unitId: string
  day: string
}
interface SentReport {
  id: string
  periodStart: string
  revision: number
  note: string | null
}
interface Submitted {
  submitReport: { report: { id: string; revision: number } | null; errors: { message: string }[] }
}

let app: StartedApp
beforeAll(async () => {
  app = await StartedApp.prepare()
  await app.start()
})
afterAll(() => app.remove())

/** Runs the work on every item, some at a time, in order of the list. */
async function eachOf<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = [...items]
  const worker = async () => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
}

const sentIn = async (token: string, unit: string, last: string) =>
  (await read<{ reports: { nodes: SentReport[] } }>(app.address, token, SENT, { unit, last })).reports.nodes

/** Two hundred villages and days that nobody reported yet, with one more piece of work on each. */
async function plannedSubmissions(token: string) {
  const places = await read<{
    viewer: { currentCampaign: { id: string } }
    units: { nodes: { id: string }[] }
  }>(app.address, token, PLACES)
  const campaignId = places.viewer.currentCampaign.id
  const planned: (Submission & { campaignId: string; lines: object[] })[] = []
  for (const { id: unitId } of places.units.nodes) {
    const last = addDays(FIRST_DAY, 29)
    const taken = new Set((await sentIn(token, unitId, last)).map((report) => report.periodStart))
    const { targetAllocations } = await read<{
      targetAllocations: { nodes: { id: string; target: { kind: string } }[] }
    }>(app.address, token, INCREMENTS, { campaign: campaignId, unit: unitId })
    const increment = targetAllocations.nodes.find(({ target }) => target.kind === 'INCREMENT')
    for (let day = FIRST_DAY; day <= last && planned.length < REPORTS; day = addDays(day, 1)) {
      if (taken.has(day)) continue
      const lines = increment ? [{ allocationId: increment.id, change: '1' }] : []
      planned.push({ clientMutationId: randomUUID(), campaignId, unitId, day, lines })
    }
  }
  return planned
}

test('kill -9 of server and database amid 200 reports: all that was acknowledged is there once, nothing twice', async () => {
  const [{ username, password } = { username: '', password: '' }] = DEMO_ACCOUNTS
  const token = await tokenOf(app.address, username, password)
  const planned = await plannedSubmissions(token)
  expect(planned).toHaveLength(REPORTS)
  const note = 'Gửi giữa lúc mất điện'
  const submit = ({ ...input }: (typeof planned)[number]) =>
    ask<Submitted>(app.address, token, SUBMIT, { input: { ...input, periodKind: 'DAY', note } })

  const acknowledged = new Map<string, string>()
  let killed: Promise<void> | undefined
  await eachOf(planned, async (submission) => {
    // Whoever was cut off, or came after, has no answer: like a phone that lost its network.
    const answer = await submit(submission).catch(() => null)
    const report = answer?.data?.submitReport.report
    if (report) acknowledged.set(submission.clientMutationId, report.id)
    if (acknowledged.size >= KILLED_AFTER) killed ??= app.killEverything()
  })
  await killed
  expect(acknowledged.size).toBeGreaterThanOrEqual(KILLED_AFTER)
  expect(acknowledged.size).toBeLessThan(REPORTS)

  await app.start()
  const answered = new Map<string, string>()
  await eachOf(planned, async (submission) => {
    const { data, errors } = await submit(submission)
    expect({ errors, refused: data?.submitReport.errors }).toEqual({ errors: undefined, refused: [] })
    answered.set(submission.clientMutationId, data?.submitReport.report?.id ?? '')
  })
  for (const [clientMutationId, id] of acknowledged) expect(answered.get(clientMutationId)).toBe(id)
  expect(new Set(answered.values()).size).toBe(REPORTS)

  const units = [...new Set(planned.map(({ unitId }) => unitId))]
  const stored: SentReport[] = []
  for (const unit of units) stored.push(...(await sentIn(token, unit, addDays(FIRST_DAY, 29))))
  const ours = stored.filter((report) => report.note === note)
  expect(ours.map(({ id }) => id).sort()).toEqual([...answered.values()].sort())
  expect(ours.filter(({ revision }) => revision !== 1)).toEqual([])
  for (const { id } of ours) {
    const { auditEvents } = await read<{ auditEvents: { nodes: { operation: string }[] } }>(
      app.address,
      token,
      HISTORY,
      { id },
    )
    expect(auditEvents.nodes).toEqual([{ operation: 'submitReport' }])
  }
})
