import { type CriteriaSetSeed, judged, yes } from './criteria-seed'

const FROM_PRESS = 'Theo mục hỏi đáp của xã Tân Hương, không phải nguyên văn quyết định.'

/** Vườn mẫu: five criteria, all to be met. The copy that we have read breaks off inside 4.2. */
export const GARDEN_2015: CriteriaSetSeed = {
  code: 'ha-tinh/vuon-mau',
  edition: '59/2015/QĐ-UBND',
  title: 'Vườn mẫu nông thôn mới tỉnh Hà Tĩnh',
  subject: 'GARDEN',
  decision: '59/2015/QĐ-UBND',
  // "Có hiệu lực sau 10 ngày kể từ ngày ký", signed on 24/11/2015.
  inForceFrom: '2015-12-04',
  passRule: { all: true },
  passRuleText: 'Đạt 5/5 tiêu chí',
  note: 'Quy tắc 5/5 theo thực tế công nhận. Mức 4.2–4.4 và mức thu nhập chính thức chưa đọc được.',
  criteria: [
    {
      code: '1',
      name: 'Quy hoạch và thực hiện quy hoạch',
      indicators: [
        yes(
          '1.1',
          'Có bản vẽ hoặc sơ đồ quy hoạch, thiết kế vườn được UBND xã xác nhận',
          'hasPlan',
          FROM_PRESS,
        ),
        yes('1.2', 'Thực hiện đúng quy hoạch, thiết kế được xác nhận', 'followsPlan', FROM_PRESS),
      ],
    },
    {
      code: '2',
      name: 'Ứng dụng tiến bộ khoa học kỹ thuật',
      indicators: [
        yes('2.1', 'Có hệ thống tưới tiêu khoa học', 'hasIrrigation', FROM_PRESS),
        {
          code: '2.2',
          text: 'Ứng dụng tiến bộ kỹ thuật, công nghệ khác trong sản xuất, thu hoạch, bảo quản, chế biến',
          inputs: {
            otherTechniques: {
              label: 'Số ứng dụng kỹ thuật khác',
              type: 'number',
              unit: 'ứng dụng',
              step: 1,
            },
          },
          rule: { input: 'otherTechniques', test: { atLeast: 1 } },
          note: FROM_PRESS,
        },
      ],
    },
    {
      code: '3',
      name: 'Sản phẩm từ vườn',
      indicators: [
        yes('3.1', 'Sản phẩm hàng hóa bảo đảm vệ sinh an toàn thực phẩm', 'isSafeProduce', FROM_PRESS),
        {
          code: '3.2',
          text: 'Tỷ lệ giá trị sản phẩm thuộc nhóm hàng hóa chủ lực của tỉnh',
          inputs: {
            mainProductValue: {
              label: 'Giá trị sản phẩm hàng hóa chủ lực',
              type: 'number',
              unit: 'triệu đồng',
            },
            productValue: { label: 'Tổng giá trị sản phẩm từ vườn', type: 'number', unit: 'triệu đồng' },
          },
          rule: { percent: ['mainProductValue', 'productValue'], test: { atLeast: 75 } },
          note: FROM_PRESS,
        },
      ],
    },
    {
      code: '4',
      name: 'Môi trường - cảnh quan',
      indicators: [
        {
          code: '4.1',
          text: 'Tỷ lệ hàng rào xanh',
          inputs: {
            hedgeGreen: { label: 'Chiều dài hàng rào xanh', type: 'number', unit: 'm' },
            hedgeAll: { label: 'Tổng chiều dài hàng rào', type: 'number', unit: 'm' },
          },
          rule: { percent: ['hedgeGreen', 'hedgeAll'], test: { atLeast: 80 } },
          note: FROM_PRESS,
        },
        {
          code: '4.2',
          text: 'Tỷ lệ cây xanh trong diện tích đất ở',
          inputs: {
            greenArea: { label: 'Diện tích cây xanh trong đất ở', type: 'number', unit: 'm²' },
            residentialArea: { label: 'Diện tích đất ở', type: 'number', unit: 'm²' },
          },
          rule: { percent: ['greenArea', 'residentialArea'], test: 'unread' },
          note: 'Nguồn bị cắt trước con số; mức chưa đọc được.',
        },
        judged(
          '4.3',
          'Nội dung 4.3 của quyết định (chưa đọc được)',
          'Có thể về chuồng trại hợp vệ sinh; chưa có căn cứ.',
        ),
        judged(
          '4.4',
          'Nội dung 4.4 của quyết định (chưa đọc được)',
          'Có thể về thu gom, xử lý chất thải, nước thải; chưa có căn cứ.',
        ),
      ],
    },
    {
      code: '5',
      name: 'Thu nhập',
      indicators: [
        {
          code: '5',
          text: 'Thu nhập từ kinh tế vườn',
          inputs: { income: { label: 'Thu nhập từ vườn trong năm', type: 'number', unit: 'triệu đồng' } },
          rule: { input: 'income', test: 'unread' },
          note: 'Báo chí nêu 60 triệu đồng cho 1.000 m²; số chính thức chưa đọc được.',
        },
      ],
    },
  ],
}
