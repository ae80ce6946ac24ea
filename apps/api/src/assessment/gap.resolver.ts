import type { Garden as GardenRow } from '@solang/db'
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../context'
import { Garden } from '../garden/garden.type'
import { latestOfGarden } from './assessment.service'
import { gapBetween } from './gap'
import { AssessmentGap } from './gap.type'
import type { UnitAssessmentsRow } from './unit-assessments'
import { UnitAssessments } from './unit-assessments.type'

const WHEN_NONE = 'Null khi chưa có đủ hai phiếu, hoặc hai phiếu theo hai bộ tiêu chí.'

@Resolver(() => UnitAssessments)
export class UnitGapResolver {
  @FieldResolver(() => AssessmentGap, { nullable: true, description: WHEN_NONE })
  gap(@Root() { latest }: UnitAssessmentsRow): AssessmentGap | null {
    return gapBetween(latest.SELF, latest.INSPECTED)
  }
}

@Resolver(() => Garden)
export class GardenGapResolver {
  @FieldResolver(() => AssessmentGap, { nullable: true, description: WHEN_NONE })
  async gap(@Root() garden: GardenRow, @Ctx() context: Context): Promise<AssessmentGap | null> {
    const [claimed, found] = await latestOfGarden(context).loadMany([
      { gardenId: garden.id, stage: 'SELF' },
      { gardenId: garden.id, stage: 'INSPECTED' },
    ])
    if (claimed instanceof Error) throw claimed
    if (found instanceof Error) throw found
    return gapBetween(claimed, found)
  }
}
