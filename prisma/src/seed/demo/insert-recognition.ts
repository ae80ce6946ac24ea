import type { LifeEventKind } from '@solang/scoring'
import type { Prisma } from '../../generated/client/client'
import { day, vietnamTime } from '../calendar'
import { setId, stableId, unitId } from '../ids'
import { gardenId } from './insert-assessments'
import { personId, signedAs } from './insert-people'
import { RECOGNISED } from './village-scores'

const VILLAGE_SET = 'ha-tinh/khu-dan-cu-kieu-mau'
const GARDEN_SET = 'ha-tinh/vuon-mau'
const COMMUNE = 'xa-an-hoa-thinh'
const BY = 'thuongtruc'

interface LifeSeed {
  readonly unit: string
  readonly garden?: string
  readonly kind: LifeEventKind
  readonly on: string
  readonly isDayKnown?: false
  readonly percent?: number
  readonly note?: string
}

const way = (unit: string, percent: number): readonly LifeSeed[] => [
  { unit, kind: 'REGISTERED', on: '2021-03-03' },
  { unit, kind: 'PLAN_APPROVED', on: '2021-03-10' },
  { unit, kind: 'BUILDING', on: '2021-05-03', percent },
]

/** The six recognised areas are in the plan, their days are not; the way of the others is made up. */
const LIFE: readonly LifeSeed[] = [
  ...RECOGNISED.map((unit): LifeSeed => ({
    unit,
    kind: 'RECOGNISED',
    on: '2021-03-03',
    isDayKnown: false,
    note: 'Đã công nhận trước đợt cao điểm, theo kế hoạch mục II.1.2; số và ngày quyết định chưa rõ.',
  })),
  ...way('nay', 70),
  ...way('trung-my', 35),
  { unit: 'phuc-thinh', kind: 'REGISTERED', on: '2021-03-03' },
  { unit: 'sam-con', garden: 'Vườn 01', kind: 'REGISTERED', on: '2021-03-03' },
  { unit: 'nay', garden: 'Vườn 01', kind: 'REGISTERED', on: '2021-03-05' },
]

const KEEPING = [
  {
    unit: 'sam-con',
    rule: null,
    kind: 'CHECKED',
    on: '2021-04-27',
    event: 'Phúc tra toàn thôn, các tiêu chí vẫn đạt.',
  },
  {
    unit: 'cua-quan',
    rule: '3',
    kind: 'TRIGGER',
    on: '2021-05-04',
    event: 'Khoảng 40 m hàng rào xanh đầu thôn bị chết.',
  },
] as const

export async function insertRecognition(tx: Prisma.TransactionClient): Promise<void> {
  const recorded = { recordedById: personId(BY), recordedAs: signedAs(BY) }
  await tx.recheckInterval.create({
    data: {
      id: stableId('recheck-interval', COMMUNE, VILLAGE_SET),
      unitId: unitId(COMMUNE),
      setId: setId(VILLAGE_SET),
      months: 2,
      source: 'Ban Chỉ đạo xã tự đặt cho đợt cao điểm (dữ liệu mẫu); hạn theo quyết định chưa đọc được.',
    },
  })
  await tx.lifeEvent.createMany({
    data: LIFE.map(({ unit, garden, kind, on, isDayKnown = true, percent, note }) => ({
      id: stableId('life-event', unit, garden ?? '', kind, on),
      unitId: unitId(unit),
      gardenId: garden === undefined ? null : gardenId(unit, garden),
      setId: setId(garden === undefined ? VILLAGE_SET : GARDEN_SET),
      kind,
      happenedOn: day(on),
      isDayKnown,
      percent: percent ?? null,
      note: note ?? null,
      createdAt: vietnamTime(on, '16:00'),
      ...recorded,
    })),
  })
  await tx.keepingEvent.createMany({
    data: KEEPING.map(({ unit, rule, kind, on, event }) => ({
      id: stableId('keeping-event', unit, rule ?? '', kind, on),
      unitId: unitId(unit),
      setId: setId(VILLAGE_SET),
      ruleCode: rule,
      kind,
      happenedOn: day(on),
      event,
      createdAt: vietnamTime(on, '16:00'),
      ...recorded,
    })),
  })
}
