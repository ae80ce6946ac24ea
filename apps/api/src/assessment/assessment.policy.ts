import type { AssessmentStage, AssessmentStatus } from '@solang/scoring'
import type { ErrorCode } from '../errors'

/** What decides whether the viewer may act on a sheet. */
export interface Standing {
  stage: AssessmentStage
  status: AssessmentStatus
  mayAssess: boolean
  mayReview: boolean
  /** The viewer signed the last self-assessment of the same village, commune or garden. */
  isSelfAssessor: boolean
  /** At least one figure or attestation. */
  hasFindings: boolean
}

export interface Obstacle {
  code: ErrorCode
  message: string
}

const WHO_REVIEWS: Readonly<Record<AssessmentStage, string>> = {
  SELF: 'Chỉ trưởng thôn hoặc Ban Chỉ đạo xã chấm được ở đây.',
  INSPECTED: 'Chỉ Ban Chỉ đạo xã lập được phiếu phúc tra.',
  RECOGNISED: 'Chỉ Ban Chỉ đạo xã ghi được kết quả công nhận.',
}

/** Why the viewer may not write this sheet; null when nothing stands against it. */
export function whyNotEdit(standing: Standing): Obstacle | null {
  const { stage, status, mayAssess, mayReview, isSelfAssessor } = standing
  if (!mayAssess || (stage !== 'SELF' && !mayReview))
    return { code: 'FORBIDDEN', message: WHO_REVIEWS[stage] }
  if (status === 'SUBMITTED')
    return {
      code: 'INVALID_STATE',
      message: 'Phiếu đã gửi thì không sửa. Hãy lập phiếu mới để thay phiếu này.',
    }
  if (stage === 'INSPECTED' && isSelfAssessor)
    return {
      code: 'SELF_REVIEW',
      message: 'Người đã tự chấm không phúc tra. Hãy nhờ thành viên khác của Ban Chỉ đạo.',
    }
  return null
}

export const whyNotSubmit = (standing: Standing): Obstacle | null =>
  whyNotEdit(standing) ??
  (standing.hasFindings
    ? null
    : {
        code: 'EMPTY_ASSESSMENT',
        message: 'Phiếu chưa có số liệu hay xác nhận nào. Hãy chấm ít nhất một nội dung.',
      })
