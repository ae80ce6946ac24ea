import { Field, Int, ObjectType } from 'type-graphql'

@ObjectType({ description: 'Số ô mà một người đang giữ hôm nay, trong phạm vi người hỏi được xem.' })
export class Workload {
  @Field(() => Int, { description: 'Số ô chủ trì.' })
  leadCount: number

  @Field(() => Int, { description: 'Số ô phối hợp.' })
  supportCount: number

  @Field(() => Boolean, {
    description:
      'Chủ trì quá 25 ô. Đây là mức mặc định của phần mềm để nhắc chia việc, không phải quy định nào.',
  })
  isOverloaded: boolean
}
