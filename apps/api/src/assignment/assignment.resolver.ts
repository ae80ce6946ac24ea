import type {
  Assignment as AssignmentRow,
  Campaign as CampaignRow,
  Handover as HandoverRow,
  Person as PersonRow,
} from '@solang/db'
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import { campaignsById } from '../campaign/campaign.service'
import { Campaign } from '../campaign/campaign.type'
import { PageArgs, type Connection } from '../connection'
import type { Context } from '../context'
import { Criterion } from '../criteria/criterion.type'
import { nodeResolver } from '../node.type'
import { peopleById } from '../person/person.service'
import { Person } from '../person/person.type'
import type { CriterionRow } from '../reference/criteria-catalog'
import type { UnitRow } from '../reference/unit-tree'
import { targetsById, type TargetRow } from '../target/target.service'
import { Target } from '../target/target.type'
import { Unit } from '../unit/unit.type'
import { AssignmentFilter } from './assignment-filter.input'
import { blockerOf, handoversById, isActive, listAssignments } from './assignment.service'
import { Assignment, AssignmentCan, AssignmentConnection, Handover } from './assignment.type'

@Resolver(() => Assignment)
export class AssignmentResolver extends nodeResolver(Assignment, 'Assignment') {
  @Query(() => AssignmentConnection, {
    nullable: true,
    description:
      'Phân công ở các đơn vị mà người hỏi được xem, và của chính người hỏi; bắt đầu muộn nhất trước. Lịch sử: isActive false.',
  })
  assignments(
    @Ctx() context: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => AssignmentFilter, { nullable: true }) filter?: AssignmentFilter | null,
  ): Promise<Connection<AssignmentRow>> {
    return listAssignments(context, page, filter)
  }

  @FieldResolver(() => Person)
  person(@Root() assignment: AssignmentRow, @Ctx() context: Context): Promise<PersonRow | null> {
    return peopleById(context).load(assignment.personId)
  }

  @FieldResolver(() => Unit)
  unit(@Root() assignment: AssignmentRow, @Ctx() context: Context): UnitRow {
    return context.units.get(assignment.unitId)
  }

  @FieldResolver(() => Target, { nullable: true, description: 'Null khi giao theo tiêu chí.' })
  target(@Root() { targetId }: AssignmentRow, @Ctx() context: Context): Promise<TargetRow | null> | null {
    return targetId === null ? null : targetsById(context).load(targetId)
  }

  @FieldResolver(() => Criterion, { nullable: true, description: 'Null khi giao theo chỉ tiêu.' })
  criterion(@Root() { criterionId }: AssignmentRow, @Ctx() context: Context): CriterionRow | null {
    return criterionId === null ? null : context.criteria.criterion(criterionId)
  }

  @FieldResolver(() => Campaign)
  campaign(@Root() assignment: AssignmentRow, @Ctx() context: Context): Promise<CampaignRow> {
    return campaignsById(context).load(assignment.campaignId)
  }

  @FieldResolver(() => Handover, {
    nullable: true,
    description: 'Lần bàn giao gần nhất đã mở hoặc kết thúc phân công này.',
  })
  handover(
    @Root() { handoverId }: AssignmentRow,
    @Ctx() context: Context,
  ): Promise<HandoverRow | null> | null {
    return handoverId === null ? null : handoversById(context).load(handoverId)
  }

  @FieldResolver(() => Boolean, { description: 'Đang có hiệu lực hôm nay.' })
  isActive(@Root() assignment: AssignmentRow, @Ctx() context: Context): boolean {
    return isActive(context, assignment)
  }

  @FieldResolver(() => AssignmentCan)
  can(@Root() assignment: AssignmentRow, @Ctx() context: Context): AssignmentCan {
    const isFree = blockerOf(context, assignment) === null
    return { reassign: isFree, end: isFree }
  }
}

@Resolver(() => Handover)
export class HandoverResolver extends nodeResolver(Handover, 'Handover') {
  @FieldResolver(() => Person)
  fromPerson(@Root() handover: HandoverRow, @Ctx() context: Context): Promise<PersonRow | null> {
    return peopleById(context).load(handover.fromPersonId)
  }

  @FieldResolver(() => Person)
  toPerson(@Root() handover: HandoverRow, @Ctx() context: Context): Promise<PersonRow | null> {
    return peopleById(context).load(handover.toPersonId)
  }
}
