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
