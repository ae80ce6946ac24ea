/**
 * The plan document: numbering and headings only. Its sentences stand with the targets, rules and conflicts that
 * quote them. The paper has no number, no date line and no named sender.
 */
export const PLAN_DOCUMENT = {
  title: 'Kế hoạch phát động đợt cao điểm phong trào xây dựng nông thôn mới năm 2021',
  signedAs: 'Phó Ban Chỉ đạo, Chủ tịch UBND xã',
  basedOn:
    'Kế hoạch 02-KH/BCĐ ngày 03/02/2021 của Ban Chỉ đạo xây dựng NTM, ĐTVM, GNBV và mỗi xã một sản phẩm huyện Hương Sơn',
  note: 'Bản nhập từ văn bản không có số và không có dòng ngày tháng.',
} as const

export const PLAN_SECTIONS = [
  ['Mở đầu', 'Căn cứ'],
  ['I', 'Mục đích, yêu cầu'],
  ['I.1', 'Mục đích'],
  ['I.2', 'Yêu cầu'],
  ['II', 'Chỉ tiêu, nội dung và giải pháp thực hiện'],
  ['II.1', 'Chỉ tiêu'],
  ['II.1.1', 'Chỉ tiêu chung'],
  ['II.1.2', 'Chỉ tiêu cụ thể'],
  ['II.2', 'Nội dung và giải pháp thực hiện'],
  ['II.2.1', 'Củng cố, bổ sung, hoàn thành đạt chuẩn các tiêu chí giữ chuẩn xã nông thôn mới'],
  ['II.2.2', 'Các cơ quan, đơn vị, trường học đóng trên địa bàn'],
  ['II.2.3', 'Thời gian triển khai'],
  ['III', 'Tổ chức thực hiện'],
  ['III.1', 'Ban Chỉ đạo nông thôn mới xã'],
  ['III.2', 'Ủy ban Mặt trận Tổ quốc và các tổ chức chính trị - xã hội xã'],
  ['III.3', 'Ban Văn hóa - TT xã, Cổng thông tin điện tử xã'],
  ['III.4', 'Ban phát triển các thôn'],
  ['III.5', 'Chế độ báo cáo'],
  ['Nơi nhận', 'Nơi nhận và chữ ký'],
] as const
export type SectionRef = (typeof PLAN_SECTIONS)[number][0]

export const CAMPAIGN = {
  name: 'Đợt cao điểm xây dựng nông thôn mới năm 2021',
  startsOn: '2021-03-03',
  endsOn: '2021-06-03',
  // The plan dates these two steps and no others.
  phases: [
    { name: 'Họp mở rộng triển khai kế hoạch (dự kiến)', startsOn: '2021-02-22', endsOn: '2021-02-22' },
    { name: 'Các thôn đồng loạt ra quân', startsOn: '2021-03-03', endsOn: '2021-06-03' },
  ],
} as const
