import { Relation, Verdict, type Decimal } from '@solang/scoring'
import { Field, Int, ObjectType } from 'type-graphql'

@ObjectType({ description: 'Một dòng của quyết định cũ và dòng tương ứng của quyết định mới.' })
export class CriteriaChange {
  @Field(() => Relation)
  relation: Relation

  @Field(() => String, { nullable: true })
  fromCode: string | null

  @Field(() => String, { nullable: true })
  fromText: string | null

  @Field(() => String, { nullable: true })
  toCode: string | null

  @Field(() => String, { nullable: true })
  toText: string | null
}

@ObjectType({ description: 'Hai bộ tiêu chí đặt cạnh nhau, từng dòng, theo thứ tự của bộ mới.' })
export class CriteriaComparison {
  @Field(() => [CriteriaChange])
  changes: CriteriaChange[]

  @Field(() => String, {
    nullable: true,
    description: 'Bảng đối chiếu dựa vào đâu; null khi so theo số hiệu và lời văn.',
  })
  note: string | null
}

@ObjectType({ description: 'Bao nhiêu đơn vị từ kết luận này sang kết luận kia.' })
export class VerdictMove {
  @Field(() => Verdict)
  before: Verdict

  @Field(() => Verdict)
  after: Verdict

  @Field(() => Int)
  count: number
}

@ObjectType({ description: 'Nội dung của bộ mới làm các đơn vị không đạt.' })
export class SwitchObstacle {
  @Field(() => String)
  code: string

  @Field(() => String)
  text: string

  @Field(() => Int, { description: 'Số đơn vị chưa đạt nội dung này.' })
  failing: number

  @Field(() => Int, { description: 'Số đơn vị chưa biết đạt hay không.' })
  open: number

  @Field(() => String, { nullable: true, description: 'Tổng phần còn thiếu của mọi đơn vị chưa đạt.' })
  short: Decimal | null

  @Field(() => String)
  unit: string
}

@ObjectType({
  description: 'Một thôn, xã hay vườn đang đạt mà theo bộ mới thì không, hoặc chưa kết luận được.',
})
export class SwitchedSubject {
  unitUuid: string
  gardenUuid: string | null

  @Field(() => Verdict)
  after: Verdict

  @Field(() => Int)
  metCount: number

  @Field(() => Int)
  applicableCount: number

  @Field(() => [String], { description: 'Vướng ở đâu, còn thiếu bao nhiêu.' })
  shortfalls: readonly string[]
}

@ObjectType({ description: 'Nếu áp dụng bộ khác cho các phiếu đã gửi gần nhất; không ghi gì.' })
export class SwitchSimulation {
  fromUuid: string
  toUuid: string

  @Field(() => Int, { description: 'Số thôn, xã hoặc vườn có phiếu đã gửi theo bộ đang dùng.' })
  count: number

  @Field(() => [VerdictMove])
  moves: VerdictMove[]

  @Field(() => [SwitchObstacle], { description: 'Vướng nhiều nhất đứng trước.' })
  obstacles: SwitchObstacle[]

  @Field(() => [String], {
    description: 'Số liệu bộ mới hỏi mà các phiếu cũ không có: theo bộ mới là chưa đánh giá.',
  })
  unknownFigures: readonly string[]

  @Field(() => Int)
  fallingCount: number

  @Field(() => Int)
  unsettledCount: number

  @Field(() => [SwitchedSubject], { description: 'Đang đạt, theo bộ mới là chưa đạt; tối đa 100.' })
  falling: SwitchedSubject[]

  @Field(() => [SwitchedSubject], { description: 'Đang đạt, theo bộ mới chưa kết luận được; tối đa 100.' })
  unsettled: SwitchedSubject[]
}
