import {
  AssessmentStage,
  AssessmentStatus,
  AssignmentRole,
  ConflictStatus,
  CriteriaSetStatus,
  CriteriaSubject,
  DutyFunction,
  Gap,
  GardenColumn,
  GardenGroup,
  GardenRowOutcome,
  GardenState,
  KeepingEventKind,
  KeepingState,
  LifeEventKind,
  LifeState,
  PaceState,
  PanelState,
  PeriodKind,
  Relation,
  ReportStatus,
  TargetKind,
  TargetRegister,
  TargetScope,
  UnitKind,
  Verdict,
} from '@solang/scoring'
import { registerEnumType } from 'type-graphql'
import { Ability } from './access/ability'

/** The language of generated sentences. */
export const Language = { VI: 'VI', EN: 'EN' } as const
export type Language = (typeof Language)[keyof typeof Language]

registerEnumType(Ability, {
  name: 'Ability',
  description: 'Việc mà nhiệm vụ cho phép, trên đơn vị và mọi đơn vị bên dưới.',
})
registerEnumType(AssessmentStage, {
  name: 'AssessmentStage',
  description: 'Tự chấm, phúc tra, công nhận: ba giá trị riêng.',
})
registerEnumType(AssessmentStatus, { name: 'AssessmentStatus' })
registerEnumType(AssignmentRole, { name: 'AssignmentRole', description: 'Chủ trì hoặc phối hợp.' })
registerEnumType(ConflictStatus, { name: 'ConflictStatus' })
registerEnumType(CriteriaSetStatus, { name: 'CriteriaSetStatus', description: 'Đã ban hành thì không sửa.' })
registerEnumType(CriteriaSubject, { name: 'CriteriaSubject', description: 'Đối tượng mà bộ tiêu chí chấm.' })
registerEnumType(DutyFunction, { name: 'DutyFunction', description: 'Chức năng của nhiệm vụ.' })
registerEnumType(GardenColumn, { name: 'GardenColumn', description: 'Cột của bảng tính nhập vào sổ vườn.' })
registerEnumType(GardenGroup, {
  name: 'GardenGroup',
  description:
    'Nhóm vườn trong sổ: có chủ mà chưa ghi là đã cải tạo, vườn tạp, vườn hoang, đã cải tạo, sản xuất hiệu quả, chưa ' +
    'ghi tình trạng, vườn mẫu.',
})
registerEnumType(GardenRowOutcome, {
  name: 'GardenRowOutcome',
  description: 'Dòng sẽ thành vườn mới, cập nhật, không đổi gì, hoặc có lỗi.',
})
registerEnumType(Gap, {
  name: 'Gap',
  description: 'Khớp, tự chấm cao hơn, tự chấm thấp hơn, chưa so được.',
})
registerEnumType(GardenState, {
  name: 'GardenState',
  description: 'Vườn tạp, vườn hoang, đã cải tạo, sản xuất hiệu quả.',
})
registerEnumType(KeepingEventKind, {
  name: 'KeepingEventKind',
  description: 'Đã rà soát lại và vẫn đạt, có biến động phải xem lại, đã rà soát và không còn đạt.',
})
registerEnumType(KeepingState, {
  name: 'KeepingState',
  description:
    'Còn hạn, sắp đến hạn (30 ngày), quá hạn rà soát, có biến động phải xem lại, rà soát thấy không đạt, chưa rõ hạn.',
})
registerEnumType(LifeEventKind, {
  name: 'LifeEventKind',
  description:
    'Đăng ký, duyệt phương án và dự toán, đang thực hiện, công nhận, thừa nhận (xã sau sắp xếp), công nhận lại, thu ' +
    'hồi bằng văn bản, rà soát thấy không còn đạt.',
})
registerEnumType(LifeState, {
  name: 'LifeState',
  description:
    'Chưa triển khai, đã đăng ký, đã duyệt phương án, đang thực hiện, đạt chuẩn, giữ chuẩn, có nguy cơ, rớt chuẩn.',
})
registerEnumType(Language, { name: 'Language' })
registerEnumType(PaceState, { name: 'PaceState', description: 'Tình trạng tiến độ so với hạn.' })
registerEnumType(PanelState, {
  name: 'PanelState',
  description: 'Đang chấm (chưa đủ phiếu), đã đủ phiếu chờ chốt, đã chốt thành phiếu phúc tra, đã hủy.',
})
registerEnumType(PeriodKind, { name: 'PeriodKind', description: 'Ngày, hoặc tuần bắt đầu thứ Hai.' })
registerEnumType(Relation, {
  name: 'Relation',
  description:
    'Một dòng của quyết định trở thành gì ở quyết định khác: giữ nguyên, đổi lời, siết, nới, đổi cách hỏi, không so ' +
    'được vì có mức chưa đọc, thêm, bỏ.',
})
registerEnumType(ReportStatus, { name: 'ReportStatus', description: 'Nháp, đã gửi, trả lại, đã duyệt.' })
registerEnumType(TargetKind, { name: 'TargetKind', description: 'Chín loại chỉ tiêu.' })
registerEnumType(TargetRegister, {
  name: 'TargetRegister',
  description: 'Sổ đếm được chỉ tiêu: vườn hộ có chủ đã cải tạo.',
})
registerEnumType(TargetScope, { name: 'TargetScope', description: 'Phạm vi như kế hoạch nêu.' })
registerEnumType(UnitKind, { name: 'UnitKind', description: 'Loại đơn vị; không nói lên cấp.' })
registerEnumType(Verdict, {
  name: 'Verdict',
  description:
    'Đạt, chưa đạt, chưa đánh giá, không áp dụng, chưa đủ căn cứ. Thiếu số liệu là chưa đánh giá, không phải chưa ' +
    'đạt; chưa đủ căn cứ: không còn gì để đo, nhưng mức của quyết định chưa đọc được và chưa ai xác nhận.',
})
