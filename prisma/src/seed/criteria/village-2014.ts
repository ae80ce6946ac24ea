import { type CriteriaSetSeed, judged } from './criteria-seed'

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

/** Khu dân cư kiểu mẫu: ten criteria by name; what they consist of has not been read, so people judge. */
export const VILLAGE_2014: CriteriaSetSeed = {
  code: 'ha-tinh/khu-dan-cu-kieu-mau',
  edition: '33/2014/QĐ-UBND',
  title: 'Khu dân cư nông thôn mới kiểu mẫu tỉnh Hà Tĩnh',
  subject: 'VILLAGE',
  decision: '33/2014/QĐ-UBND',
  passRule: { all: true },
  passRuleText: 'Đạt 10/10 tiêu chí',
  note:
    'Ngoài 10 tiêu chí, quyết định còn đòi các nội dung khác theo 19 tiêu chí NTM có áp dụng tại thôn đều đạt; ' +
    'phần đó chấm ở bộ tiêu chí xã. Ngày có hiệu lực chưa rõ.',
  criteria: NAMES.map((name, index) => {
    const code = String(index + 1)
    return { code, name, indicators: [judged(code, name, 'Chỉ tiêu và mức trong quyết định chưa đọc được.')] }
  }),
}
