import { amount, byGroup, citing, criterion, judged, writeSet, yes } from './write-set'

const cite = citing('traVinh')
const read = cite(null, 'read', 'Theo tin trên mard.gov.vn; chưa đọc toàn văn quyết định.')
const UNREAD = cite(null, 'unknown', 'Chỉ đọc được tên tiêu chí; nội dung và mức chưa đọc được.')

/** Vườn mẫu, Trà Vinh: four criteria, and an area below which a garden does not come into question. */
export const traVinhGarden = writeSet(
  {
    id: 'tra-vinh/vuon-mau',
    version: 'Bộ tiêu chí vườn mẫu Trà Vinh',
    title: 'Vườn mẫu tỉnh Trà Vinh',
    subject: 'GARDEN',
    inForce: { from: null, to: null },
    sources: { traVinh: { title: 'Bộ tiêu chí vườn mẫu Trà Vinh', date: null, read: 'secondary' } },
  },
  criterion(
    'pass',
    'Đạt 4/4 tiêu chí và đủ diện tích',
    cite(null, 'unknown', 'Số và ngày của quyết định, quy tắc công nhận và ngày có hiệu lực chưa rõ.'),
    [
      byGroup(
        'DT',
        'Diện tích vườn',
        read,
        ['area', { label: 'Diện tích vườn', type: 'number', unit: 'm²' }],
        [
          'gardenKind',
          {
            label: 'Vị trí vườn',
            type: 'choice',
            choices: { adjoining: 'liền kề nhà ở', separate: 'không liền kề nhà ở' },
          },
        ],
        { adjoining: { atLeast: 500 }, separate: { atLeast: 1000 } },
        { condition: true },
      ),
      criterion('1', 'Khoa học kỹ thuật', read, [
        yes('1.1', 'Có ứng dụng tưới tiêu', read, 'hasIrrigation'),
        amount(
          '1.2',
          'Có ít nhất một công nghệ khác',
          read,
          ['otherTechniques', { label: 'Số công nghệ khác được ứng dụng', unit: 'công nghệ', step: 1 }],
          { atLeast: 1 },
        ),
      ]),
      judged('2', 'Định hướng sản xuất và sản phẩm', UNREAD),
      judged('3', 'Môi trường, cảnh quan', UNREAD),
      judged('4', 'Thu nhập', UNREAD),
    ],
  ),
)
