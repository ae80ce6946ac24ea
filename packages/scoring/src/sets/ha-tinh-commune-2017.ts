import { infrastructure2016 } from './commune-2016-infrastructure'
import { BY_PROVINCE } from './commune-2016-levels'
import { society2016 } from './commune-2016-society'
import { citing, criterion, judged, writeSet } from './write-set'

const cite = citing('qd05')
const NOTE =
  'Mức ghi ở đây là mức của bộ tiêu chí quốc gia (1980/QĐ-TTg) cho vùng Bắc Trung Bộ. Hà Tĩnh nâng một số mức, ' +
  'chưa đọc được mức nâng. Ngày có hiệu lực chưa rõ.'
const INCOME = 'Mức đến năm 2020 cho Bắc Trung Bộ theo báo Nghệ An; mức của Hà Tĩnh chưa đọc được.'

/** Xã đạt chuẩn, Hà Tĩnh: the nineteen national criteria and the province's twentieth, all to be met. */
export const haTinhCommune2017 = writeSet(
  {
    id: 'ha-tinh/xa-nong-thon-moi',
    version: '05/2017/QĐ-UBND',
    title: 'Xã đạt chuẩn nông thôn mới tỉnh Hà Tĩnh',
    subject: 'COMMUNE',
    inForce: { from: null, to: null },
    sources: {
      qd05: {
        title: '05/2017/QĐ-UBND',
        date: '2017-02-07',
        read: 'secondary',
        url: 'https://hatinhtv.vn/detail/open/id/15069',
      },
      tt40: { title: '40/2014/TT-BNNPTNT', date: null, read: 'secondary' },
    },
    recheck: {
      months: 60,
      triggers: ['sáp nhập xã, thôn'],
      cite: citing('tt40')(
        null,
        'secondary',
        'Đánh giá lại sau 5 năm theo thông tư của giai đoạn trước; hạn theo văn bản thay thế chưa đọc được.',
      ),
    },
  },
  criterion('pass', 'Đạt 20/20 tiêu chí', cite(null, 'secondary', NOTE), [
    ...infrastructure2016(cite),
    ...society2016(cite, { income: cite('10', 'secondary', INCOME), water: (lines) => lines }),
    criterion('20', 'Khu dân cư nông thôn mới kiểu mẫu và vườn mẫu', cite('20', 'read'), [
      judged(
        '20',
        'Khu dân cư NTM kiểu mẫu, vườn mẫu',
        cite('20', 'unknown', `Số thôn, số vườn mỗi xã phải có: ${BY_PROVINCE}`),
      ),
    ]),
  ]),
)
