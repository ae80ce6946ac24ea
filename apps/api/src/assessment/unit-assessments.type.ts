import { Field, Int, ObjectType } from 'type-graphql'

@ObjectType({
  description:
    'Đơn vị và ba giá trị tự chấm, phúc tra, công nhận, mỗi giá trị là phiếu đã gửi gần nhất; cùng số vườn.',
})
export class UnitAssessments {}

@ObjectType({
  description:
    'Số vườn hộ của một đơn vị và mọi đơn vị bên dưới, theo lần chấm đã gửi gần nhất của mỗi vườn.',
})
export class GardenCounts {
  @Field(() => Int, { description: 'Số vườn có trong sổ.' })
  registered: number

  @Field(() => Int, { description: 'Số vườn đã chấm ít nhất một lần.' })
  assessed: number

  @Field(() => Int, { description: 'Số vườn mà lần chấm gần nhất là đạt, ở bất kỳ bước nào.' })
  met: number

  @Field(() => Int, { description: 'Vườn có chủ.' })
  withOwner: number

  @Field(() => Int, { description: 'Có chủ, đã cải tạo hoặc sản xuất hiệu quả.' })
  ownedImproved: number
}
