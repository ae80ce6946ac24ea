import { citing, criterion, judged, linked, writeSet } from './write-set'

const NAMES = [
  'Nhà ở và công trình phụ trợ',
  'Vườn hộ và công trình chăn nuôi',
  'Hàng rào',
  'Đường giao thông',
  'Nhà văn hóa và khu thể thao thôn',
  'Hệ thống điện',
  'Văn hóa, giáo dục, y tế',
  'Vệ sinh môi trường',
  'Hệ thống chính trị và an ninh trật tự xã hội',
  'Chấp hành pháp luật, quy ước, hương ước và quy định khác của các tổ chức',
]
const OTHERS_NOTE =
  'Ngoài 10 tiêu chí, quyết định đòi các nội dung này “đều phải đạt chuẩn”. Chấm theo số của thôn hay của xã: chưa rõ. ' +
  'Những tiêu chí nào áp dụng tại thôn: chưa đọc được.'

const cite = citing('qd33')

/**
 * Khu dân cư kiểu mẫu, Hà Tĩnh: ten criteria by name; what they consist of has not been read, so people judge; and
 * one condition beside them, without which ten of ten are not enough.
 */
export const haTinhVillage2014 = writeSet(
  {
    id: 'ha-tinh/khu-dan-cu-kieu-mau',
    version: '33/2014/QĐ-UBND',
    title: 'Khu dân cư nông thôn mới kiểu mẫu tỉnh Hà Tĩnh',
    subject: 'VILLAGE',
    inForce: { from: null, to: null },
    sources: {
      qd33: {
        title: '33/2014/QĐ-UBND',
        date: '2014-07-31',
        read: 'secondary',
        url: 'https://nongnghiepmoitruong.vn/ha-tinh-ban-hanh-bo-tieu-chi-khu-dan-cu-kieu-mau-d129657.html',
      },
    },
  },
  criterion(
    'pass',
    'Đạt 10/10 tiêu chí; các nội dung khác theo 19 tiêu chí NTM áp dụng tại thôn đều đạt',
    cite(null, 'read', 'Ngày có hiệu lực chưa rõ.'),
    [
      ...NAMES.map((name, index) => {
        const id = String(index + 1)
        return judged(id, name, cite(id, 'unknown', 'Chỉ tiêu và mức trong quyết định chưa đọc được.'))
      }),
      linked(
        'NTM',
        'Các nội dung khác theo 19 tiêu chí nông thôn mới áp dụng tại thôn',
        cite(null, 'unknown', OTHERS_NOTE),
        { set: 'ha-tinh/xa-nong-thon-moi', rules: 'unread' },
        { condition: true },
      ),
    ],
  ),
)
