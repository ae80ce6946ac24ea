import type { Evidence } from '@solang/scoring'
import type { Problem } from '../errors'
import { cleanText } from '../text'
import type { EvidenceInput } from './evidence.input'

/** The papers of one line, cleaned; every problem names its paper. */
export function readEvidence(
  given: readonly EvidenceInput[],
  path: readonly string[],
): { evidence: Evidence[]; problems: Problem[] } {
  const evidence = given.map(({ item, isHeld, reference }) => ({
    item: cleanText(item),
    isHeld,
    reference: cleanText(reference ?? ''),
  }))
  const problems = evidence.flatMap((paper, at): Problem[] => {
    const fault = faultOf(paper, evidence.slice(0, at))
    return fault ? [{ ...fault, path: [...path, String(at), fault.path[0] ?? ''] }] : []
  })
  return { evidence, problems }
}

function faultOf({ item, reference }: Evidence, earlier: readonly Evidence[]): Problem | null {
  if (item === '') return { code: 'REQUIRED', message: 'Hãy ghi tên văn bản.', path: ['item'] }
  if (earlier.some((other) => other.item === item))
    return { code: 'DUPLICATE', message: `Văn bản “${item}” có hai lần ở nội dung này.`, path: ['item'] }
  return /^https?:/i.test(reference) && !URL.canParse(reference)
    ? { code: 'INVALID_VALUE', message: 'Liên kết này không đúng.', path: ['reference'] }
    : null
}
