import { infrastructure2016 } from './commune-2016-infrastructure'
import { society2016 } from './commune-2016-society'
import { citing, criterion, writeSet } from './write-set'

const cite = citing('qd1980')
const NOTE =
  '19 tiêu chí, 49 chỉ tiêu; mức của vùng Bắc Trung Bộ, phần lớn theo trí nhớ chuyên môn. Ngày có hiệu lực chưa rõ.'

/** Xã nông thôn mới 2016–2020: nineteen criteria with forty-nine indicators, all to be met. */
export const nationalCommune2016 = writeSet(
  {
    id: 'quoc-gia/xa-nong-thon-moi',
    version: '1980/QĐ-TTg',
    title: 'Xã nông thôn mới giai đoạn 2016–2020, mức vùng Bắc Trung Bộ',
    subject: 'COMMUNE',
    inForce: { from: null, to: null },
    sources: {
      qd1980: {
        title: '1980/QĐ-TTg',
        date: '2016-10-17',
        read: 'secondary',
        url: 'https://baonghean.vn/fr/19-tieu-chi-quoc-gia-ve-xa-nong-thon-moi-giai-doan-2016-2020-10125024.html',
      },
    },
  },
  criterion('pass', 'Đạt 19/19 tiêu chí', cite(null, 'secondary', NOTE), [
    ...infrastructure2016(cite),
    ...society2016(cite, {
      income: cite('10', 'read', 'Mức đến năm 2020 cho Bắc Trung Bộ theo báo Nghệ An.'),
      // The paper counts water as one indicator, though it has two levels.
      water: (lines) => [
        criterion('17.1', 'Sử dụng nước hợp vệ sinh và nước sạch', cite('17.1', 'recalledWell'), lines),
      ],
    }),
  ]),
)
