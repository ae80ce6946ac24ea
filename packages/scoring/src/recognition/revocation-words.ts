import { rulesById } from '../criteria/parts'
import type { CriteriaSet } from '../criteria/set'
import { formatDecimal } from '../vietnamese/written-decimal'
import { REVOCATION_2022, type Revocation, type RevocationRule } from './revocation'

/** "7/20 tiêu chí không đạt (35 %), trong đó tiêu chí then chốt: 10 Thu nhập." and what follows from it, in Vietnamese. */
export function revocationWords(
  set: CriteriaSet,
  { isDue, failing: [least, most], of, keyFailing }: Revocation,
  rule: RevocationRule = REVOCATION_2022,
): string {
  const count = least === most ? String(least) : `${least} đến ${most}`
  const percent = (part: number) =>
    formatDecimal(String(Math.floor((1000 * part) / Math.max(of, 1)) / 10), 'vi')
  const share = least === most ? percent(least) : `${percent(least)} đến ${percent(most)}`
  const names = keyFailing.map((id) => `${id} ${rulesById(set).get(id)?.text ?? ''}`.trim())
  const key = names.length > 0 ? `, trong đó tiêu chí then chốt: ${names.join('; ')}` : ''
  const band = `từ ${rule.some} % đến dưới ${rule.most} % kèm tiêu chí then chốt, hoặc từ ${rule.most} %`
  const ending =
    isDue === null
      ? `Chưa đủ căn cứ để kết luận: còn tiêu chí chưa chấm. Mức xét thu hồi: ${band}.`
      : isDue
        ? `Thuộc diện xét thu hồi (${band}).`
        : `Chưa đến mức xét thu hồi (${band}).`
  return `${count}/${of} tiêu chí không đạt (${share} %)${key}. ${ending}`
}
