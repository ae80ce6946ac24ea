import type { ReportStatus } from '@solang/scoring'
import type { NamedVillage } from '../plan/units'

export interface LastDay {
  readonly unit: NamedVillage
  readonly on: '2021-05-11' | '2021-05-12' | '2021-05-13'
  readonly status: ReportStatus
  readonly isLate?: true
  readonly note?: string
  readonly obstacle?: string
  readonly reviewRemark?: string
  /** No lines: nothing to report. */
  readonly lines: readonly {
    readonly target: string
    readonly change: number
    readonly note?: string
    readonly remark?: string
    readonly warnings?: readonly string[]
  }[]
}

/**
 * What the first visitor finds: reports that wait, one with a warning, one sent back, drafts, and villages that owe
 * theirs. Thôn Nậy is in order up to yesterday and owes today's.
 */
export const LAST_DAYS: readonly LastDay[] = [
  { unit: 'sam-con', on: '2021-05-11', status: 'ACCEPTED', lines: [] },
  { unit: 'cua-quan', on: '2021-05-11', status: 'ACCEPTED', lines: [{ target: 'T14', change: 0.05 }] },
  { unit: 'hung-thinh', on: '2021-05-11', status: 'ACCEPTED', isLate: true, lines: [] },
  {
    unit: 'nay',
    on: '2021-05-11',
    status: 'ACCEPTED',
    lines: [
      { target: 'T17', change: 1 },
      { target: 'T10', change: 1 },
    ],
  },
  { unit: 'trung-my', on: '2021-05-11', status: 'ACCEPTED', lines: [{ target: 'T13', change: 0.05 }] },
  {
    unit: 'phuc-thinh',
    on: '2021-05-11',
    status: 'SUBMITTED',
    isLate: true,
    lines: [{ target: 'T13', change: 0.1, note: 'Đoạn dọc kênh, hai bên đường' }],
  },
  { unit: 'sam-con', on: '2021-05-12', status: 'SUBMITTED', lines: [{ target: 'T14', change: 0.05 }] },
  { unit: 'cua-quan', on: '2021-05-12', status: 'ACCEPTED', lines: [] },
  {
    unit: 'binh-hoa',
    on: '2021-05-12',
    status: 'SUBMITTED',
    note: 'Ra quân toàn thôn, có đoàn thanh niên xã hỗ trợ',
    lines: [{ target: 'T14', change: 0.4, note: 'Hai tuyến ngõ', warnings: ['FASTER_THAN_USUAL'] }],
  },
  { unit: 'gieng-thi', on: '2021-05-12', status: 'SUBMITTED', lines: [] },
  {
    unit: 'tan-thinh',
    on: '2021-05-12',
    status: 'SUBMITTED',
    lines: [
      { target: 'T14', change: 0.05 },
      { target: 'T10', change: 1 },
    ],
  },
  { unit: 'nay', on: '2021-05-12', status: 'ACCEPTED', lines: [{ target: 'T17', change: 1 }] },
  {
    unit: 'trung-my',
    on: '2021-05-12',
    status: 'SUBMITTED',
    obstacle: 'Thiếu cây giống làm hàng rào, đang chờ hợp tác xã chở về.',
    lines: [
      { target: 'T13', change: 0.1 },
      { target: 'T18', change: 1 },
    ],
  },
  {
    unit: 'phuc-thinh',
    on: '2021-05-12',
    status: 'RETURNED',
    reviewRemark: 'Đề nghị đo lại rồi gửi lại.',
    lines: [
      {
        target: 'T13',
        change: 0.9,
        remark: '0,9 km trong một ngày là nhiều; đo lại, ghi rõ từ đâu đến đâu.',
      },
    ],
  },
  { unit: 'duc-thinh', on: '2021-05-12', status: 'DRAFT', lines: [{ target: 'T10', change: 1 }] },
  { unit: 'trung-my', on: '2021-05-13', status: 'DRAFT', lines: [{ target: 'T15', change: 1 }] },
]

export const OBSTACLES: Readonly<Partial<Record<NamedVillage, string>>> = {
  nay: 'Một số hộ đi làm ăn xa, chưa gặp được để thống nhất vị trí bể xử lý nước thải.',
  'trung-my': 'Thiếu cây giống làm hàng rào.',
  'phuc-thinh': 'Mưa kéo dài, đất lầy chưa trồng được.',
  'cua-quan': 'Vướng dây cáp viễn thông trên tuyến ngõ.',
}
