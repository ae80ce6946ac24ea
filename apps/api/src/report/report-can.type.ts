import { Field, ObjectType } from 'type-graphql'

@ObjectType({ description: 'Người hỏi làm được gì lúc này; lý do khi không được nằm ở `blockedBy`.' })
export class ReportCan {
  @Field(() => Boolean)
  edit: boolean

  @Field(() => Boolean)
  submit: boolean

  @Field(() => Boolean)
  accept: boolean

  @Field(() => Boolean)
  return: boolean

  @Field(() => Boolean)
  correct: boolean
}

@ObjectType({ description: 'Điều nên hỏi lại trước khi duyệt; không chặn việc gửi.' })
export class LineWarning {
  @Field(() => String, { description: 'FASTER_THAN_USUAL, ABOVE_GOAL.' })
  code: string

  @Field(() => String)
  message: string
}
