import { Field, ID, Int, ObjectType } from 'type-graphql'

@ObjectType({
  description:
    'Ma trận chỉ tiêu, tiêu chí × đơn vị, trong phạm vi người hỏi được xem; ô không có người chủ trì là ô trống.',
})
export class AssignmentMatrix {
  @Field(() => Int, { description: 'Số ô chưa có người chủ trì hôm nay, kể cả thôn chưa nêu tên.' })
  gapCount: number
}

@ObjectType({ description: 'Một dòng: đúng một trong hai, chỉ tiêu hoặc tiêu chí.' })
export class AssignmentMatrixRow {
  @Field(() => [ID], { description: 'Đơn vị mà dòng này áp dụng: Unit.id.' })
  unitIds: readonly string[]
}

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
