import { type CriterionSeed, judged, percent, yes } from './criteria-seed'

export const NATIONAL = 'Mức quốc gia cho Bắc Trung Bộ, theo trí nhớ chuyên môn; chưa đối chiếu văn bản.'
export const BY_PROVINCE = 'Mức do UBND tỉnh quy định, chưa đọc được.'
export const WORD = 'Quyết định ghi “Đạt”; nội dung chi tiết chưa đối chiếu văn bản.'

/** Criteria 1–9. */
export const COMMUNE_INFRASTRUCTURE: readonly CriterionSeed[] = [
  {
    code: '1',
    name: 'Quy hoạch',
    indicators: [
      yes('1.1', 'Quy hoạch chung xây dựng xã được phê duyệt và công bố đúng hạn', 'planApproved', WORD),
      yes('1.2', 'Ban hành quy định quản lý quy hoạch và tổ chức thực hiện', 'planRulesApplied', WORD),
    ],
  },
  {
    code: '2',
    name: 'Giao thông',
    indicators: [
      judged('2.1', 'Đường xã được nhựa hóa hoặc bê tông hóa', BY_PROVINCE),
      judged('2.2', 'Đường trục thôn được cứng hóa', BY_PROVINCE),
      judged('2.3', 'Đường ngõ, xóm sạch, không lầy lội', BY_PROVINCE),
      judged('2.4', 'Đường trục chính nội đồng', BY_PROVINCE),
    ],
  },
  {
    code: '3',
    name: 'Thủy lợi',
    indicators: [
      percent(
        '3.1',
        'Tỷ lệ diện tích được tưới, tiêu chủ động',
        'irrigatedPercent',
        { atLeast: 80 },
        NATIONAL,
      ),
      judged('3.2', 'Đáp ứng yêu cầu phòng, chống thiên tai tại chỗ', WORD),
    ],
  },
  {
    code: '4',
    name: 'Điện',
    indicators: [
      yes('4.1', 'Hệ thống điện đạt chuẩn', 'powerGridOk', WORD),
      percent('4.2', 'Tỷ lệ hộ sử dụng điện an toàn', 'safePowerPercent', { atLeast: 98 }, NATIONAL),
    ],
  },
  {
    code: '5',
    name: 'Trường học',
    indicators: [
      percent(
        '5.1',
        'Tỷ lệ trường mầm non, tiểu học, THCS đạt chuẩn cơ sở vật chất',
        'schoolsPercent',
        { atLeast: 80 },
        NATIONAL,
      ),
    ],
  },
  {
    code: '6',
    name: 'Cơ sở vật chất văn hóa',
    indicators: [
      judged('6.1', 'Nhà văn hóa hoặc hội trường và sân thể thao xã', BY_PROVINCE),
      judged('6.2', 'Điểm vui chơi cho trẻ em, người cao tuổi', BY_PROVINCE),
      percent('6.3', 'Tỷ lệ thôn có nhà văn hóa', 'villagesWithHallPercent', { atLeast: 100 }, NATIONAL),
    ],
  },
  {
    code: '7',
    name: 'Cơ sở hạ tầng thương mại nông thôn',
    indicators: [yes('7', 'Có chợ hoặc nơi mua bán, trao đổi hàng hóa', 'hasMarket', WORD)],
  },
  {
    code: '8',
    name: 'Thông tin và truyền thông',
    indicators: [
      yes('8.1', 'Có điểm phục vụ bưu chính', 'hasPostOffice', WORD),
      yes('8.2', 'Có dịch vụ viễn thông, internet', 'hasInternet', WORD),
      yes('8.3', 'Có đài truyền thanh và loa đến các thôn', 'hasLoudspeakers', WORD),
      judged('8.4', 'Ứng dụng công nghệ thông tin trong quản lý, điều hành', BY_PROVINCE),
    ],
  },
  {
    code: '9',
    name: 'Nhà ở dân cư',
    indicators: [
      {
        code: '9.1',
        text: 'Không còn nhà tạm, nhà dột nát',
        inputs: { shabbyHouses: { label: 'Số nhà tạm, nhà dột nát', type: 'number', unit: 'nhà', step: 1 } },
        rule: { input: 'shabbyHouses', test: { atMost: 0 } },
        note: NATIONAL,
      },
      percent('9.2', 'Tỷ lệ hộ có nhà ở đạt chuẩn', 'soundHousesPercent', { atLeast: 80 }, NATIONAL),
    ],
  },
]
