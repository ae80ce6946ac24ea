import type { InspectionDraw as InspectionDrawRow } from '@solang/db'
import { Field, Int, ObjectType } from 'type-graphql'
import { connectionOf } from '../connection'
import { NodeInterface } from '../node.type'
import { DateTimeScalar, UuidScalar } from '../scalars'
import { Payload } from '../user-error.type'

@ObjectType({ description: 'Tỷ lệ do ban chỉ đạo quyết định; không phải số của luật.' })
export class InspectionDrawRule {
  @Field(() => Int, { description: 'Phần trăm số vườn (thôn) được bốc ở nơi chưa thấy chênh lệch.' })
  leastPercent: number

  @Field(() => Int, { description: 'Cộng thêm mấy phần trăm cho mỗi tiêu chí chênh lệch.' })
  percentPerGap: number

  @Field(() => Int, { description: 'Nhiều nhất là mấy phần trăm. Nơi nào cũng được bốc ít nhất một.' })
  mostPercent: number
}

@ObjectType({
  description: 'Một vườn (thôn) có cả phiếu tự chấm và phiếu phúc tra theo bộ này: căn cứ của chênh lệch.',
})
export class InspectionDrawComparison {
  @Field(() => String)
  label: string

  @Field(() => Int, { description: 'Số tiêu chí so được.' })
  compared: number

  @Field(() => Int, { description: 'Số tiêu chí tự chấm đạt mà phúc tra chưa đạt.' })
  overclaimed: number
}

@ObjectType({ description: 'Một vườn (thôn) trong danh sách đem bốc; tên công khai, không chứa tên hộ.' })
export class InspectionDrawSubject {
  @Field(() => String, { description: 'Tên lúc bốc thăm.' })
  label: string
}

@ObjectType({ description: 'Một vườn (thôn) được bốc.' })
export class InspectionPick extends InspectionDrawSubject {}

@ObjectType('InspectionDraw', {
  implements: NodeInterface,
  description:
    'Một lần bốc thăm phúc tra. Ghi rồi không sửa, không xóa; ai có văn bản document cũng bốc lại được đúng kết quả.',
})
export class InspectionDraw implements Pick<
  InspectionDrawRow,
  'id' | 'ordinal' | 'seedSource' | 'reason' | 'drawnAs' | 'drawnAt'
> {
  id: string

  @Field(() => Int, { description: 'Lần bốc thứ mấy của đơn vị này theo bộ này.' })
  ordinal: number

  @Field(() => String, {
    nullable: true,
    description: 'Số gieo lấy từ đâu, ví dụ kết quả xổ số; null: máy chủ tự tạo.',
  })
  seedSource: string | null

  @Field(() => String, { description: 'Ai quyết định tỷ lệ, theo văn bản hay cuộc họp nào.' })
  reason: string

  @Field(() => String, { description: 'Ai bốc, theo nhiệm vụ nào, lúc đó.' })
  drawnAs: string

  @Field(() => DateTimeScalar)
  drawnAt: Date
}

export const InspectionDrawConnection = connectionOf(InspectionDraw, 'InspectionDraw')

@ObjectType()
export class DrawInspectionsPayload extends Payload {
  @Field(() => UuidScalar)
  clientMutationId: string

  @Field(() => InspectionDraw, { nullable: true })
  draw: object | null
}
