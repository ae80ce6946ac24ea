import type { DutyFunction, PeriodKind } from '@solang/scoring'
import type { SectionRef } from './document'

export interface ReportingRuleSeed {
  readonly reporter: string
  /** Only where a village owes a report in the system. */
  readonly function?: DutyFunction
  readonly content: string
  readonly cadence: string
  readonly periodKind?: PeriodKind
  readonly recipient: string
  readonly section: SectionRef
  readonly quote?: string
}

const VILLAGE_REPORT = {
  reporter: 'Thôn và thành viên được phân công chỉ đạo thôn, tiêu chí',
  function: 'VILLAGE_HEAD',
  content: 'Kết quả thực hiện phong trào',
  recipient: 'Ban Chỉ đạo xã, tổng hợp lên Văn phòng Điều phối NTM huyện',
  section: 'III.5',
  quote: 'Hàng ngày, hàng tuần thôn, thành viên được phân công',
} as const
const COMMITTEE = 'Ban Chỉ đạo xã'

/** Chế độ báo cáo and the standing duties beside it. "Hàng ngày, hàng tuần" is two rules (conflict I17). */
export const REPORTING_RULES: readonly ReportingRuleSeed[] = [
  { ...VILLAGE_REPORT, cadence: 'hàng ngày', periodKind: 'DAY' },
  { ...VILLAGE_REPORT, cadence: 'hàng tuần', periodKind: 'WEEK' },
  {
    reporter: COMMITTEE,
    content: 'Kết quả triển khai thực hiện',
    cadence: 'định kỳ (kế hoạch không nêu kỳ)',
    recipient: 'Ban Chỉ đạo chương trình NTM huyện',
    section: 'III.1',
    quote: 'Định kỳ báo cáo kết quả triển khai',
  },
  {
    reporter: COMMITTEE,
    content: 'Hình ảnh hoạt động',
    cadence: 'thường xuyên',
    recipient: 'Nhóm Facebook, Zalo của xã, huyện',
    section: 'III.1',
    quote: 'thường xuyên báo cáo bằng hình anh',
  },
  {
    reporter: COMMITTEE,
    content: 'Khó khăn, vướng mắc',
    cadence: 'kịp thời',
    recipient: 'Văn phòng Điều phối NTM huyện',
    section: 'III.1',
    quote: 'kịp thời phản ánh các khó khăn, vướng mắc',
  },
  {
    reporter: COMMITTEE,
    content: 'Giao ban nắm tình hình, tiến độ',
    cadence: 'hàng tuần, hàng tháng',
    recipient: 'Các thôn',
    section: 'III.5',
    quote: 'Hàng tuần, tháng, Ban Chỉ đạo xã tổ chức giao ban',
  },
  {
    reporter: COMMITTEE,
    content: 'Kế hoạch, phương án theo từng tiêu chí, chỉ tiêu',
    cadence: 'từng tuần, từng tháng',
    recipient: 'Các thôn, hộ gia đình',
    section: 'III.1',
    quote: 'phương án cụ thể theo từng tuần, từng tháng',
  },
  {
    reporter: COMMITTEE,
    content: 'Đánh giá, biểu dương, phê bình, nhắc nhở',
    cadence: 'cuối mỗi tuần, tháng, đợt',
    recipient: 'Tập thể, cá nhân, thôn, hộ gia đình',
    section: 'III.1',
    quote: 'Cuối mỗi tuần, tháng, phát động, có đánh giá',
  },
  {
    reporter: 'Ban phát triển thôn',
    content: 'Khung kế hoạch xây dựng NTM của thôn',
    cadence: 'hàng ngày, hàng tuần, hàng tháng',
    recipient: 'Kế hoạch không nêu nơi nhận',
    section: 'III.4',
    quote: 'hàng ngày, hàng tuần và hàng tháng',
  },
  {
    reporter: 'Ban phát triển thôn',
    content: 'Vướng mắc, khó khăn',
    cadence: 'ngay khi có',
    recipient: 'Ban Chỉ đạo xã',
    section: 'III.4',
    quote: 'báo cáo ngay cho ban chỉ đạo',
  },
  {
    reporter: 'Ủy ban MTTQ và các tổ chức chính trị - xã hội xã',
    content: 'Phong trào, giám sát, tuyên truyền, vận động',
    cadence: 'kế hoạch không nêu kỳ',
    recipient: 'Ban công tác Mặt trận các thôn (phối hợp)',
    section: 'III.2',
    quote: 'nâng cao hiệu quả giám sát',
  },
  {
    reporter: 'Ban Văn hóa - TT xã, Cổng thông tin điện tử xã',
    content: 'Đưa tin, tuyên truyền cách làm hay',
    cadence: 'tăng cường trong đợt',
    recipient: 'Cán bộ, đảng viên, Nhân dân',
    section: 'III.3',
    quote: 'Tăng cường thời lượng tuyên truyền',
  },
  {
    reporter: 'Các cơ quan, đơn vị, trường học',
    content: 'Chỉnh trang, vệ sinh công sở, trường học, trồng cây',
    cadence: 'trong đợt',
    recipient: 'Kế hoạch không nêu nơi nhận',
    section: 'II.2.2',
    quote: 'Tổ chức chỉnh sửa, vệ sinh vôi ve cổng, tường rào',
  },
]
