import { citing, criterion, linked, share, writeSet, yes } from './write-set'

const cite = citing('qd18')

/** The four conditions on which a commune is recognised: meeting its criteria is only the first. */
export const nationalRecognition2022 = writeSet(
  {
    id: 'quoc-gia/dieu-kien-cong-nhan-xa',
    version: '18/2022/QĐ-TTg',
    title: 'Điều kiện công nhận xã đạt chuẩn nông thôn mới',
    subject: 'COMMUNE',
    inForce: { from: null, to: null },
    sources: { qd18: { title: '18/2022/QĐ-TTg', date: '2022-08-02', read: 'secondary' } },
  },
  criterion('pass', 'Đủ bốn điều kiện công nhận', cite(null, 'read'), [
    linked('ĐK1', 'Đáp ứng đầy đủ mức đạt chuẩn các tiêu chí', cite(null, 'read'), {
      set: 'quoc-gia/xa-nong-thon-moi',
      rules: ['pass'],
    }),
    share(
      'ĐK2',
      'Tỷ lệ hài lòng của người dân theo quy định',
      cite(
        null,
        'recalled',
        'Mức 90 % chung (mỗi nội dung 80 %) theo trí nhớ chuyên môn; chưa đối chiếu văn bản.',
      ),
      { unit: 'phiếu', step: 1 },
      ['satisfiedBallots', 'Số phiếu hài lòng'],
      ['validBallots', 'Số phiếu hợp lệ'],
      { atLeast: 90 },
    ),
    yes('ĐK3', 'Không nợ đọng xây dựng cơ bản thuộc Chương trình', cite(null, 'read'), 'hasNoArrears'),
    yes('ĐK4', 'Không phức tạp về an ninh trật tự', cite(null, 'read'), 'isOrderly'),
  ]),
)
