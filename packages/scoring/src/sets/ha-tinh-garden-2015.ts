import { amount, citing, criterion, judged, share, writeSet, yes } from './write-set'

const cite = citing('qd59')
const PRESS = 'Theo mục hỏi đáp của xã Tân Hương, không phải nguyên văn quyết định.'
const fromPress = (clause: string) => cite(clause, 'secondary', PRESS)

/** Vườn mẫu, Hà Tĩnh: five criteria, all to be met. The copy that we have read breaks off inside 4.2. */
export const haTinhGarden2015 = writeSet(
  {
    id: 'ha-tinh/vuon-mau',
    version: '59/2015/QĐ-UBND',
    title: 'Vườn mẫu nông thôn mới tỉnh Hà Tĩnh',
    subject: 'GARDEN',
    // In force ten days after it was signed.
    inForce: { from: '2015-12-04', to: null },
    sources: {
      qd59: {
        title: '59/2015/QĐ-UBND',
        date: '2015-11-24',
        read: 'secondary',
        url: 'https://vanbanphapluat.co/quyet-dinh-59-2015-qd-ubnd-bo-tieu-chi-xay-dung-vuon-mau-nong-thon-moi-ap-dung-ha-tinh',
      },
    },
  },
  criterion('pass', 'Đạt 5/5 tiêu chí', cite(null, 'secondary', 'Quy tắc 5/5 theo thực tế công nhận.'), [
    criterion('1', 'Quy hoạch và thực hiện quy hoạch', fromPress('1'), [
      yes(
        '1.1',
        'Có bản vẽ hoặc sơ đồ quy hoạch, thiết kế vườn được UBND xã xác nhận',
        fromPress('1.1'),
        'hasPlan',
        {
          dossier: ['Bản vẽ hoặc sơ đồ quy hoạch, thiết kế vườn có xác nhận của UBND xã'],
        },
      ),
      yes('1.2', 'Thực hiện đúng quy hoạch, thiết kế được xác nhận', fromPress('1.2'), 'followsPlan'),
    ]),
    criterion('2', 'Ứng dụng tiến bộ khoa học kỹ thuật', fromPress('2'), [
      yes('2.1', 'Có hệ thống tưới tiêu khoa học', fromPress('2.1'), 'hasIrrigation'),
      amount(
        '2.2',
        'Ứng dụng tiến bộ kỹ thuật, công nghệ khác trong sản xuất, thu hoạch, bảo quản, chế biến',
        fromPress('2.2'),
        ['otherTechniques', { label: 'Số ứng dụng kỹ thuật khác', unit: 'ứng dụng', step: 1 }],
        { atLeast: 1 },
      ),
    ]),
    criterion('3', 'Sản phẩm từ vườn', fromPress('3'), [
      yes('3.1', 'Sản phẩm hàng hóa bảo đảm vệ sinh an toàn thực phẩm', fromPress('3.1'), 'isSafeProduce'),
      share(
        '3.2',
        'Tỷ lệ giá trị sản phẩm thuộc nhóm hàng hóa chủ lực của tỉnh',
        fromPress('3.2'),
        { unit: 'triệu đồng' },
        ['mainProductValue', 'Giá trị sản phẩm hàng hóa chủ lực'],
        ['productValue', 'Tổng giá trị sản phẩm từ vườn'],
        { atLeast: 75 },
      ),
    ]),
    criterion('4', 'Môi trường - cảnh quan', fromPress('4'), [
      share(
        '4.1',
        'Tỷ lệ hàng rào xanh',
        fromPress('4.1'),
        { unit: 'm' },
        ['hedgeGreen', 'Chiều dài hàng rào xanh'],
        ['hedgeAll', 'Tổng chiều dài hàng rào'],
        { atLeast: 80 },
        {
          recheck: {
            months: 'unread',
            triggers: ['hàng rào chết hoặc bị phá'],
            cite: cite('4.1', 'unknown', 'Văn bản đã đọc không nêu hạn rà soát.'),
          },
        },
      ),
      share(
        '4.2',
        'Tỷ lệ cây xanh trong diện tích đất ở',
        cite('4.2', 'unknown', 'Nguồn bị cắt trước con số; mức chưa đọc được.'),
        { unit: 'm²' },
        ['greenArea', 'Diện tích cây xanh trong đất ở'],
        ['residentialArea', 'Diện tích đất ở'],
        'unread',
      ),
      judged(
        '4.3',
        'Nội dung 4.3 của quyết định (chưa đọc được)',
        cite('4.3', 'unknown', 'Có thể về chuồng trại hợp vệ sinh; chưa có căn cứ.'),
      ),
      judged(
        '4.4',
        'Nội dung 4.4 của quyết định (chưa đọc được)',
        cite('4.4', 'unknown', 'Có thể về thu gom, xử lý chất thải, nước thải; chưa có căn cứ.'),
      ),
    ]),
    criterion('5', 'Thu nhập', fromPress('5'), [
      amount(
        '5',
        'Thu nhập từ kinh tế vườn',
        cite('5', 'unknown', 'Báo chí nêu 60 triệu đồng cho 1.000 m²; số chính thức chưa đọc được.'),
        ['income', { label: 'Thu nhập từ vườn trong năm', unit: 'triệu đồng' }],
        'unread',
      ),
    ]),
  ]),
)
