import type { Problem } from './errors'

/** The database has the last word on races; its constraints answer in the same terms as the services. */
const BY_CONSTRAINT: Readonly<Record<string, Problem>> = {
  assignment_one_lead: {
    code: 'LEAD_OVERLAP',
    message: 'Ô này đã có người chủ trì. Hãy chuyển giao thay vì giao thêm.',
    path: ['cells'],
  },
  assignment_once: { code: 'ALREADY_ASSIGNED', message: 'Người này đã được giao ô này.', path: ['personId'] },
  assignment_due: {
    code: 'DEADLINE_BEFORE_START',
    message: 'Hạn phải từ ngày bắt đầu trở đi.',
    path: ['dueOn'],
  },
  duty_once: {
    code: 'ALREADY_ASSIGNED',
    message: 'Người nhận đã giữ, hoặc sắp giữ, nhiệm vụ này.',
    path: ['dutyIds'],
  },
  report_one_open: {
    code: 'INVALID_STATE',
    message: 'Kỳ này đã có một báo cáo đang mở. Hãy mở báo cáo đó để sửa.',
    path: ['day'],
  },
  report_campaign_id_unit_id_period_kind_period_start_revisio_key: {
    code: 'INVALID_STATE',
    message: 'Kỳ này vừa có một báo cáo khác được gửi. Hãy mở báo cáo đó để xem.',
    path: ['day'],
  },
  report_second_pair_of_eyes: {
    code: 'SELF_REVIEW',
    message: 'Người gửi không tự duyệt báo cáo của mình.',
    path: ['reportId'],
  },
  panel_one_open: {
    code: 'INVALID_STATE',
    message: 'Ở đây đang có một tổ chấm theo bộ tiêu chí này. Hãy chốt hoặc hủy tổ đó trước.',
    path: ['setId'],
  },
  panel_scorer_once: {
    code: 'DUPLICATE',
    message: 'Người này đã ở trong tổ chấm.',
    path: ['personId'],
  },
  garden_unit_id_household_code_key: {
    code: 'DUPLICATE',
    message: 'Mã hộ này đã có trong thôn.',
    path: ['householdCode'],
  },
  garden_unit_id_label_key: { code: 'DUPLICATE', message: 'Tên vườn này đã có trong thôn.', path: ['label'] },
}

/** The problem behind a violated constraint, or null for anything that is not the user's to act upon. */
export function constraintProblem(error: unknown): Problem[] | null {
  const text = error instanceof Error ? `${error.message} ${JSON.stringify(error)}` : ''
  const name = Object.keys(BY_CONSTRAINT).find((constraint) => text.includes(constraint))
  const problem = name ? BY_CONSTRAINT[name] : undefined
  return problem ? [problem] : null
}
