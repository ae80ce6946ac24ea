import { COMMUNE_INFRASTRUCTURE } from './commune-2017-infrastructure'
import { COMMUNE_SOCIETY } from './commune-2017-society'
import type { CriteriaSetSeed } from './criteria-seed'

/** Xã đạt chuẩn: the nineteen national criteria and Hà Tĩnh's twentieth. */
export const COMMUNE_2017: CriteriaSetSeed = {
  code: 'ha-tinh/xa-nong-thon-moi',
  edition: '05/2017/QĐ-UBND',
  title: 'Xã đạt chuẩn nông thôn mới tỉnh Hà Tĩnh',
  subject: 'COMMUNE',
  decision: '05/2017/QĐ-UBND',
  passRule: { all: true },
  passRuleText: 'Đạt 20/20 tiêu chí',
  note:
    'Mức ghi ở đây là mức của bộ tiêu chí quốc gia (1980/QĐ-TTg) cho vùng Bắc Trung Bộ. Hà Tĩnh nâng một số mức, ' +
    'chưa đọc được mức nâng. Ngày có hiệu lực chưa rõ.',
  criteria: [...COMMUNE_INFRASTRUCTURE, ...COMMUNE_SOCIETY],
}
