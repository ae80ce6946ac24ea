import { amount, citing, criterion, judged, writeSet } from './write-set'

const cite = citing('qd4422')
const UNREAD = cite(null, 'unknown', 'Chỉ đọc được tên tiêu chí; nội dung và mức chưa đọc được.')

/** Vườn mẫu, Tiên Phước (Quảng Nam): seven criteria, of which only the income has been read. */
export const tienPhuocGarden2022 = writeSet(
  {
    id: 'tien-phuoc/vuon-mau',
    version: '4422/QĐ-UBND',
    title: 'Vườn mẫu huyện Tiên Phước, Quảng Nam',
    subject: 'GARDEN',
    inForce: { from: null, to: null },
    sources: { qd4422: { title: '4422/QĐ-UBND', date: '2022-12-27', read: 'secondary' } },
  },
  criterion(
    'pass',
    'Đạt 7/7 tiêu chí',
    cite(null, 'unknown', 'Đã đọc tên 7 tiêu chí; quy tắc công nhận và ngày có hiệu lực chưa rõ.'),
    [
      amount(
        '1',
        'Diện tích',
        cite(null, 'unknown', 'Mức diện tích chưa đọc được.'),
        ['area', { label: 'Diện tích vườn', unit: 'm²' }],
        'unread',
      ),
      judged('2', 'Quy hoạch', UNREAD),
      judged('3', 'Khoa học kỹ thuật', UNREAD),
      judged('4', 'Sản phẩm an toàn thực phẩm', UNREAD),
      judged('5', 'Môi trường', UNREAD),
      amount(
        '6',
        'Thu nhập',
        cite(null, 'read', 'Theo trang thông tin huyện Tiên Phước; chưa đọc toàn văn quyết định.'),
        ['income', { label: 'Thu nhập trong năm', unit: 'triệu đồng' }],
        { atLeast: 30 },
      ),
      judged('7', 'Nét đặc trưng (hàng rào xanh, hoa, bờ đá)', UNREAD),
    ],
  ),
)
