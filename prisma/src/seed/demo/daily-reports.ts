import { addDays, periodsBetween, type ISODate } from '@solang/scoring'
import { vietnamTime } from '../calendar'
import { NAMED_VILLAGES, type NamedVillage } from '../plan/units'
import { draw, drawBelow } from './draw'
import { LAST_DAYS, OBSTACLES, type LastDay } from './last-days'
import { DAILY_WORK } from './reported-work'
import { headOf, reviewerAt, thousandths, type SentLine, type SentReport } from './sent-report'

const FIRST_DAY: ISODate = '2021-03-03'
/** From the day after this the reports are written out one by one, in `last-days.ts`. */
const LAST_DRAWN_DAY: ISODate = '2021-05-10'

const MISSING_SHARE: Readonly<Partial<Record<NamedVillage, number>>> = {
  nay: 0.04,
  'gieng-thi': 0.2,
  'duc-thinh': 0.3,
}
const USUAL_MISSING_SHARE = 0.1
const LATE_SHARE = 0.08
const OBSTACLE_SHARE = 0.05

export const dailyReports = (): SentReport[] => [
  ...NAMED_VILLAGES.flatMap(({ key }) => drawnReports(key)),
  ...LAST_DAYS.map(writtenReport),
]

function drawnReports(village: NamedVillage): SentReport[] {
  const days = periodsBetween('DAY', FIRST_DAY, LAST_DRAWN_DAY)
    .map(({ from }) => from)
    .filter((on) => draw('missing', village, on) >= (MISSING_SHARE[village] ?? USUAL_MISSING_SHARE))
  const linesOn = new Map<ISODate, SentLine[]>()
  for (const { target, steps, size } of DAILY_WORK[village]) {
    const stepsOn = new Map<ISODate, number>()
    for (let step = 0; step < steps; step += 1) {
      const on = days[drawBelow(days.length, 'step', village, target, step)] ?? FIRST_DAY
      stepsOn.set(on, (stepsOn.get(on) ?? 0) + 1)
    }
    for (const [on, count] of stepsOn)
      linesOn.set(on, [...(linesOn.get(on) ?? []), { target, change: count * thousandths(size ?? 1) }])
  }
  return days.map((on) =>
    dailyReport({
      unit: village,
      on,
      status: 'ACCEPTED',
      isLate: draw('late', village, on) < LATE_SHARE,
      ...(draw('obstacle', village, on) < OBSTACLE_SHARE && { obstacle: OBSTACLES[village] }),
      lines: linesOn.get(on) ?? [],
    }),
  )
}

const writtenReport = ({ isLate, lines, ...report }: LastDay): SentReport =>
  dailyReport({
    ...report,
    isLate: isLate ?? false,
    lines: lines.map((line) => ({ ...line, change: thousandths(line.change) })),
  })

function dailyReport({
  on,
  ...report
}: Pick<SentReport, 'unit' | 'status' | 'isLate' | 'note' | 'obstacle' | 'reviewRemark' | 'lines'> & {
  on: ISODate
}): SentReport {
  const minute = 10 + drawBelow(50, 'minute', report.unit, on)
  const nextDay = addDays(on, 1)
  return {
    ...report,
    kind: 'DAY',
    from: on,
    to: on,
    author: headOf(report.unit),
    reviewer: reviewerAt(drawBelow(4, 'reviewer', report.unit, on)),
    writtenAt: report.isLate
      ? vietnamTime(nextDay, `07:${minute}`)
      : vietnamTime(
          on,
          `${report.status === 'DRAFT' ? '07' : 17 + drawBelow(3, 'hour', report.unit, on)}:${minute}`,
        ),
    reviewedAt: report.isLate ? vietnamTime(nextDay, '08:40') : vietnamTime(on, '20:30'),
  }
}

/** A correction that changes no figure: the first empty April report of a village, sent again with its reason. */
export function correctionOf(reports: readonly SentReport[]): SentReport[] {
  const first = reports.find(
    ({ unit, kind, from, lines }) =>
      unit === 'cua-quan' && kind === 'DAY' && from >= '2021-04-01' && lines.length === 0,
  )
  if (!first) return []
  const on = addDays(first.from, 2)
  return [
    {
      ...first,
      revision: 2,
      correctionReason: 'Ghi thiếu buổi tổng dọn vệ sinh của thôn.',
      note: 'Tổng dọn vệ sinh đường ngõ, 45 hộ tham gia.',
      isLate: first.isLate,
      writtenAt: vietnamTime(on, '18:05'),
      reviewedAt: vietnamTime(on, '20:30'),
    },
  ]
}
