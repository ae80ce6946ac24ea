import type { Assessment as AssessmentRow } from '@solang/db'
import { CriteriaSubject } from '@solang/scoring'
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql'
import { may } from '../access/access'
import type { Context } from '../context'
import type { UnitRow } from '../reference/unit-tree'
import { Unit } from '../unit/unit.type'
import { Assessment } from './assessment.type'
import { lastOfStage } from './last-sheets'
import { assessmentsByUnit, unitAssessments, type UnitAssessmentsRow } from './unit-assessments'
import { GardenCounts, UnitAssessments } from './unit-assessments.type'

@Resolver(() => UnitAssessments)
export class UnitAssessmentsResolver {
  @Query(() => [UnitAssessments], {
    nullable: true,
    description:
      'Thôn (hoặc xã) trong một đơn vị mà người hỏi được xem, theo thứ tự tiếng Việt, kể cả chưa chấm.',
  })
  unitAssessments(
    @Ctx() context: Context,
    @Arg('subject', () => CriteriaSubject, { description: 'VILLAGE hoặc COMMUNE.' }) subject: CriteriaSubject,
    @Arg('within', () => ID) within: string,
    @Arg('first', () => Int, { nullable: true, description: '1–200; mặc định 200.' }) first?: number | null,
    @Arg('after', () => String, { nullable: true, description: 'id của đơn vị ở dòng cuối của trang trước.' })
    after?: string | null,
  ): Promise<UnitAssessmentsRow[]> {
    return unitAssessments(context, subject, within, { first, after })
  }

  @FieldResolver(() => Unit)
  unit(@Root() row: UnitAssessmentsRow): UnitRow {
    return row.unit
  }

  @FieldResolver(() => Assessment, { nullable: true, description: 'Tự chấm.' })
  self(@Root() row: UnitAssessmentsRow): AssessmentRow | null {
    return lastOfStage(row.sheets, 'SELF')
  }

  @FieldResolver(() => Assessment, { nullable: true, description: 'Phúc tra.' })
  inspected(@Root() row: UnitAssessmentsRow): AssessmentRow | null {
    return lastOfStage(row.sheets, 'INSPECTED')
  }

  @FieldResolver(() => Assessment, { nullable: true, description: 'Công nhận.' })
  recognised(@Root() row: UnitAssessmentsRow): AssessmentRow | null {
    return lastOfStage(row.sheets, 'RECOGNISED')
  }

  @FieldResolver(() => GardenCounts)
  gardens(@Root() row: UnitAssessmentsRow): GardenCounts {
    return row.gardens
  }
}

@Resolver(() => Unit)
export class UnitStandingResolver {
  @FieldResolver(() => UnitAssessments, {
    nullable: true,
    description: 'Đơn vị đứng ở đâu trong đánh giá; null khi không được xem.',
  })
  assessments(@Root() unit: UnitRow, @Ctx() context: Context): Promise<UnitAssessmentsRow> | null {
    return may(context, 'READ', unit.id) ? assessmentsByUnit(context).load(unit.id) : null
  }
}
