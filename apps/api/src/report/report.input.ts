import { PeriodKind, ReportStatus } from '@solang/scoring'
import { ArrayMaxSize, MaxLength, ValidateIf, ValidateNested } from 'class-validator'
import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql'
import { DayScalar, DecimalScalar, UuidScalar } from '../scalars'

const isGiven = (_: object, value: unknown) => value != null

export const ReportOrder = {
  PERIOD_DESC: 'PERIOD_DESC',
  PERIOD_ASC: 'PERIOD_ASC',
  SUBMITTED_ASC: 'SUBMITTED_ASC',
  SUBMITTED_DESC: 'SUBMITTED_DESC',
} as const
export type ReportOrder = (typeof ReportOrder)[keyof typeof ReportOrder]
registerEnumType(ReportOrder, {
  name: 'ReportOrder',
  description: 'Theo kỳ, hoặc theo lúc gửi (bản chưa gửi thì không có trong danh sách).',
})

@InputType()
export class ReportFilter {
  @Field(() => ID, { nullable: true })
  campaignId?: string | null

  @Field(() => ID, { nullable: true, description: 'Đơn vị này và mọi đơn vị bên dưới.' })
  unitWithin?: string | null

  @Field(() => [ReportStatus], { nullable: true })
  status?: ReportStatus[] | null

  @Field(() => PeriodKind, { nullable: true })
  periodKind?: PeriodKind | null

  @Field(() => DayScalar, { nullable: true, description: 'Kỳ bắt đầu từ ngày này.' })
  periodFrom?: string | null

  @Field(() => DayScalar, { nullable: true, description: 'Kỳ bắt đầu không muộn hơn ngày này.' })
  periodTo?: string | null

  @Field(() => Boolean, { nullable: true })
  isLate?: boolean | null
}

@InputType({ description: 'Nhập phần phát sinh, lũy kế mới, hoặc cả hai; hệ thống giữ cả hai.' })
export class ReportLineInput {
  @Field(() => ID)
  allocationId: string

  @Field(() => DecimalScalar, { nullable: true })
  change?: string | null

  @Field(() => DecimalScalar, { nullable: true })
  total?: string | null

  @Field(() => String, { nullable: true, description: 'Bắt buộc khi lũy kế giảm.' })
  @ValidateIf(isGiven)
  @MaxLength(500, { message: 'Lý do tối đa 500 ký tự.' })
  reason?: string | null

  @Field(() => String, { nullable: true })
  @ValidateIf(isGiven)
  @MaxLength(1000, { message: 'Ghi chú của dòng tối đa 1000 ký tự.' })
  note?: string | null
}

@InputType({ description: 'Nội dung một báo cáo. Dòng không có trong danh sách là không đổi.' })
export class ReportInput {
  @Field(() => UuidScalar)
  clientMutationId: string

  @Field(() => ID)
  campaignId: string

  @Field(() => ID)
  unitId: string

  @Field(() => PeriodKind)
  periodKind: PeriodKind

  @Field(() => DayScalar, { description: 'Một ngày trong kỳ.' })
  day: string

  @Field(() => Int, {
    nullable: true,
    description: 'Bắt buộc khi kỳ này đã có bản nháp hoặc bản bị trả lại.',
  })
  expectedVersion?: number | null

  @Field(() => Boolean, { defaultValue: false, description: 'Không phát sinh; không đi cùng dòng số liệu.' })
  isNil: boolean

  @Field(() => String, { nullable: true })
  @ValidateIf(isGiven)
  @MaxLength(2000, { message: 'Ghi chú tối đa 2000 ký tự.' })
  note?: string | null

  @Field(() => String, { nullable: true, description: 'Khó khăn, vướng mắc.' })
  @ValidateIf(isGiven)
  @MaxLength(2000, { message: 'Khó khăn, vướng mắc tối đa 2000 ký tự.' })
  obstacle?: string | null

  @Field(() => [ReportLineInput], { defaultValue: [] })
  @ArrayMaxSize(100, { message: 'Mỗi báo cáo tối đa 100 dòng.' })
  @ValidateNested({ each: true })
  lines: ReportLineInput[]
}
