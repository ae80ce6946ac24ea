import type { PlanConflict as ConflictTable, PlanConflictQuote as QuoteTable } from '@solang/db'
import { ConflictStatus } from '@solang/scoring'
import { Field, Int, ObjectType } from 'type-graphql'
import { connectionOf } from '../connection'
import { NodeInterface } from '../node.type'
import { DateTimeScalar } from '../scalars'

@ObjectType('PlanConflict', {
  implements: NodeInterface,
  description: 'Hai câu của kế hoạch trái nhau, hoặc một câu không thể hiểu đúng như viết; và điều đã quyết.',
})
export class PlanConflict implements Omit<ConflictTable, 'campaignId' | 'position' | 'decidedById'> {
  id: string

  @Field(() => String, { description: 'Số hiệu trong đợt: "I2".' })
  code: string

  @Field(() => String)
  title: string

  @Field(() => String)
  problem: string

  @Field(() => String, { nullable: true, description: 'Cách hiểu được gợi ý; chưa phải quyết định.' })
  suggestion: string | null

  @Field(() => ConflictStatus)
  status: ConflictStatus

  @Field(() => String, { nullable: true })
  decision: string | null

  @Field(() => DateTimeScalar, { nullable: true })
  decidedAt: Date | null

  @Field(() => Int)
  version: number
}

@ObjectType({ description: 'Câu của kế hoạch nằm trong mâu thuẫn.' })
export class PlanConflictQuote implements Pick<QuoteTable, 'quote'> {
  @Field(() => String)
  quote: string
}

@ObjectType({ description: 'Người hỏi làm được gì với mâu thuẫn này.' })
export class PlanConflictCan {
  @Field(() => Boolean)
  decide: boolean
}

export const PlanConflictConnection = connectionOf(PlanConflict, 'PlanConflict')
