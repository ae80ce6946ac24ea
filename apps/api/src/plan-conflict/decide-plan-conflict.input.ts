import { ArrayMaxSize, IsNotEmpty, MaxLength } from 'class-validator'
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { DayScalar, UuidScalar } from '../scalars'
import { Payload } from '../user-error.type'
import { PlanConflict } from './plan-conflict.type'

@InputType()
export class TargetDueInput {
  @Field(() => ID, { description: 'Một chỉ tiêu của mâu thuẫn này.' })
  targetId: string

  @Field(() => DayScalar, {
    description: 'Từ ngày đầu đợt trở đi (lỗi DEADLINE_BEFORE_START); được quá ngày cuối.',
  })
  dueOn: string
}

@InputType()
export class DecidePlanConflictInput {
  @Field(() => UuidScalar)
  clientMutationId: string

  @Field(() => ID)
  conflictId: string

  @Field(() => Int)
  expectedVersion: number

  @Field(() => String, { description: 'Bắt buộc, tới 2000 chữ.' })
  @IsNotEmpty({ message: 'Hãy ghi nội dung quyết định.' })
  @MaxLength(2000, { message: 'Nội dung quyết định dài quá 2000 chữ.' })
  decision: string

  @Field(() => [TargetDueInput], {
    defaultValue: [],
    description: 'Hạn mới của chỉ tiêu, thay hạn đang tính. Chỉ tiêu không có ở đây giữ hạn cũ.',
  })
  @ArrayMaxSize(100, { message: 'Mỗi lần tối đa 100 hạn.' })
  dueDates: TargetDueInput[]
}

@ObjectType()
export class DecidePlanConflictPayload extends Payload {
  @Field(() => UuidScalar)
  clientMutationId: string

  @Field(() => PlanConflict, { nullable: true })
  conflict: PlanConflict | null
}
