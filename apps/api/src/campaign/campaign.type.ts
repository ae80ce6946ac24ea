import type { Campaign as CampaignRow, CampaignPhase as PhaseRow, ReportingRule as RuleRow } from '@solang/db'
import { PeriodKind } from '@solang/scoring'
import { Field, Int, ObjectType } from 'type-graphql'
import { connectionOf } from '../connection'
import { NodeInterface } from '../node.type'
import { DayScalar } from '../scalars'

@ObjectType('Campaign', { implements: NodeInterface, description: 'Đợt cao điểm theo một kế hoạch.' })
export class Campaign implements Pick<CampaignRow, 'id' | 'name' | 'startsOn' | 'endsOn' | 'version'> {
  id: string

  @Field(() => String)
  name: string

  @Field(() => DayScalar)
  startsOn: Date

  @Field(() => DayScalar, { description: 'Ngày cuối, tính cả ngày đó.' })
  endsOn: Date

  @Field(() => Int)
  version: number
}

@ObjectType({ description: 'Bước có ngày tháng trong kế hoạch.' })
export class CampaignPhase implements Pick<PhaseRow, 'name' | 'startsOn' | 'endsOn'> {
  @Field(() => String)
  name: string

  @Field(() => DayScalar)
  startsOn: Date

  @Field(() => DayScalar, { description: 'Ngày cuối, tính cả ngày đó.' })
  endsOn: Date
}

@ObjectType({ description: 'Chế độ báo cáo như kế hoạch nêu: ai báo cáo gì, cho ai, bao lâu một lần.' })
export class ReportingRule implements Pick<
  RuleRow,
  'reporter' | 'content' | 'cadence' | 'periodKind' | 'recipient' | 'quote'
> {
  @Field(() => String)
  reporter: string

  @Field(() => String)
  content: string

  @Field(() => String, { description: 'Bằng lời của kế hoạch: "hàng ngày", "kịp thời".' })
  cadence: string

  @Field(() => PeriodKind, { nullable: true, description: 'Kỳ mà thôn nợ báo cáo; null: không theo kỳ.' })
  periodKind: PeriodKind | null

  @Field(() => String)
  recipient: string

  @Field(() => String, { nullable: true, description: 'Câu của kế hoạch.' })
  quote: string | null
}

export const CampaignConnection = connectionOf(Campaign, 'Campaign')
