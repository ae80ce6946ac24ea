import { KeepingEventKind, LifeEventKind } from '@solang/scoring'
import { IsNotEmpty, MaxLength, ValidateIf } from 'class-validator'
import { Field, ID, InputType, Int } from 'type-graphql'
import { DayScalar, UuidScalar } from '../scalars'

const isGiven = (_: object, value: unknown) => value != null

@InputType()
abstract class OfSubject {
  @Field(() => UuidScalar)
  clientMutationId: string

  @Field(() => ID, { nullable: true, description: 'Thôn hoặc xã; đúng một trong unitId và gardenId.' })
  unitId?: string | null

  @Field(() => ID, { nullable: true })
  gardenId?: string | null

  @Field(() => DayScalar, { description: 'Không sau ngày làm việc.' })
  happenedOn: string
}

@InputType()
export class RecordLifeEventInput extends OfSubject {
  @Field(() => LifeEventKind, {
    description: 'REGISTERED và BUILDING cần quyền ASSESS; các việc khác cần thêm quyền REVIEW.',
  })
  kind: LifeEventKind

  @Field(() => Boolean, { nullable: true, description: 'False khi giấy tờ không ghi ngày.' })
  isDayKnown?: boolean | null

  @Field(() => Int, { nullable: true, description: '0–100, bắt buộc với BUILDING.' })
  percent?: number | null

  @Field(() => String, { nullable: true, description: 'Số văn bản; chưa rõ thì để trống.' })
  @ValidateIf(isGiven)
  @MaxLength(120, { message: 'Số văn bản tối đa 120 ký tự.' })
  document?: string | null

  @Field(() => String, { nullable: true })
  @ValidateIf(isGiven)
  @MaxLength(2000, { message: 'Ghi chú tối đa 2000 ký tự.' })
  note?: string | null
}

@InputType()
export class RecordKeepingEventInput extends OfSubject {
  @Field(() => KeepingEventKind, {
    description:
      'CHECKED (đã xem lại, vẫn đạt) và FAILED (không còn đạt) cần quyền REVIEW; TRIGGER (có biến động) cần ASSESS.',
  })
  kind: KeepingEventKind

  @Field(() => String, {
    nullable: true,
    description: 'Số hiệu tiêu chí; bắt buộc với TRIGGER và FAILED, null là mọi tiêu chí.',
  })
  ruleCode?: string | null

  @Field(() => String, { description: 'Đã thấy gì. Không ghi tên hộ.' })
  @IsNotEmpty({ message: 'Hãy ghi đã thấy gì.' })
  @MaxLength(2000, { message: 'Tối đa 2000 ký tự.' })
  event: string
}
