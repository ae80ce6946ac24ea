import { BY_PROVINCE, NATIONAL, WORD } from './commune-2017-infrastructure'
import { type CriterionSeed, judged, percent, yes } from './criteria-seed'

/** Criteria 10–20. */
export const COMMUNE_SOCIETY: readonly CriterionSeed[] = [
  {
    code: '10',
    name: 'Thu nhập',
    indicators: [
      {
        code: '10',
        text: 'Thu nhập bình quân đầu người',
        inputs: {
          incomePerHead: {
            label: 'Thu nhập bình quân đầu người trong năm',
            type: 'number',
            unit: 'triệu đồng',
          },
        },
        rule: { input: 'incomePerHead', test: { atLeast: 36 } },
        note: 'Mức đến năm 2020 cho Bắc Trung Bộ theo báo Nghệ An; mức của Hà Tĩnh chưa đọc được.',
      },
    ],
  },
  {
    code: '11',
    name: 'Hộ nghèo',
    indicators: [percent('11', 'Tỷ lệ hộ nghèo đa chiều', 'poorPercent', { atMost: 5 }, NATIONAL)],
  },
  {
    code: '12',
    name: 'Lao động có việc làm',
    indicators: [
      percent(
        '12',
        'Tỷ lệ người có việc làm trên dân số trong độ tuổi có khả năng lao động',
        'employedPercent',
        { atLeast: 90 },
        NATIONAL,
      ),
    ],
  },
  {
    code: '13',
    name: 'Tổ chức sản xuất',
    indicators: [
      yes('13.1', 'Có hợp tác xã hoạt động theo Luật Hợp tác xã 2012', 'hasCooperative', WORD),
      yes('13.2', 'Có mô hình liên kết sản xuất gắn với tiêu thụ nông sản chủ lực', 'hasSalesLink', WORD),
    ],
  },
  {
    code: '14',
    name: 'Giáo dục và đào tạo',
    indicators: [
      judged('14.1', 'Phổ cập giáo dục', WORD),
      percent(
        '14.2',
        'Tỷ lệ học sinh tốt nghiệp THCS học tiếp',
        'furtherSchoolPercent',
        { atLeast: 85 },
        NATIONAL,
      ),
      percent('14.3', 'Tỷ lệ lao động có việc làm qua đào tạo', 'trainedPercent', { atLeast: 40 }, NATIONAL),
    ],
  },
  {
    code: '15',
    name: 'Y tế',
    indicators: [
      percent('15.1', 'Tỷ lệ người dân tham gia bảo hiểm y tế', 'insuredPercent', { atLeast: 85 }, NATIONAL),
      yes('15.2', 'Xã đạt chuẩn quốc gia về y tế', 'healthStationOk', WORD),
      percent('15.3', 'Tỷ lệ trẻ em dưới 5 tuổi thấp còi', 'stuntedPercent', { atMost: 24.2 }, NATIONAL),
    ],
  },
  {
    code: '16',
    name: 'Văn hóa',
    indicators: [
      percent(
        '16',
        'Tỷ lệ thôn đạt tiêu chuẩn văn hóa',
        'culturalVillagesPercent',
        { atLeast: 70 },
        NATIONAL,
      ),
    ],
  },
  {
    code: '17',
    name: 'Môi trường và an toàn thực phẩm',
    indicators: [
      percent(
        '17.1a',
        'Tỷ lệ hộ sử dụng nước hợp vệ sinh',
        'hygienicWaterPercent',
        { atLeast: 98 },
        NATIONAL,
      ),
      percent('17.1b', 'Tỷ lệ hộ sử dụng nước sạch', 'cleanWaterPercent', { atLeast: 60 }, NATIONAL),
      percent(
        '17.2',
        'Tỷ lệ cơ sở sản xuất, kinh doanh bảo đảm quy định môi trường',
        'cleanBusinessesPercent',
        { atLeast: 100 },
        NATIONAL,
      ),
      judged('17.3', 'Cảnh quan, môi trường xanh - sạch - đẹp', WORD),
      judged('17.4', 'Mai táng phù hợp quy định và quy hoạch', WORD),
      judged('17.5', 'Chất thải rắn, nước thải được thu gom, xử lý', WORD),
      percent(
        '17.6',
        'Tỷ lệ hộ có nhà tiêu, nhà tắm, bể nước hợp vệ sinh và bảo đảm 3 sạch',
        'sanitationPercent',
        { atLeast: 85 },
        NATIONAL,
      ),
      percent(
        '17.7',
        'Tỷ lệ hộ chăn nuôi có chuồng trại hợp vệ sinh',
        'barnsPercent',
        { atLeast: 75 },
        NATIONAL,
      ),
      percent(
        '17.8',
        'Tỷ lệ hộ, cơ sở tuân thủ an toàn thực phẩm',
        'foodSafetyPercent',
        { atLeast: 100 },
        NATIONAL,
      ),
    ],
  },
  {
    code: '18',
    name: 'Hệ thống chính trị và tiếp cận pháp luật',
    indicators: [
      judged('18.1', 'Cán bộ, công chức xã đạt chuẩn', WORD),
      judged('18.2', 'Có đủ các tổ chức trong hệ thống chính trị cơ sở', WORD),
      judged('18.3', 'Đảng bộ, chính quyền trong sạch, vững mạnh', WORD),
      percent(
        '18.4',
        'Tỷ lệ tổ chức chính trị - xã hội xếp loại khá trở lên',
        'unionsPercent',
        { atLeast: 100 },
        NATIONAL,
      ),
      judged('18.5', 'Xã đạt chuẩn tiếp cận pháp luật', WORD),
      judged('18.6', 'Bình đẳng giới, hỗ trợ người dễ bị tổn thương', WORD),
    ],
  },
  {
    code: '19',
    name: 'Quốc phòng và an ninh',
    indicators: [
      judged('19.1', 'Lực lượng dân quân và nhiệm vụ quân sự, quốc phòng', WORD),
      judged('19.2', 'An ninh, trật tự an toàn xã hội', WORD),
    ],
  },
  {
    code: '20',
    name: 'Khu dân cư nông thôn mới kiểu mẫu và vườn mẫu',
    note: 'Tiêu chí riêng của Hà Tĩnh.',
    indicators: [
      judged('20', 'Khu dân cư NTM kiểu mẫu, vườn mẫu', `Số thôn, số vườn mỗi xã phải có: ${BY_PROVINCE}`),
    ],
  },
]
