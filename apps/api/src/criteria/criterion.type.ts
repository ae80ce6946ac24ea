import { Field, Int, ObjectType } from 'type-graphql'
import { NodeInterface } from '../node.type'
import type { CriterionRow, IndicatorRow } from '../reference/criteria-catalog'
import { JsonScalar } from '../scalars'

type Cited = 'id' | 'code' | 'position' | 'clause' | 'verified' | 'note'

@ObjectType('Criterion', { implements: NodeInterface, description: 'Tiêu chí trong một bộ.' })
export class Criterion implements Pick<CriterionRow, Cited | 'name' | 'isCondition'> {
  id: string

  @Field(() => String, { description: 'Số hiệu như trong quyết định: "17".' })
  code: string

  @Field(() => Int)
  position: number

  @Field(() => String)
  name: string

  @Field(() => Boolean, {
    description: 'Điều kiện đứng ngoài các tiêu chí: phải đạt, và không tính vào số tiêu chí đạt.',
  })
  isCondition: boolean

  @Field(() => String, { nullable: true, description: 'Điều, khoản của quyết định.' })
  clause: string | null

  @Field(() => Boolean, { description: 'Đã đối chiếu với bản quyết định.' })
  verified: boolean

  @Field(() => String, { nullable: true })
  note: string | null
}

@ObjectType('Indicator', {
  implements: NodeInterface,
  description: 'Nội dung được chấm của một tiêu chí.',
})
export class Indicator implements Pick<IndicatorRow, Cited | 'text' | 'inputs' | 'rule'> {
  id: string

  @Field(() => String, { description: 'Số hiệu như trong quyết định: "17.1".' })
  code: string

  @Field(() => Int)
  position: number

  @Field(() => String)
  text: string

  @Field(() => String, { nullable: true, description: 'Điều, khoản của quyết định.' })
  clause: string | null

  @Field(() => Boolean, { description: 'Con số đã đối chiếu với bản quyết định.' })
  verified: boolean

  @Field(() => String, { nullable: true })
  note: string | null

  @Field(() => JsonScalar, { description: 'Số liệu phải nhập, theo khóa: nhãn, loại, đơn vị, giới hạn.' })
  inputs: IndicatorRow['inputs']

  @Field(() => JsonScalar, {
    description: 'Cách chấm. {"judged": true}: chưa đọc được con số của quyết định, phải có người xác nhận.',
  })
  rule: IndicatorRow['rule']
}
