import { levelsOf2016 } from './commune-2016-levels'
import { amount, criterion, judged, percent, yes, type Citing, type Line } from './write-set'

/** Criteria 1–9 of the national set of 2016–2020, with the levels of Bắc Trung Bộ. */
export function infrastructure2016(cite: Citing): readonly Line[] {
  const { named, national, byProvince, asMet, asMetInWords } = levelsOf2016(cite)
  return [
    criterion('1', 'Quy hoạch', named('1'), [
      yes(
        '1.1',
        'Quy hoạch chung xây dựng xã được phê duyệt và công bố đúng hạn',
        asMetInWords('1.1'),
        'planApproved',
      ),
      yes(
        '1.2',
        'Ban hành quy định quản lý quy hoạch và tổ chức thực hiện',
        asMetInWords('1.2'),
        'planRulesApplied',
      ),
    ]),
    criterion('2', 'Giao thông', named('2'), [
      judged('2.1', 'Đường xã được nhựa hóa hoặc bê tông hóa', byProvince('2.1')),
      judged('2.2', 'Đường trục thôn được cứng hóa', byProvince('2.2')),
      judged('2.3', 'Đường ngõ, xóm sạch, không lầy lội', byProvince('2.3')),
      judged('2.4', 'Đường trục chính nội đồng', byProvince('2.4')),
    ]),
    criterion('3', 'Thủy lợi', named('3'), [
      percent('3.1', 'Tỷ lệ diện tích được tưới, tiêu chủ động', national('3.1'), 'irrigatedPercent', {
        atLeast: 80,
      }),
      judged('3.2', 'Đáp ứng yêu cầu phòng, chống thiên tai tại chỗ', asMet('3.2')),
    ]),
    criterion('4', 'Điện', named('4'), [
      yes('4.1', 'Hệ thống điện đạt chuẩn', asMet('4.1'), 'powerGridOk'),
      percent('4.2', 'Tỷ lệ hộ sử dụng điện an toàn', national('4.2'), 'safePowerPercent', { atLeast: 98 }),
    ]),
    criterion('5', 'Trường học', named('5'), [
      percent(
        '5.1',
        'Tỷ lệ trường mầm non, tiểu học, THCS đạt chuẩn cơ sở vật chất',
        national('5.1'),
        'schoolsPercent',
        { atLeast: 80 },
      ),
    ]),
    criterion('6', 'Cơ sở vật chất văn hóa', named('6'), [
      judged('6.1', 'Nhà văn hóa hoặc hội trường và sân thể thao xã', byProvince('6.1')),
      judged('6.2', 'Điểm vui chơi cho trẻ em, người cao tuổi', byProvince('6.2')),
      percent('6.3', 'Tỷ lệ thôn có nhà văn hóa', national('6.3'), 'villagesWithHallPercent', {
        atLeast: 100,
      }),
    ]),
    criterion('7', 'Cơ sở hạ tầng thương mại nông thôn', named('7'), [
      yes('7', 'Có chợ hoặc nơi mua bán, trao đổi hàng hóa', asMet('7'), 'hasMarket'),
    ]),
    criterion('8', 'Thông tin và truyền thông', named('8'), [
      yes('8.1', 'Có điểm phục vụ bưu chính', asMet('8.1'), 'hasPostOffice'),
      yes('8.2', 'Có dịch vụ viễn thông, internet', asMet('8.2'), 'hasInternet'),
      yes('8.3', 'Có đài truyền thanh và loa đến các thôn', asMet('8.3'), 'hasLoudspeakers'),
      judged('8.4', 'Ứng dụng công nghệ thông tin trong quản lý, điều hành', byProvince('8.4')),
    ]),
    criterion('9', 'Nhà ở dân cư', named('9'), [
      amount(
        '9.1',
        'Không còn nhà tạm, nhà dột nát',
        national('9.1'),
        ['shabbyHouses', { label: 'Số nhà tạm, nhà dột nát', unit: 'nhà', step: 1 }],
        { atMost: 0 },
      ),
      percent('9.2', 'Tỷ lệ hộ có nhà ở đạt chuẩn', national('9.2'), 'soundHousesPercent', { atLeast: 80 }),
    ]),
  ]
}
