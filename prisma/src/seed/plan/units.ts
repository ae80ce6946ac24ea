import type { ISODate, UnitKind } from '@solang/scoring'

/**
 * First day for which we hold data on these units; only An Hòa Thịnh really began around then (merged by
 * 819/NQ-UBTVQH14 of 21/11/2019). Older dates are unknown, hence `openedOn` null.
 */
export const RECORDS_FROM: ISODate = '2020-01-01'
/** Two-tier local government: the district tier and the old communes end with 30/6/2025. */
export const REFORM: ISODate = '2025-07-01'

const GSO = 'GSO'
const PUBLIC_LIST = 'Bản sao công khai của danh mục hành chính (không chính thức)'

export interface UnitSeed {
  readonly key: string
  readonly kind: UnitKind
  readonly name: string
  readonly isPlaceholder?: true
  readonly openedOn?: ISODate
  /** First day on which the unit no longer existed. */
  readonly closedOn?: ISODate
  readonly from?: ISODate
  readonly parents: readonly { readonly key: string; readonly from: ISODate; readonly to?: ISODate }[]
  readonly code?: { readonly scheme: string; readonly code: string; readonly source: string }
}

const gso = (code: string) => ({ scheme: GSO, code, source: PUBLIC_LIST })
const untilReform = (key: string) => [{ key, from: RECORDS_FROM, to: REFORM }]

const oldCommune = (key: string, name: string, code: string): UnitSeed => ({
  key,
  kind: 'COMMUNE',
  name,
  closedOn: REFORM,
  parents: untilReform('huyen-huong-son'),
  code: gso(code),
})

/** The ten villages that the plan names as such: six recognised, the one being built up, three others. */
export const NAMED_VILLAGES = [
  { key: 'sam-con', name: 'Thôn Sâm Cồn' },
  { key: 'cua-quan', name: 'Thôn Cừa Quán' },
  { key: 'binh-hoa', name: 'Thôn Bình Hòa' },
  { key: 'gieng-thi', name: 'Thôn Giếng Thị' },
  { key: 'hung-thinh', name: 'Thôn Hưng Thịnh' },
  { key: 'tan-thinh', name: 'Thôn Tân Thịnh' },
  { key: 'nay', name: 'Thôn Nậy' },
  { key: 'trung-my', name: 'Thôn Trung Mỹ' },
  { key: 'phuc-thinh', name: 'Thôn Phúc Thịnh' },
  { key: 'duc-thinh', name: 'Thôn Đức Thịnh' },
] as const
export type NamedVillage = (typeof NAMED_VILLAGES)[number]['key']

/**
 * "19/19 thôn", ten named: nine places are kept open. Thiên Nhẫn appears only as the end of a road (conflicts I9
 * and I16), so it is not made a village here; whoever decides I9 renames a placeholder.
 */
const PLACEHOLDER_VILLAGES = Array.from({ length: 9 }, (_, index) => ({
  key: `chua-ro-${index + 11}`,
  name: `Thôn chưa rõ tên ${index + 11}`,
  isPlaceholder: true as const,
}))

export const COMMUNE = 'xa-an-hoa-thinh'
export const NEIGHBOUR_COMMUNE = 'xa-son-le'
export const DISTRICT = 'huyen-huong-son'
export const PROVINCE = 'tinh-ha-tinh'

export const VILLAGE_KEYS: readonly string[] = [...NAMED_VILLAGES, ...PLACEHOLDER_VILLAGES].map(
  ({ key }) => key,
)

// The villages did not end with the commune: since the reform they lie in the new Sơn Tiến.
const villages: readonly UnitSeed[] = [...NAMED_VILLAGES, ...PLACEHOLDER_VILLAGES].map((village, index) => ({
  ...village,
  kind: 'VILLAGE',
  parents: [
    { key: COMMUNE, from: RECORDS_FROM, to: REFORM },
    { key: 'xa-son-tien-moi', from: REFORM },
  ],
  code: {
    scheme: 'AHT',
    code: `T${String(index + 1).padStart(2, '0')}`,
    source: 'Mã nội bộ của xã, thôn không có mã quốc gia',
  },
}))

const body = (key: string, kind: UnitKind, name: string, isPlaceholder?: true): UnitSeed => ({
  key,
  kind,
  name,
  isPlaceholder,
  closedOn: REFORM,
  parents: untilReform(COMMUNE),
})

export const UNITS: readonly UnitSeed[] = [
  { key: PROVINCE, kind: 'PROVINCE', name: 'Tỉnh Hà Tĩnh', parents: [], code: gso('42') },
  {
    key: DISTRICT,
    kind: 'DISTRICT',
    name: 'Huyện Hương Sơn',
    closedOn: REFORM,
    parents: untilReform(PROVINCE),
    code: gso('439'),
  },
  oldCommune(COMMUNE, 'Xã An Hòa Thịnh', '18163'),
  oldCommune('xa-son-tien-cu', 'Xã Sơn Tiến', '18142'),
  oldCommune(NEIGHBOUR_COMMUNE, 'Xã Sơn Lễ', '18148'),
  {
    key: 'xa-son-tien-moi',
    kind: 'COMMUNE',
    name: 'Xã Sơn Tiến',
    openedOn: REFORM,
    from: REFORM,
    parents: [{ key: PROVINCE, from: REFORM }],
    // Not a mistake: the merged commune was given the code that An Hòa Thịnh had.
    code: gso('18163'),
  },
  {
    key: 'vpdp-huong-son',
    kind: 'AGENCY',
    name: 'Văn phòng Điều phối NTM huyện Hương Sơn',
    closedOn: REFORM,
    parents: untilReform(DISTRICT),
  },
  body('ubnd-xa', 'AGENCY', 'Ủy ban nhân dân xã An Hòa Thịnh'),
  body('mttq-xa', 'ASSOCIATION', 'Ủy ban Mặt trận Tổ quốc xã An Hòa Thịnh'),
  body('ban-vh-tt', 'AGENCY', 'Ban Văn hóa – Thông tin xã An Hòa Thịnh'),
  body('truong-hoc', 'SCHOOL', 'Các trường học trên địa bàn xã', true),
  ...villages,
]
