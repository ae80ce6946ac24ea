import type { ISODate } from '../calendar/day'
import type { Decimal } from '../decimal/decimal'
import type { GardenState } from '../terms'
import { GARDEN_AREA_AT_MOST } from './area'

export interface GardenIncome {
  readonly year: number
  /** Million đồng; null erases what was written for the year. */
  readonly millionDong: Decimal | null
}
export interface GardenPosition {
  readonly latitude: number
  readonly longitude: number
}

/** What is written down of a garden. Left out: leave as it is; null: nothing is known. */
export interface GardenFacts {
  readonly label?: string
  readonly householdCode?: string
  readonly householderName?: string | null
  readonly areaSquareMetres?: Decimal | null
  readonly state?: GardenState | null
  readonly hasOwner?: boolean | null
  /** From which day state and owner are so. */
  readonly stateOn?: ISODate | null
  readonly crops?: readonly string[]
  readonly incomes?: readonly GardenIncome[]
  readonly planConfirmedOn?: ISODate | null
  readonly planDocument?: string | null
  readonly position?: GardenPosition | null
  readonly note?: string | null
}

export interface FactProblem {
  readonly field: keyof GardenFacts
  readonly code: 'REQUIRED' | 'OUT_OF_RANGE' | 'TOO_LONG' | 'INVALID_VALUE'
  /** Vietnamese: what is wrong and what to write. */
  readonly message: string
}

/** Characters at most. */
const TEXTS = {
  label: { most: 60, name: 'Tên vườn' },
  householdCode: { most: 40, name: 'Mã hộ' },
  householderName: { most: 120, name: 'Tên chủ hộ' },
  planDocument: { most: 120, name: 'Số hoặc tên bản vẽ' },
  note: { most: 2000, name: 'Ghi chú' },
} as const
export const CROPS_AT_MOST = 20
const CROP_CHARACTERS = 40
/** Million đồng a year. More is a slip of the unit; not a legal limit. */
const INCOME_AT_MOST = 100_000
const FIRST_YEAR = 1990

/** The box around Viet Nam with Hoàng Sa and Trường Sa, in degrees: catches exchanged or foreign coordinates. */
export const VIET_NAM = { south: 6, north: 24, west: 102, east: 118 } as const

export const isInVietNam = ({ latitude, longitude }: GardenPosition): boolean =>
  latitude >= VIET_NAM.south &&
  latitude <= VIET_NAM.north &&
  longitude >= VIET_NAM.west &&
  longitude <= VIET_NAM.east

/** What is wrong with facts, before they meet a register. `lastStateOn`: the day of the last state written down. */
export function gardenProblems(
  facts: GardenFacts,
  { today, lastStateOn }: { readonly today: ISODate; readonly lastStateOn: ISODate | null },
): FactProblem[] {
  const problems: FactProblem[] = []
  const say = (field: keyof GardenFacts, code: FactProblem['code'], message: string) =>
    problems.push({ field, code, message })
  if (facts.label === '') say('label', 'REQUIRED', 'Hãy đặt tên vườn, ví dụ “Vườn 03”.')
  if (facts.householdCode === '') say('householdCode', 'REQUIRED', 'Hãy nhập mã hộ.')
  for (const [field, { most, name }] of Object.entries(TEXTS) as [
    keyof typeof TEXTS,
    (typeof TEXTS)[keyof typeof TEXTS],
  ][])
    if ((facts[field]?.length ?? 0) > most) say(field, 'TOO_LONG', `${name} tối đa ${most} ký tự.`)
  const area = facts.areaSquareMetres == null ? 1 : Number(facts.areaSquareMetres)
  if (area <= 0 || area > GARDEN_AREA_AT_MOST)
    say('areaSquareMetres', 'OUT_OF_RANGE', 'Diện tích vườn tính bằng m², lớn hơn 0 và không quá 100.000.')
  if (facts.stateOn != null && facts.stateOn > today) say('stateOn', 'OUT_OF_RANGE', 'Ngày này chưa đến.')
  if (facts.stateOn != null && lastStateOn !== null && facts.stateOn < lastStateOn)
    say('stateOn', 'OUT_OF_RANGE', 'Ngày này trước lần ghi tình trạng gần nhất.')
  if (facts.planConfirmedOn != null && facts.planConfirmedOn > today)
    say('planConfirmedOn', 'OUT_OF_RANGE', 'Ngày này chưa đến.')
  if (facts.position != null && !isInVietNam(facts.position))
    say('position', 'OUT_OF_RANGE', 'Vị trí này ngoài Việt Nam. Vĩ độ từ 6 đến 24, kinh độ từ 102 đến 118.')
  return [...problems, ...cropProblems(facts), ...incomeProblems(facts, Number(today.slice(0, 4)))]
}

function cropProblems({ crops = [] }: GardenFacts): FactProblem[] {
  if (crops.length > CROPS_AT_MOST)
    return [{ field: 'crops', code: 'TOO_LONG', message: `Tối đa ${CROPS_AT_MOST} loại cây.` }]
  return crops.some((crop) => crop.length > CROP_CHARACTERS)
    ? [{ field: 'crops', code: 'TOO_LONG', message: `Tên mỗi loại cây tối đa ${CROP_CHARACTERS} ký tự.` }]
    : []
}

function incomeProblems({ incomes = [] }: GardenFacts, thisYear: number): FactProblem[] {
  const problem = (code: FactProblem['code'], message: string): FactProblem[] => [
    { field: 'incomes', code, message },
  ]
  const years = incomes.map(({ year }) => year)
  if (years.some((year) => !Number.isInteger(year) || year < FIRST_YEAR || year > thisYear))
    return problem('OUT_OF_RANGE', `Năm thu nhập từ ${FIRST_YEAR} đến ${thisYear}.`)
  if (new Set(years).size < years.length) return problem('INVALID_VALUE', 'Mỗi năm chỉ ghi một số thu nhập.')
  return incomes.some(
    ({ millionDong }) =>
      millionDong !== null && (Number(millionDong) < 0 || Number(millionDong) > INCOME_AT_MOST),
  )
    ? problem('OUT_OF_RANGE', 'Thu nhập tính bằng triệu đồng một năm, từ 0 đến 100.000.')
    : []
}

/** Crops as a person writes them in one line: "bưởi, cam; chè" → three, each once. */
export const cropsOf = (text: string): string[] => [
  ...new Set(
    text
      .normalize('NFC')
      .split(/[,;\n]/)
      .map((crop) => crop.trim())
      .filter(Boolean),
  ),
]

/**
 * Degrees as people type them, "18,512345" or "18.512345", to six places (a hand's breadth); null for anything else. A
 * point here never groups thousands: 105.512 is a hundred and five degrees and a half.
 */
export const parseDegrees = (text: string): number | null =>
  /^\d{1,3}([.,]\d{1,15})?$/.test(text.trim())
    ? Math.round(Number(text.trim().replace(',', '.')) * 1e6) / 1e6
    : null
