import { citing, judged, sheet, writeSet, type Line } from './write-set'

const cite = citing('qd2126')
const POINTS_READ = cite(
  null,
  'read',
  'Điểm chuẩn đã đọc; lời văn và cách đánh số của từng nội dung thì chưa.',
)
const NOTE =
  'Dòng tổng của bảng ghi (1+2+3+4) dù có 5 mục; cộng cả 5 mục được 100. Mức điểm phải đạt chưa đọc được. Được thay ' +
  'bằng 2687/QĐ-UBND ngày 27/9/2017; ngày có và hết hiệu lực chưa rõ.'

const line = (id: string, max: number): Line =>
  judged(id, `Nội dung ${id} (chưa đọc được lời văn)`, POINTS_READ, { points: { max } })

const heading = (id: string, max: number, lines: readonly Line[]): Line =>
  sheet(id, `Mục ${id} (chưa đọc được lời văn)`, POINTS_READ, max, lines)

/** How Đắk Lắk scored criterion 1 of a commune: five headings with a hundred points. */
export const dakLakCommuneCriterion1 = writeSet(
  {
    id: 'dak-lak/tieu-chi-1-quy-hoach',
    version: '2126/QĐ-UBND',
    title: 'Bảng chấm điểm tiêu chí 1, xã nông thôn mới tỉnh Đắk Lắk',
    subject: 'COMMUNE',
    inForce: { from: null, to: null },
    sources: { qd2126: { title: '2126/QĐ-UBND', date: '2014-09-16', read: 'extract' } },
  },
  sheet(
    'pass',
    'Tổng điểm tiêu chí 1',
    cite(null, 'read', NOTE),
    100,
    [
      heading('1', 15, [line('1.1', 5), line('1.2', 2), line('1.3', 3), line('1.4', 5)]),
      heading('2', 55, [
        line('2.1', 15),
        heading('2.2', 40, [
          line('2.2.1', 10),
          line('2.2.2', 10),
          line('2.2.3', 10),
          line('2.2.4', 5),
          line('2.2.5', 5),
        ]),
      ]),
      heading('3', 15, [line('3.1', 10), line('3.2', 5)]),
      heading('4', 10, [line('4.1', 5), line('4.2', 2), line('4.3', 3)]),
      heading('5', 5, [line('5.1', 2), line('5.2', 3)]),
    ],
    { pass: 'unread' },
  ),
)
