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

/** Not numbered in the decision. */
const OTHERS = 'NTM'
const OTHERS_NAME = 'Các nội dung khác theo 19 tiêu chí nông thôn mới áp dụng tại thôn'
const OTHERS_NOTE =
  'Ngoài 10 tiêu chí, quyết định đòi các nội dung này “đều phải đạt chuẩn”. Chấm theo số của thôn hay của xã: chưa rõ.'

/**
 * Khu dân cư kiểu mẫu: ten criteria by name; what they consist of has not been read, so people judge; and
 * one condition beside them, without which ten of ten are not enough.
 */
export const VILLAGE_2014: CriteriaSetSeed = {
  code: 'ha-tinh/khu-dan-cu-kieu-mau',
  edition: '33/2014/QĐ-UBND',
  title: 'Khu dân cư nông thôn mới kiểu mẫu tỉnh Hà Tĩnh',
  subject: 'VILLAGE',
  decision: '33/2014/QĐ-UBND',
  passRule: { all: true },
  passRuleText: 'Đạt 10/10 tiêu chí; các nội dung khác theo 19 tiêu chí NTM áp dụng tại thôn đều đạt',
  note: 'Ngày có hiệu lực chưa rõ.',
  criteria: [
    ...NAMES.map((name, index) => {
      const code = String(index + 1)
      return {
        code,
        name,
        indicators: [judged(code, name, 'Chỉ tiêu và mức trong quyết định chưa đọc được.')],
      }
    }),
    {
      code: OTHERS,
      name: OTHERS_NAME,
      isCondition: true,
      indicators: [judged(OTHERS, OTHERS_NAME, OTHERS_NOTE)],
    },
  ],
}
