/**
 * The closed lists of the domain, born here once: GraphQL registers them, Prisma's enums are
 * checked against them by the compiler, and the admin app labels them.
 */
// A bundler may leave out the lists that nobody uses.
/* @__NO_SIDE_EFFECTS__ */
const list = <const T extends string>(...names: readonly T[]) =>
  Object.freeze(Object.fromEntries(names.map((name) => [name, name]))) as { readonly [K in T]: K }

type Values<T> = T[keyof T]

/** Loại đơn vị. A kind says what a unit is, never at which level of the tree it stands. */
export const UnitKind = list('PROVINCE', 'DISTRICT', 'COMMUNE', 'VILLAGE', 'AGENCY', 'SCHOOL', 'ASSOCIATION')
export type UnitKind = Values<typeof UnitKind>

/** Chức năng của một nhiệm vụ: what a person may do, over the unit of the duty and all below it. */
export const DutyFunction = list(
  'COMMITTEE_LEADER',
  'COMMITTEE_MEMBER',
  'VILLAGE_HEAD',
  'SUPERVISOR',
  'COORDINATION_OFFICE',
)
export type DutyFunction = Values<typeof DutyFunction>

/** Đối tượng mà một bộ tiêu chí chấm. */
export const CriteriaSubject = list('COMMUNE', 'VILLAGE', 'GARDEN')
export type CriteriaSubject = Values<typeof CriteriaSubject>

export const CriteriaSetStatus = list('DRAFT', 'PUBLISHED')
export type CriteriaSetStatus = Values<typeof CriteriaSetStatus>

/**
 * Kết luận. A missing input is NOT_ASSESSED, never NOT_MET. NO_BASIS (chưa đủ căn cứ): nothing is left to measure,
 * but the decision's level is not known here and nobody has attested it.
 */
export const Verdict = list('MET', 'NOT_MET', 'NOT_ASSESSED', 'NOT_APPLICABLE', 'NO_BASIS')
export type Verdict = Values<typeof Verdict>

/** Chênh lệch giữa tự chấm và phúc tra; OPEN: at least one of the two settled nothing. */
export const Gap = list('AGREED', 'OVERCLAIMED', 'UNDERCLAIMED', 'OPEN')
export type Gap = Values<typeof Gap>

/**
 * What became of one line of a decision in another: SAME; RENAMED (the same in other words or under another number);
 * TIGHTENED; LOOSENED; CHANGED (asks something else, or stricter for some and milder for others); NOT_COMPARABLE (one
 * of the two levels has not been read); NEW; DROPPED.
 */
export const Relation = list(
  'SAME',
  'RENAMED',
  'TIGHTENED',
  'LOOSENED',
  'CHANGED',
  'NOT_COMPARABLE',
  'NEW',
  'DROPPED',
)
export type Relation = Values<typeof Relation>

/** Chín loại chỉ tiêu mà một kế hoạch nêu. */
export const TargetKind = list(
  'AT_LEAST_COUNT',
  'LENGTH',
  'SHARE',
  'REDUCE_TO_ZERO',
  'INCREMENT',
  'KEEP_STATUS',
  'MILESTONE',
  'COMPOSITE_MINIMUM',
  'INHERITED',
)
export type TargetKind = Values<typeof TargetKind>

/** Phạm vi của một chỉ tiêu, as the plan states it; the expansion to units is stored beside it. */
export const TargetScope = list(
  'COMMUNE',
  'NAMED_VILLAGES',
  'ALL_VILLAGES',
  'REMAINING_VILLAGES',
  'AGENCIES',
  'ROUTE',
)
export type TargetScope = Values<typeof TargetScope>

/** Tình trạng tiến độ, one word for a cell of the matrix. */
export const PaceState = list('MET', 'ON_PACE', 'BEHIND', 'OVERDUE', 'NOT_STARTED', 'NOT_MEASURABLE')
export type PaceState = Values<typeof PaceState>

export const AssignmentRole = list('LEAD', 'SUPPORT')
export type AssignmentRole = Values<typeof AssignmentRole>

export const PeriodKind = list('DAY', 'WEEK')
export type PeriodKind = Values<typeof PeriodKind>

export const ReportStatus = list('DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED')
export type ReportStatus = Values<typeof ReportStatus>

/** Tự chấm, phúc tra, công nhận: three values that are never merged into one. */
export const AssessmentStage = list('SELF', 'INSPECTED', 'RECOGNISED')
export type AssessmentStage = Values<typeof AssessmentStage>

export const AssessmentStatus = list('DRAFT', 'SUBMITTED')
export type AssessmentStatus = Values<typeof AssessmentStatus>

/**
 * Việc đã xảy ra với một thôn, vườn hay xã: đăng ký, duyệt phương án và dự toán, đang thực hiện, công nhận, thừa nhận
 * (after a merger), công nhận lại, thu hồi by a document; LOST: a re-check found the standard no longer met.
 */
export const LifeEventKind = list(
  'REGISTERED',
  'PLAN_APPROVED',
  'BUILDING',
  'RECOGNISED',
  'CARRIED_OVER',
  'RE_RECOGNISED',
  'REVOKED',
  'LOST',
)
export type LifeEventKind = Values<typeof LifeEventKind>

/** Chưa triển khai, đăng ký, đã duyệt, đang thực hiện, đạt chuẩn, giữ chuẩn, có nguy cơ, rớt chuẩn. */
export const LifeState = list(
  'NOT_STARTED',
  'REGISTERED',
  'PLAN_APPROVED',
  'BUILDING',
  'RECOGNISED',
  'KEEPING',
  'AT_RISK',
  'LAPSED',
)
export type LifeState = Values<typeof LifeState>

/** Đã rà soát lại, hoặc có biến động phải xem lại. */
export const KeepingEventKind = list('CHECKED', 'TRIGGER', 'FAILED')
export type KeepingEventKind = Values<typeof KeepingEventKind>

/** Còn hạn, sắp đến hạn, quá hạn, có biến động phải xem lại, rà soát thấy không đạt, chưa rõ hạn. */
export const KeepingState = list('KEPT', 'DUE_SOON', 'OVERDUE', 'TRIGGERED', 'FAILING', 'NO_INTERVAL')
export type KeepingState = Values<typeof KeepingState>

/**
 * Tình trạng vườn: vườn tạp, vườn hoang, đã cải tạo, sản xuất hiệu quả. Vườn mẫu is not among them: it follows from a
 * recognition and is never typed in.
 */
export const GardenState = list('UNIMPROVED', 'ABANDONED', 'IMPROVED', 'PRODUCTIVE')
export type GardenState = Values<typeof GardenState>

/** Nhóm vườn mà sổ đếm và lọc được; TO_IMPROVE: có chủ mà chưa ghi là đã cải tạo. */
export const GardenGroup = list(
  'TO_IMPROVE',
  'UNIMPROVED',
  'ABANDONED',
  'IMPROVED',
  'PRODUCTIVE',
  'UNKNOWN',
  'MODEL',
)
export type GardenGroup = Values<typeof GardenGroup>

/** Cột của bảng tính nhập vào sổ vườn. */
export const GardenColumn = list(
  'VILLAGE',
  'LABEL',
  'HOUSEHOLD_CODE',
  'HOUSEHOLDER_NAME',
  'AREA',
  'STATE',
  'STATE_ON',
  'HAS_OWNER',
  'CROPS',
  'INCOME_YEAR',
  'INCOME',
  'PLAN_CONFIRMED_ON',
  'PLAN_DOCUMENT',
  'LATITUDE',
  'LONGITUDE',
  'NOTE',
)
export type GardenColumn = Values<typeof GardenColumn>

/** Một dòng của bảng tính sẽ thành gì: vườn mới, cập nhật, không đổi, có lỗi. */
export const GardenRowOutcome = list('ADDED', 'UPDATED', 'UNCHANGED', 'FAULTY')
export type GardenRowOutcome = Values<typeof GardenRowOutcome>

/** Sổ mà một chỉ tiêu đếm được trong đó. */
export const TargetRegister = list('OWNED_GARDENS_IMPROVED')
export type TargetRegister = Values<typeof TargetRegister>

/** Tổ chấm độc lập: đang chấm, đã đủ phiếu, đã chốt, đã hủy. */
export const PanelState = list('OPEN', 'CLOSED', 'FIXED', 'CANCELLED')
export type PanelState = Values<typeof PanelState>

export const ConflictStatus = list('OPEN', 'DECIDED')
export type ConflictStatus = Values<typeof ConflictStatus>

/** Ngôn ngữ của câu chữ; names and units stay as the plan writes them. */
export const Lang = list('vi', 'en')
export type Lang = Values<typeof Lang>
