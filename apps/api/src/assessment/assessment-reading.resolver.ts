import type { Assessment as AssessmentRow } from '@solang/db'
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../context'
import { Language } from '../enums'
import { CriterionMark, MissingEvidence } from './assessment-reading.type'
import { Assessment } from './assessment.type'
import { missingEvidenceOf, planOfSheet, pointsOf, criterionMarks } from './assessment-reading'
import { EvaluationPoints, WorkPlan } from './evaluation.type'

/** What follows from a sheet's result: the work that is left, its criteria at a glance, the papers it lacks. */
@Resolver(() => Assessment)
export class AssessmentReadingResolver {
  @FieldResolver(() => WorkPlan, {
    description: 'Danh sách việc ngắn nhất để đạt, theo kết quả lúc chấm. Chưa có chi phí nào được ghi.',
  })
  plan(
    @Root() row: AssessmentRow,
    @Ctx() context: Context,
    @Arg('language', () => Language, { nullable: true }) language?: Language | null,
  ): WorkPlan {
    return planOfSheet(context, row, language === 'EN' ? 'en' : 'vi')
  }

  @FieldResolver(() => [CriterionMark], {
    description: 'Kết luận từng tiêu chí, theo thứ tự của quyết định; nhẹ hơn result.',
  })
  criteria(@Root() row: AssessmentRow): CriterionMark[] {
    return criterionMarks(row)
  }

  @FieldResolver(() => EvaluationPoints, { nullable: true, description: 'Chỉ với bảng điểm.' })
  points(@Root() row: AssessmentRow): EvaluationPoints | null {
    return pointsOf(row)
  }

  @FieldResolver(() => [MissingEvidence], {
    description: 'Hồ sơ mà quyết định đòi, hoặc đã kê trong phiếu, mà chưa rõ ở đâu. Không làm đổi kết luận.',
  })
  missingEvidence(@Root() row: AssessmentRow, @Ctx() context: Context): Promise<MissingEvidence[]> {
    return missingEvidenceOf(context, row)
  }
}
