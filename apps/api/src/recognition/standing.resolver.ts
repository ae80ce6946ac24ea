import type { Assessment as AssessmentRow } from '@solang/db'
import { KeepingState, nextSteps } from '@solang/scoring'
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { may } from '../access/access'
import { Assessment } from '../assessment/assessment.type'
import { latestOfGarden } from '../assessment/assessment.service'
import { latestOfUnit } from '../assessment/unit-assessments'
import type { Context } from '../context'
import { CriteriaSet } from '../criteria/criteria-set.type'
import type { CriteriaSetRow } from '../reference/criteria-catalog'
import { conditionsOf, revocationFinding } from './commune-recognition'
import { isDecidedAbove } from './recognised-subject'
import { happenedOf, type StandingRow } from './recognition.service'
import {
  KeptCriterion,
  RecognitionCondition,
  RevocationFinding,
  Standing,
  StandingCan,
} from './standing.type'

@Resolver(() => Standing)
export class StandingResolver {
  @FieldResolver(() => [KeptCriterion], {
    description:
      'Từng tiêu chí và hạn rà soát; rỗng khi không đang được công nhận. `states` chỉ lấy tình trạng ấy.',
  })
  keeping(
    @Root() { keeping }: StandingRow,
    @Arg('states', () => [KeepingState], { nullable: true }) states?: KeepingState[] | null,
  ): readonly KeptCriterion[] {
    return states ? keeping.filter(({ state }) => states.includes(state)) : keeping
  }

  @FieldResolver(() => StandingCan)
  can(@Root() { subject, events, keeping }: StandingRow, @Ctx() context: Context): StandingCan {
    const [mayAssess, mayReview] = [
      may(context, 'ASSESS', subject.unitId),
      may(context, 'REVIEW', subject.unitId),
    ]
    const next = nextSteps(subject.kind, events.map(happenedOf), context.today)
    return {
      nextSteps: mayAssess ? next.filter((kind) => mayReview || !isDecidedAbove(kind)) : [],
      check: mayAssess && mayReview && keeping.length > 0,
      trigger: mayAssess && keeping.length > 0,
    }
  }

  @FieldResolver(() => CriteriaSet, {
    nullable: true,
    description: 'Bộ tiêu chí mà đơn vị được công nhận theo; chưa được công nhận thì là bộ đang áp dụng.',
  })
  set(@Root() { watchedSetId }: StandingRow, @Ctx() context: Context): CriteriaSetRow | null {
    return watchedSetId === null ? null : context.criteria.set(watchedSetId)
  }

  @FieldResolver(() => Assessment, {
    nullable: true,
    description: 'Phiếu đã gửi gần nhất, ở bất cứ bước nào: căn cứ để đề nghị công nhận.',
  })
  latestSheet(@Root() { subject }: StandingRow, @Ctx() context: Context): Promise<AssessmentRow | null> {
    return subject.gardenId === null
      ? latestOfUnit(context, subject.unitId)
      : latestOfGarden(context).load(subject.gardenId)
  }

  @FieldResolver(() => RevocationFinding, { nullable: true, description: 'Chỉ với xã.' })
  revocation(@Root() { subject }: StandingRow, @Ctx() context: Context): Promise<RevocationFinding> | null {
    return subject.kind === 'COMMUNE' ? revocationFinding(context, subject.unitId) : null
  }

  @FieldResolver(() => [RecognitionCondition], {
    description: 'Bốn điều kiện công nhận xã (QĐ 18/2022); rỗng với thôn và vườn.',
  })
  conditions(
    @Root() { subject }: StandingRow,
    @Ctx() context: Context,
  ): Promise<RecognitionCondition[]> | RecognitionCondition[] {
    return subject.kind === 'COMMUNE' ? conditionsOf(context, subject.unitId) : []
  }
}
