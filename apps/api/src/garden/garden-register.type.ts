import type { GardenRegister as Register } from '@solang/scoring'
import { Field, Float, Int, ObjectType } from 'type-graphql'

@ObjectType({ description: 'Số vườn trong sổ của một đơn vị và mọi đơn vị bên dưới, vào một ngày.' })
export class GardenRegister implements Register {
  @Field(() => Int)
  total: number

  @Field(() => Int, { description: 'Vườn tạp.' })
  unimproved: number

  @Field(() => Int, { description: 'Vườn hoang.' })
  abandoned: number

  @Field(() => Int, { description: 'Đã cải tạo, chưa tới sản xuất hiệu quả.' })
  improved: number

  @Field(() => Int, { description: 'Sản xuất hiệu quả.' })
  productive: number

  @Field(() => Int, { description: 'Chưa ghi tình trạng.' })
  unknown: number

  @Field(() => Int, { description: 'Vườn mẫu: đang được công nhận.' })
  model: number

  @Field(() => Int, { description: 'Vườn có chủ.' })
  withOwner: number

  @Field(() => Int, { description: 'Vườn không có chủ.' })
  withoutOwner: number

  @Field(() => Int, { description: 'Chưa ghi có chủ hay không.' })
  ownerUnknown: number

  @Field(() => Int, { description: 'Có chủ, đã cải tạo hoặc sản xuất hiệu quả.' })
  ownedImproved: number

  @Field(() => Int, {
    description: 'Có chủ mà chưa ghi là đã cải tạo: đúng bằng danh sách group TO_IMPROVE.',
  })
  toImprove: number

  @Field(() => Float, {
    nullable: true,
    description:
      'ownedImproved ÷ withOwner, 0–100, làm tròn xuống một chữ số; null khi sổ chưa có vườn có chủ.',
  })
  improvedPercent: number | null
}
