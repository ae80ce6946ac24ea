import { ArrayMaxSize, ArrayNotEmpty, IsNotEmpty, MaxLength, ValidateNested } from 'class-validator'
import { Field, ID, InputType, Int } from 'type-graphql'
import { UuidScalar } from '../scalars'

@InputType()
export class CorrectReportInput {
  @Field(() => UuidScalar)
  clientMutationId: string

  @Field(() => ID)
  reportId: string

  @Field(() => Int)
  expectedVersion: number

  @Field(() => String)
  @IsNotEmpty({ message: 'Hãy ghi lý do đính chính.' })
  @MaxLength(500, { message: 'Lý do tối đa 500 ký tự.' })
  reason: string
}

@InputType()
export class ReviewReportInput {
  @Field(() => UuidScalar)
  clientMutationId: string

  @Field(() => ID)
  reportId: string

  @Field(() => Int)
  expectedVersion: number
}

@InputType()
export class LineRemarkInput {
  @Field(() => ID)
  lineId: string

  @Field(() => String)
  @IsNotEmpty({ message: 'Hãy ghi nhận xét, hoặc bỏ dòng này.' })
  @MaxLength(1000, { message: 'Nhận xét tối đa 1000 ký tự.' })
  remark: string
}

@InputType()
export class ReturnReportInput {
  @Field(() => UuidScalar)
  clientMutationId: string

  @Field(() => ID)
  reportId: string

  @Field(() => Int)
  expectedVersion: number

  @Field(() => String, { description: 'Cần sửa gì; người gửi sẽ đọc.' })
  @IsNotEmpty({ message: 'Hãy ghi rõ cần sửa gì.' })
  @MaxLength(2000, { message: 'Nhận xét tối đa 2000 ký tự.' })
  remark: string

  @Field(() => [LineRemarkInput], { defaultValue: [] })
  @ArrayMaxSize(100, { message: 'Mỗi báo cáo tối đa 100 dòng.' })
  @ValidateNested({ each: true })
  lineRemarks: LineRemarkInput[]
}

@InputType()
export class ReportVersionInput {
  @Field(() => ID)
  reportId: string

  @Field(() => Int)
  expectedVersion: number
}

@InputType({ description: 'Duyệt nhiều báo cáo: được cả, hoặc không báo cáo nào.' })
export class AcceptReportsInput {
  @Field(() => UuidScalar)
  clientMutationId: string

  @Field(() => [ReportVersionInput], { description: 'Từ 1 đến 200 báo cáo.' })
  @ArrayNotEmpty({ message: 'Hãy chọn ít nhất một báo cáo.' })
  @ArrayMaxSize(200, { message: 'Mỗi lần duyệt tối đa 200 báo cáo.' })
  reports: ReportVersionInput[]
}
