import { randomUUID } from 'node:crypto'
import { countStatements } from '../testing/count-statements'
import { forgetReports } from '../testing/forget-reports'
import { openTestApi, type Client, type TestApi } from '../testing/test-api'
import { planIds, run, type PlanIds } from '../testing/report-operations'

let api: TestApi
let plan: PlanIds
let nay: Client
let member: Client
beforeAll(async () => {
  api = await openTestApi()
  plan = await planIds(api)
  nay = await api.as('truongthon.nay')
  member = await api.as('dia-chinh')
})
afterAll(() => api.close())

const NAY = 'Thôn Nậy'
const today = (extra: object = {}, unit = NAY) => ({
  campaignId: plan.campaignId,
  unitId: plan.unitId(unit),
  periodKind: 'DAY',
  day: '2021-05-13',
  ...extra,
})
const line = (code: string, figures: object, unit = NAY) => ({
  allocationId: plan.allocationId(code, unit),
  ...figures,
})
const totals = (code: string, unit = NAY) =>
  api.db.targetProgress.findUnique({ where: { allocationId: plan.allocationUuid(code, unit) } })
const reported = async (code: string, unit = NAY) =>
  (await totals(code, unit))?.reportedTotal?.toFixed() ?? null
const accepted = async (code: string, unit = NAY) =>
  (await totals(code, unit))?.acceptedTotal?.toFixed() ?? null
const rowCounts = async () => ({
  reports: await api.db.report.count(),
  lines: await api.db.reportLine.count(),
  audit: await api.db.auditEvent.count(),
  outbox: await api.db.outboxEvent.count(),
})

test('the day of a village: draft, send, return with a remark, send again, accept, correct', async () => {
  const before = await reported('T17')
  const start = Number(before)
  const draft = await run(nay, 'saveReportDraft', today({ lines: [line('T17', { change: '1' })] }))
  expect(draft.errors).toEqual([])
  expect(draft.report).toMatchObject({ status: 'DRAFT', version: 1, submittedAs: null })
  expect(await reported('T17')).toBe(before)

  const sent = await run(
    nay,
    'submitReport',
    today({ expectedVersion: 1, note: ' Làm cả ngày ', lines: [line('T17', { change: '2' })] }),
  )
  expect(sent.errors).toEqual([])
  expect(sent.report).toMatchObject({
    status: 'SUBMITTED',
    version: 2,
    isLate: false,
    note: 'Làm cả ngày',
    submittedAs: 'Trưởng thôn Nậy, Trưởng thôn',
    lines: [{ previousTotal: before, change: '2', total: String(start + 2) }],
  })
  expect(await reported('T17')).toBe(String(start + 2))
  expect(await accepted('T17')).toBe(before)

  const lineId = sent.report?.lines[0]?.id
  const returned = await run(member, 'returnReport', {
    reportId: sent.report?.id,
    expectedVersion: 2,
    remark: 'Đếm lại',
    lineRemarks: [{ lineId, remark: 'Thiếu hộ nào?' }],
  })
  expect(returned.report).toMatchObject({
    status: 'RETURNED',
    reviewRemark: 'Đếm lại',
    reviewedAs: 'Công chức địa chính, Thành viên Ban Chỉ đạo',
    lines: [{ remark: 'Thiếu hộ nào?' }],
  })
  expect(await reported('T17')).toBe(before)

  const again = await run(
    nay,
    'submitReport',
    today({ expectedVersion: 3, lines: [line('T17', { total: String(start + 1) })] }),
  )
  expect(again.report).toMatchObject({
    status: 'SUBMITTED',
    reviewedAs: null,
    lines: [{ change: '1', total: String(start + 1), remark: 'Thiếu hộ nào?' }],
  })
  const done = await run(member, 'acceptReport', { reportId: sent.report?.id, expectedVersion: 4 })
  expect(done.report).toMatchObject({ status: 'ACCEPTED', reviewRemark: null, lines: [{ remark: null }] })
  expect(await accepted('T17')).toBe(String(start + 1))

  const correction = await run(nay, 'correctReport', {
    reportId: sent.report?.id,
    expectedVersion: 5,
    reason: 'Một hộ chưa xong',
  })
  expect(correction.report).toMatchObject({ status: 'DRAFT', revision: 2, version: 1 })
  const corrected = await run(
    nay,
    'submitReport',
    today({ expectedVersion: 1, lines: [line('T17', { total: before })] }),
  )
  expect(corrected.errors).toEqual([])
  expect(await reported('T17')).toBe(before)
  expect(await accepted('T17')).toBe(String(start + 1))
  await run(member, 'acceptReport', { reportId: corrected.report?.id, expectedVersion: 2 })
  expect(await accepted('T17')).toBe(before)

  const trail = await api.db.auditEvent.findMany({
    where: { operation: { in: ['submitReport', 'returnReport', 'acceptReport', 'correctReport'] } },
    orderBy: { seq: 'asc' },
    select: { operation: true, actorDuty: true },
  })
  expect(trail.map((row) => row.operation)).toEqual([
    'submitReport',
    'returnReport',
    'submitReport',
    'acceptReport',
    'correctReport',
    'submitReport',
    'acceptReport',
  ])
  expect(trail[0]?.actorDuty).toBe('Trưởng thôn, Thôn Nậy')
})

test('the form is prefilled with the latest total and says what cannot be done', async () => {
  const FORM = /* GraphQL */ `
    query ($campaignId: ID!, $unitId: ID!, $day: Date!) {
      reportForm(campaignId: $campaignId, unitId: $unitId, periodKind: DAY, day: $day) {
        periodStart
        report {
          id
        }
        can {
          edit
          submit
        }
        blockedBy {
          action
          code
        }
        lines {
          previousTotal
          change
          total
          allocation {
            target {
              code
            }
          }
        }
      }
    }
  `
  interface Form {
    reportForm: {
      periodStart: string
      report: { id: string } | null
      can: { edit: boolean; submit: boolean }
      blockedBy: { action: string; code: string }[]
      lines: {
        previousTotal: string | null
        change: string | null
        allocation: { target: { code: string } }
      }[]
    } | null
  }
  const unit = 'Thôn Trung Mỹ'
  const ask = (client: Client, day: string, name = unit) =>
    client.send<Form>(FORM, { campaignId: plan.campaignId, unitId: plan.unitId(name), day })

  const head = await api.as('truongthon.trungmy')
  const { data } = await ask(head, '2021-05-13')
  expect(data.reportForm).toMatchObject({ periodStart: '2021-05-13', can: { edit: true, submit: true } })
  expect(data.reportForm?.report).not.toBeNull()
  const codes = data.reportForm?.lines.map((row) => row.allocation.target.code)
  expect(codes).toContain('T13')
  const drafted = data.reportForm?.lines.find((row) => row.allocation.target.code === 'T15')
  expect(drafted?.change).toBe('1')
  const hedge = data.reportForm?.lines.find((row) => row.allocation.target.code === 'T13')
  expect(hedge?.previousTotal).toBe(await reported('T13', unit))

  const tomorrow = await ask(head, '2021-05-14')
  expect(tomorrow.data.reportForm?.can).toEqual({ edit: false, submit: false })
  expect(tomorrow.data.reportForm?.blockedBy).toContainEqual({ action: 'submit', code: 'PERIOD_NOT_OPEN' })
  const beforeCampaign = await ask(head, '2021-03-02')
  expect(beforeCampaign.data.reportForm?.blockedBy).toContainEqual({
    action: 'edit',
    code: 'PERIOD_NOT_OPEN',
  })
  const supervisor = await ask(await api.as('mat-tran'), '2021-05-13')
  expect(supervisor.data.reportForm?.blockedBy).toContainEqual({ action: 'submit', code: 'FORBIDDEN' })
  expect(supervisor.data.reportForm?.report).toBeNull()
  expect((await ask(head, '2021-05-13', NAY)).data.reportForm).toBeNull()
  expect((await ask(await api.as('bcd.xakhac'), '2021-05-13')).data.reportForm).toBeNull()
})

test('the form with the progress of every target costs at most five statements', async () => {
  const head = await api.as('truongthon.phucthinh')
  const FORM = /* GraphQL */ `
    query ($campaignId: ID!, $unitId: ID!) {
      reportForm(campaignId: $campaignId, unitId: $unitId, periodKind: DAY, day: "2021-05-12") {
        report {
          reviewRemark
        }
        newest {
          can {
            correct
          }
        }
        lines {
          usualDailyPace
          remark
          allocation {
            target {
              name
              effectiveDueOn
            }
            progress {
              sentence
            }
          }
        }
      }
    }
  `
  const { result, statements } = await countStatements(() =>
    head.send<{ reportForm: { report: object; lines: { remark: string | null }[] } }>(FORM, {
      campaignId: plan.campaignId,
      unitId: plan.unitId('Thôn Phúc Thịnh'),
    }),
  )
  expect(result.data.reportForm.report).toEqual({ reviewRemark: 'Đề nghị đo lại rồi gửi lại.' })
  expect(result.data.reportForm.lines.filter((row) => row.remark !== null)).toHaveLength(1)
  expect(statements).toBeLessThanOrEqual(5)
})

test('a week sent on a Thursday speaks of that Thursday: what is reported later that week still counts', async () => {
  const unit = 'Thôn Tân Thịnh'
  const head = await api.as('truongthon.tanthinh')
  const start = Number(await reported('T10', unit))
  const week = await run(head, 'submitReport', {
    ...today({ lines: [line('T10', { change: '2' }, unit)] }, unit),
    periodKind: 'WEEK',
  })
  expect(week.report?.lines[0]?.total).toBe(String(start + 2))
  expect((await totals('T10', unit))?.reportedOn).toEqual(new Date('2021-05-13'))
  const day = await run(head, 'submitReport', today({ lines: [line('T10', { change: '1' }, unit)] }, unit))
  expect(day.report?.lines[0]).toMatchObject({ previousTotal: String(start + 2), total: String(start + 3) })
  expect(await reported('T10', unit)).toBe(String(start + 3))
})

test('a late report of an earlier day is entered against that day and does not replace later totals', async () => {
  const unit = 'Thôn Trung Mỹ'
  const head = await api.as('truongthon.trungmy')
  const standing = await reported('T13', unit)
  const day = new Date('2021-05-10')
  await forgetReports(api.db, { unitId: plan.unitUuid(unit), periodKind: 'DAY', periodStart: day })
  const late = await run(
    head,
    'submitReport',
    today({ day: '2021-05-10', lines: [line('T13', { change: '0' }, unit)] }, unit),
  )
  expect(late.report).toMatchObject({ isLate: true })
  expect(Number(late.report?.lines[0]?.previousTotal)).toBeLessThan(Number(standing))
  expect(await reported('T13', unit)).toBe(standing)
})

const UNIT = 'Thôn Cừa Quán'
describe('what is refused leaves no trace', () => {
  let head: Client
  beforeAll(async () => {
    head = await api.as('truongthon.cuaquan')
  })
  const refused: [string, () => object, string, string[]][] = [
    [
      'a negative total',
      () => ({ lines: [line('T14', { total: '-1' }, UNIT)] }),
      'NEGATIVE_TOTAL',
      ['lines', '0', 'total'],
    ],
    [
      'an absurd total',
      () => ({ lines: [line('T14', { total: '99999999999' }, UNIT)] }),
      'OUT_OF_RANGE',
      ['lines', '0', 'total'],
    ],
    [
      'an absurd change',
      () => ({ lines: [line('T14', { change: '99999999999' }, UNIT)] }),
      'OUT_OF_RANGE',
      ['lines', '0', 'total'],
    ],
    [
      'a fall without reason',
      () => ({ lines: [line('T14', { total: '0', reason: ' ' }, UNIT)] }),
      'TOTAL_FELL',
      ['lines', '0', 'reason'],
    ],
    [
      'change and total that disagree',
      () => ({ lines: [line('T14', { change: '1', total: '1' }, UNIT)] }),
      'CHANGE_TOTAL_DISAGREE',
      ['lines', '0', 'total'],
    ],
    [
      'too many decimals',
      () => ({ lines: [line('T10', { change: '0.5' }, UNIT)] }),
      'INVALID_VALUE',
      ['lines', '0', 'change'],
    ],
    [
      'a line without figures',
      () => ({ lines: [line('T14', {}, UNIT)] }),
      'REQUIRED',
      ['lines', '0', 'total'],
    ],
    [
      'two lines of one target',
      () => ({ lines: [line('T14', { change: '0' }, UNIT), line('T14', { change: '0' }, UNIT)] }),
      'DUPLICATE',
      ['lines', '1', 'allocationId'],
    ],
    [
      'another village’s target',
      () => ({ lines: [line('T13', { change: '1' }, NAY)] }),
      'NOT_FOUND',
      ['lines', '0', 'allocationId'],
    ],
    ['nothing at all', () => ({ note: '  ' }), 'EMPTY_REPORT', ['lines']],
    [
      'a nil report with figures',
      () => ({ isNil: true, lines: [line('T14', { change: '0' }, UNIT)] }),
      'INVALID_VALUE',
      ['isNil'],
    ],
    ['a period that has not begun', () => ({ isNil: true, day: '2021-05-14' }), 'PERIOD_NOT_OPEN', ['day']],
    ['a period outside the campaign', () => ({ isNil: true, day: '2020-05-13' }), 'PERIOD_NOT_OPEN', ['day']],
    ['a note that is too long', () => ({ isNil: true, note: 'x'.repeat(2001) }), 'TOO_LONG', ['note']],
    ['another village', () => ({ isNil: true, unitId: plan.unitId(NAY) }), 'NOT_FOUND', ['unitId']],
    ['a foreign id', () => ({ isNil: true, campaignId: plan.unitId(NAY) }), 'NOT_FOUND', ['campaignId']],
  ]
  test.each(refused)('%s', async (_, input, code, path) => {
    const before = await rowCounts()
    const { report, errors } = await run(head, 'submitReport', today(input(), UNIT))
    expect(report).toBeNull()
    expect(errors).toContainEqual(expect.objectContaining({ code, path }))
    expect(errors.every((error) => error.message.length > 10)).toBe(true)
    expect(await rowCounts()).toEqual(before)
  })

  test('a share above its denominator', async () => {
    const allocationUuid = plan.allocationUuid('T20', UNIT)
    await api.db.targetAllocation.update({ where: { id: allocationUuid }, data: { denominator: '4' } })
    const { errors } = await run(
      head,
      'submitReport',
      today({ lines: [line('T20', { total: '5' }, UNIT)] }, UNIT),
    )
    expect(errors.map((error) => error.code)).toEqual(['ABOVE_DENOMINATOR'])
  })

  test('a draft may still lack the reason of a fall; sending it may not', async () => {
    const input = { lines: [line('T14', { total: '0' }, UNIT)] }
    const draft = await run(head, 'saveReportDraft', today(input, UNIT))
    expect(draft.errors).toEqual([])
    const sent = await run(head, 'submitReport', today({ ...input, expectedVersion: 1 }, UNIT))
    expect(sent.errors.map((error) => error.code)).toEqual(['TOTAL_FELL'])
  })
})

test('markup and emoji stay text, decomposed Unicode is composed', async () => {
  const head = await api.as('truongthon.hungthinh')
  const note = '<script>alert(1)</script> 🌿 Đã trồng xong'
  const { report } = await run(
    head,
    'submitReport',
    today({ isNil: true, note: `${note.normalize('NFD')}\u0000` }, 'Thôn Hưng Thịnh'),
  )
  expect(report).toMatchObject({ isNil: true, note, lines: [] })
})

test('a report sent after its last day is late; a week sent within it is not', async () => {
  const unit = 'Thôn Bình Hòa'
  const head = await api.as('truongthon.binhhoa')
  await forgetReports(api.db, { unitId: plan.unitUuid(unit) })
  const late = await run(head, 'submitReport', today({ isNil: true, day: '2021-05-12' }, unit))
  expect(late.report?.isLate).toBe(true)
  const week = await run(head, 'submitReport', today({ isNil: true, periodKind: 'WEEK' }, unit))
  expect(week.report?.isLate).toBe(false)
})

test('a retry gets the first answer, and the same id with other content is refused', async () => {
  const unit = 'Thôn Sâm Cồn'
  const head = await api.as('truongthon.samcon')
  const input = {
    clientMutationId: randomUUID(),
    ...today({ lines: [line('T14', { change: '0.1' }, unit)] }, unit),
  }
  const first = await run(head, 'submitReport', input)
  const between = await rowCounts()
  const again = await run(head, 'submitReport', input)
  expect(again).toEqual(first)
  const other = await run(head, 'submitReport', { ...input, note: 'khác' })
  expect(other.errors.map((error) => error.code)).toEqual(['IDEMPOTENCY_MISMATCH'])
  expect(await rowCounts()).toEqual(between)
})

test('the same report sent twice at once is there once', async () => {
  const unit = 'Thôn Giếng Thị'
  const head = await api.as('truongthon.giengthi')
  const before = await reported('T14', unit)
  const input = () => today({ lines: [line('T14', { change: '0.2' }, unit)] }, unit)
  const outcomes = await Promise.all([1, 2, 3, 4].map(() => run(head, 'submitReport', input())))
  expect(outcomes.filter((outcome) => outcome.report !== null)).toHaveLength(1)
  const codes = outcomes.flatMap((outcome) => outcome.errors.map((error) => error.code))
  expect(codes).toEqual(['INVALID_STATE', 'INVALID_STATE', 'INVALID_STATE'])
  expect(Number(await reported('T14', unit))).toBeCloseTo(Number(before) + 0.2)

  const replay = {
    clientMutationId: randomUUID(),
    ...today({ isNil: true, day: '2021-05-03', periodKind: 'WEEK' }, unit),
  }
  await forgetReports(api.db, {
    unitId: plan.unitUuid(unit),
    periodKind: 'WEEK',
    isNil: true,
    periodStart: new Date('2021-05-03'),
  })
  const same = await Promise.all([1, 2, 3].map(() => run(head, 'submitReport', replay)))
  expect(new Set(same.map((outcome) => JSON.stringify(outcome))).size).toBe(1)
})
