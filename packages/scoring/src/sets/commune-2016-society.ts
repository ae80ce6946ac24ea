import type { Cite } from '../criteria/set'
import { levelsOf2016 } from './commune-2016-levels'
import { amount, criterion, judged, percent, yes, type Citing, type Line } from './write-set'

/** Where the province's paper and the national one part. */
interface Differences {
  readonly income: Cite
  /** Hygienic water and clean water: the two levels of 17.1. */
  readonly water: (lines: readonly Line[]) => readonly Line[]
}

/**
 * Criteria 10–19 of the national set of 2016–2020, with the levels of Bắc Trung Bộ. Income, environment and security
 * are the key criteria of 18/2022/QĐ-TTg, under which a recognition is withdrawn.
 */
export function society2016(cite: Citing, differences: Differences): readonly Line[] {
  const { named, national, asMet } = levelsOf2016(cite)
  return [
    criterion(
      '10',
      'Thu nhập',
      named('10'),
      [
        amount(
          '10',
          'Thu nhập bình quân đầu người',
          differences.income,
          ['incomePerHead', { label: 'Thu nhập bình quân đầu người trong năm', unit: 'triệu đồng' }],
          { atLeast: 36 },
        ),
      ],
      { key: true },
    ),
    criterion('11', 'Hộ nghèo', named('11'), [
      percent('11', 'Tỷ lệ hộ nghèo đa chiều', national('11'), 'poorPercent', { atMost: 5 }),
    ]),
    criterion('12', 'Lao động có việc làm', named('12'), [
      percent(
        '12',
        'Tỷ lệ người có việc làm trên dân số trong độ tuổi có khả năng lao động',
        national('12'),
        'employedPercent',
        { atLeast: 90 },
      ),
    ]),
    criterion('13', 'Tổ chức sản xuất', named('13'), [
      yes('13.1', 'Có hợp tác xã hoạt động theo Luật Hợp tác xã 2012', asMet('13.1'), 'hasCooperative'),
      yes(
        '13.2',
        'Có mô hình liên kết sản xuất gắn với tiêu thụ nông sản chủ lực',
        asMet('13.2'),
        'hasSalesLink',
      ),
    ]),
    criterion('14', 'Giáo dục và đào tạo', named('14'), [
      judged('14.1', 'Phổ cập giáo dục', asMet('14.1')),
      percent('14.2', 'Tỷ lệ học sinh tốt nghiệp THCS học tiếp', national('14.2'), 'furtherSchoolPercent', {
        atLeast: 85,
      }),
      percent('14.3', 'Tỷ lệ lao động có việc làm qua đào tạo', national('14.3'), 'trainedPercent', {
        atLeast: 40,
      }),
    ]),
    criterion('15', 'Y tế', named('15'), [
      percent('15.1', 'Tỷ lệ người dân tham gia bảo hiểm y tế', national('15.1'), 'insuredPercent', {
        atLeast: 85,
      }),
      yes('15.2', 'Xã đạt chuẩn quốc gia về y tế', asMet('15.2'), 'healthStationOk'),
      percent('15.3', 'Tỷ lệ trẻ em dưới 5 tuổi thấp còi', national('15.3'), 'stuntedPercent', {
        atMost: 24.2,
      }),
    ]),
    criterion('16', 'Văn hóa', named('16'), [
      percent('16', 'Tỷ lệ thôn đạt tiêu chuẩn văn hóa', national('16'), 'culturalVillagesPercent', {
        atLeast: 70,
      }),
    ]),
    environment(cite, differences),
    criterion('18', 'Hệ thống chính trị và tiếp cận pháp luật', named('18'), [
      judged('18.1', 'Cán bộ, công chức xã đạt chuẩn', asMet('18.1')),
      judged('18.2', 'Có đủ các tổ chức trong hệ thống chính trị cơ sở', asMet('18.2')),
      judged('18.3', 'Đảng bộ, chính quyền trong sạch, vững mạnh', asMet('18.3')),
      percent(
        '18.4',
        'Tỷ lệ tổ chức chính trị - xã hội xếp loại khá trở lên',
        national('18.4'),
        'unionsPercent',
        { atLeast: 100 },
      ),
      judged('18.5', 'Xã đạt chuẩn tiếp cận pháp luật', asMet('18.5')),
      judged('18.6', 'Bình đẳng giới, hỗ trợ người dễ bị tổn thương', asMet('18.6')),
    ]),
    criterion(
      '19',
      'Quốc phòng và an ninh',
      named('19'),
      [
        judged('19.1', 'Lực lượng dân quân và nhiệm vụ quân sự, quốc phòng', asMet('19.1')),
        judged('19.2', 'An ninh, trật tự an toàn xã hội', asMet('19.2')),
      ],
      { key: true },
    ),
  ]
}

function environment(cite: Citing, { water }: Differences): Line {
  const { named, national, asMet } = levelsOf2016(cite)
  const lines = [
    ...water([
      percent('17.1a', 'Tỷ lệ hộ sử dụng nước hợp vệ sinh', national('17.1'), 'hygienicWaterPercent', {
        atLeast: 98,
      }),
      percent('17.1b', 'Tỷ lệ hộ sử dụng nước sạch', national('17.1'), 'cleanWaterPercent', { atLeast: 60 }),
    ]),
    percent(
      '17.2',
      'Tỷ lệ cơ sở sản xuất, kinh doanh bảo đảm quy định môi trường',
      national('17.2'),
      'cleanBusinessesPercent',
      { atLeast: 100 },
    ),
    judged('17.3', 'Cảnh quan, môi trường xanh - sạch - đẹp', asMet('17.3')),
    judged('17.4', 'Mai táng phù hợp quy định và quy hoạch', asMet('17.4')),
    judged('17.5', 'Chất thải rắn, nước thải được thu gom, xử lý', asMet('17.5')),
    percent(
      '17.6',
      'Tỷ lệ hộ có nhà tiêu, nhà tắm, bể nước hợp vệ sinh và bảo đảm 3 sạch',
      national('17.6'),
      'sanitationPercent',
      { atLeast: 85 },
    ),
    percent('17.7', 'Tỷ lệ hộ chăn nuôi có chuồng trại hợp vệ sinh', national('17.7'), 'barnsPercent', {
      atLeast: 75,
    }),
    percent('17.8', 'Tỷ lệ hộ, cơ sở tuân thủ an toàn thực phẩm', national('17.8'), 'foodSafetyPercent', {
      atLeast: 100,
    }),
  ]
  return criterion('17', 'Môi trường và an toàn thực phẩm', named('17'), lines, { key: true })
}
