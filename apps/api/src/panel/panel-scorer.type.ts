import { Verdict } from '@solang/scoring'
import { Field, Int, ObjectType } from 'type-graphql'
import { NodeInterface } from '../node.type'
import { DateTimeScalar } from '../scalars'

@ObjectType('PanelScorer', { implements: NodeInterface, description: 'Một người chấm trong tổ.' })
export class PanelScorer {
  id: string

  @Field(() => String, { nullable: true, description: 'Vì sao rút khỏi tổ; null khi còn trong tổ.' })
  removalReason: string | null
}

@ObjectType({
  description:
    'Phiếu của một người chấm. Chưa đủ phiếu thì chỉ chính người đó đọc được; đủ phiếu thì mở cho tổ và Ban Chỉ đạo, ' +
    'chốt rồi thì mở cho ai xem được đơn vị.',
})
export class PanelSheet {
  @Field(() => String, { nullable: true })
  note: string | null

  @Field(() => DateTimeScalar, { nullable: true })
  submittedAt: Date | null

  @Field(() => Int)
  version: number
}

@ObjectType()
export class PanelSheetMark {
  @Field(() => Verdict)
  verdict: Verdict

  @Field(() => Boolean)
  isProvisional: boolean

  @Field(() => Int, { description: 'Số tiêu chí đạt, trên applicableCount.' })
  metCount: number

  @Field(() => Int)
  applicableCount: number
}
