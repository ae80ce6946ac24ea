import type { Assessment as AssessmentRow, Garden as GardenRow } from '@solang/db'
import { AssessmentStage } from '@solang/scoring'
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import type { Connection } from '../connection'
import type { Context } from '../context'
import { Garden } from '../garden/garden.type'
import { assessmentsOfGarden, latestOfGarden } from './assessment.service'
import { Assessment, AssessmentConnection } from './assessment.type'
import { lastOfStage, lastSheetsOfGarden } from './last-sheets'

/** What a garden says of its own assessments. */
@Resolver(() => Garden)
export class GardenAssessmentResolver {
  @FieldResolver(() => Assessment, {
    nullable: true,
    description: 'Phiếu đã gửi gần nhất, của một bước hoặc của bất cứ bước nào.',
  })
  async latestAssessment(
    @Root() garden: GardenRow,
    @Ctx() context: Context,
    @Arg('stage', () => AssessmentStage, { nullable: true }) stage?: AssessmentStage | null,
  ): Promise<AssessmentRow | null> {
    return stage == null
      ? latestOfGarden(context).load(garden.id)
      : lastOfStage(await lastSheetsOfGarden(context).load(garden.id), stage)
  }

  @FieldResolver(() => AssessmentConnection, { description: 'Mới nhất trước; tối đa 200 mỗi trang.' })
  assessments(
    @Root() garden: GardenRow,
    @Ctx() context: Context,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string | null,
  ): Promise<Connection<AssessmentRow>> {
    return assessmentsOfGarden(context, garden, { first, after })
  }
}
