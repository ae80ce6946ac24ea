import { Field, ObjectType } from 'type-graphql'
import { ErrorCode } from './errors'

@ObjectType({ description: 'Vì sao một việc chưa làm được, và ai gỡ được.' })
export class Blocker {
  @Field(() => String, { description: 'Tên việc bị chặn, như trong trường `can`.' })
  action: string

  @Field(() => ErrorCode)
  code: ErrorCode

  @Field(() => String)
  message: string
}
