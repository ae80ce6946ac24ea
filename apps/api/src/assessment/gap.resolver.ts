import type { Assessment as AssessmentRow, Garden as GardenRow } from '@solang/db'
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../context'
import { Garden } from '../garden/garden.type'
import { Assessment } from './assessment.type'
import { gapOf, type AssessmentGapRow } from './gap'
import { AssessmentGap } from './gap.type'
import { lastSheetsOfGarden } from './last-sheets'
import type { UnitAssessmentsRow } from './unit-assessments'
import { UnitAssessments } from './unit-assessments.type'

const WHEN_NONE = 'Null khi không có bộ tiêu chí nào mà cả hai phiếu đã gửi đều theo.'

@Resolver(() => AssessmentGap)
export class AssessmentGapResolver {
  @FieldResolver(() => Assessment, {
    description: 'Phiếu tự chấm đem so: có thể có phiếu mới hơn theo bộ khác.',
  })
  self(@Root() { pair }: AssessmentGapRow): AssessmentRow {
    return pair.claimed
  }

  @FieldResolver(() => Assessment, { description: 'Phiếu phúc tra đem so.' })
  inspected(@Root() { pair }: AssessmentGapRow): AssessmentRow {
    return pair.found
  }
}

@Resolver(() => UnitAssessments)
export class UnitGapResolver {
  @FieldResolver(() => AssessmentGap, { nullable: true, description: WHEN_NONE })
  gap(@Root() { sheets }: UnitAssessmentsRow, @Ctx() context: Context): AssessmentGapRow | null {
    return gapOf(context, sheets)
  }
}

@Resolver(() => Garden)
export class GardenGapResolver {
  @FieldResolver(() => AssessmentGap, { nullable: true, description: WHEN_NONE })
  async gap(@Root() garden: GardenRow, @Ctx() context: Context): Promise<AssessmentGapRow | null> {
    return gapOf(context, await lastSheetsOfGarden(context).load(garden.id))
  }
}
