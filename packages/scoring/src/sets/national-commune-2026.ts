import { byGroup, citing, criterion, writeSet } from './write-set'

const NAMES = [
  'Quy hoạch',
  'Hạ tầng kinh tế - xã hội',
  'Phát triển kinh tế nông thôn',
  'Đào tạo nguồn nhân lực nông thôn',
  'Văn hóa, giáo dục, y tế',
  'Giảm nghèo và an sinh xã hội',
  'Khoa học công nghệ và chuyển đổi số',
  'Môi trường và cảnh quan nông thôn',
  'Xây dựng hệ thống chính trị và hành chính công',
  'Tiếp cận pháp luật và an ninh - quốc phòng',
]

const COMMUNE_GROUP = [
  'communeGroup',
  {
    label: 'Nhóm xã',
    type: 'choice',
    choices: {
      1: 'Nhóm 1: liền kề đô thị hiện hữu và định hướng thành đô thị, hoặc tỷ trọng nông nghiệp dưới 10%, hoặc định hướng đô thị mới',
      2: 'Nhóm 2: các xã còn lại',
      3: 'Nhóm 3: xã khu vực II, III vùng dân tộc thiểu số và miền núi',
    },
  },
] as const
const UNREAD_BY_GROUP = { 1: 'unread', 2: 'unread', 3: 'unread' } as const

const cite = citing('qd51')
const UNREAD = 'Chỉ đọc được tên tiêu chí; chỉ tiêu và mức của từng nhóm xã chưa đọc được.'
const NOTE =
  'Tên 10 tiêu chí đã đọc. Quyết định có 47 chỉ tiêu, chưa đọc được chỉ tiêu nào. Trình tự công nhận giai đoạn này chưa rõ.'

/** Xã nông thôn mới 2026–2030: ten criteria, each with a level for every group of communes; no level has been read. */
export const nationalCommune2026 = writeSet(
  {
    id: 'quoc-gia/xa-nong-thon-moi',
    version: '51/2025/QĐ-TTg',
    title: 'Xã nông thôn mới giai đoạn 2026–2030',
    subject: 'COMMUNE',
    inForce: { from: '2026-02-15', to: null },
    sources: { qd51: { title: '51/2025/QĐ-TTg', date: '2025-12-29', read: 'secondary' } },
  },
  criterion(
    'pass',
    'Đạt 10/10 tiêu chí theo mức của nhóm xã',
    cite(null, 'unknown', NOTE),
    NAMES.map((name, index) => {
      const id = String(index + 1)
      return byGroup(
        id,
        name,
        cite(id, 'unknown', UNREAD),
        [`c${id}`, { label: `${name} đạt mức của nhóm xã`, type: 'yesNo' }],
        COMMUNE_GROUP,
        UNREAD_BY_GROUP,
      )
    }),
  ),
)
