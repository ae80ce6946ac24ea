import { citing, criterion, judged, writeSet, type Line } from './write-set'

const KEY = { key: true } as const
const CRITERIA: readonly (readonly [name: string, indicators: number, more?: typeof KEY])[] = [
  ['Quy hoạch', 2],
  ['Giao thông', 4],
  ['Thủy lợi và phòng, chống thiên tai', 2],
  ['Điện', 2],
  ['Trường học', 1],
  ['Cơ sở vật chất văn hóa', 3],
  ['Cơ sở hạ tầng thương mại nông thôn', 1],
  ['Thông tin và truyền thông', 4],
  ['Nhà ở dân cư', 2],
  ['Thu nhập', 1, KEY],
  ['Nghèo đa chiều', 1],
  ['Lao động', 2],
  ['Tổ chức sản xuất và phát triển kinh tế nông thôn', 5],
  ['Giáo dục và đào tạo', 2],
  ['Y tế', 4],
  ['Văn hóa', 1],
  ['Môi trường và an toàn thực phẩm', 12, KEY],
  ['Hệ thống chính trị và tiếp cận pháp luật', 6],
  ['Quốc phòng và an ninh', 2, KEY],
]

const cite = citing('qd318')
const COUNTED =
  'Số chỉ tiêu của từng tiêu chí theo trí nhớ chuyên môn; cách đánh số, lời văn và mức chưa đọc được.'
const PASS_NOTE =
  'Điều kiện công nhận theo 18/2022/QĐ-TTg còn gồm tỷ lệ hài lòng của người dân, nợ đọng xây dựng cơ bản và an ninh ' +
  'trật tự; bộ này không chấm các điều kiện đó. Ngày có hiệu lực chưa rõ.'

const unreadLine = (criterionId: string, index: number): Line => {
  const id = `${criterionId}.${index + 1}`
  return judged(id, `Chỉ tiêu ${id} (chưa đọc được)`, cite(criterionId, 'unknown', COUNTED))
}

/** Xã nông thôn mới 2021–2025: nineteen criteria by name, and how many indicators each has; no level has been read. */
export const nationalCommune2021 = writeSet(
  {
    id: 'quoc-gia/xa-nong-thon-moi',
    version: '318/QĐ-TTg',
    title: 'Xã nông thôn mới giai đoạn 2021–2025',
    subject: 'COMMUNE',
    inForce: { from: null, to: null },
    sources: {
      qd318: { title: '318/QĐ-TTg', date: '2022-03-08', read: 'secondary' },
      qd18: { title: '18/2022/QĐ-TTg', date: '2022-08-02', read: 'secondary' },
    },
  },
  criterion(
    'pass',
    'Đáp ứng đầy đủ mức đạt chuẩn của 19 tiêu chí',
    citing('qd18')(null, 'read', PASS_NOTE),
    CRITERIA.map(([name, count, more], index) => {
      const id = String(index + 1)
      const lines = Array.from({ length: count }, (_, i) => unreadLine(id, i))
      return criterion(id, name, cite(id, 'read'), lines, more)
    }),
  ),
)
