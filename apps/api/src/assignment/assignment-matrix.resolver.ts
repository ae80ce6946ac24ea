import type {
  Assignment as AssignmentRow,
  Campaign as CampaignRow,
  TargetAllocation as AllocationRow,
} from '@solang/db'
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import { Campaign } from '../campaign/campaign.type'
import type { Context } from '../context'
import { Criterion } from '../criteria/criterion.type'
import { toNodeId } from '../node-id'
import type { CriterionRow } from '../reference/criteria-catalog'
import type { UnitRow } from '../reference/unit-tree'
import { TargetAllocation } from '../target/target-allocation.type'
import type { TargetRow } from '../target/target.service'
import { Target } from '../target/target.type'
import { Unit } from '../unit/unit.type'
import { assignmentMatrix, type Matrix, type MatrixRow } from './assignment-matrix.service'
import { AssignmentMatrix, AssignmentMatrixRow } from './assignment-matrix.type'
import { leadsByCell } from './assignment.service'
import { Assignment } from './assignment.type'
import type { PersonWorkload } from './workload'
import { Workload } from './workload.type'

@Resolver(() => AssignmentMatrix)
export class AssignmentMatrixResolver {
  @Query(() => AssignmentMatrix, { nullable: true })
  assignmentMatrix(
    @Ctx() context: Context,
    @Arg('campaignId', () => ID) campaignId: string,
  ): Promise<Matrix> {
    return assignmentMatrix(context, campaignId)
  }

  @FieldResolver(() => Campaign)
  campaign(@Root() matrix: Matrix): CampaignRow {
    return matrix.campaign
  }

  @FieldResolver(() => [Unit], { description: 'Cột: xã trước, rồi theo tên, thôn chưa nêu tên ở cuối.' })
  units(@Root() matrix: Matrix): UnitRow[] {
    return matrix.units
  }

  @FieldResolver(() => [AssignmentMatrixRow], {
    description: 'Chỉ tiêu theo thứ tự kế hoạch, rồi tiêu chí của bộ tiêu chí xã áp dụng trong đợt.',
  })
  rows(@Root() matrix: Matrix): readonly MatrixRow[] {
    return matrix.rows
  }

  @FieldResolver(() => [Assignment], { description: 'Đang có hiệu lực hôm nay; chủ trì trước.' })
  assignments(@Root() matrix: Matrix): AssignmentRow[] {
    return matrix.assignments
  }

  @FieldResolver(() => [Workload], { description: 'Người nhiều việc trước.' })
  workload(@Root() matrix: Matrix): PersonWorkload[] {
    return matrix.workload
  }
}

@Resolver(() => AssignmentMatrixRow)
export class AssignmentMatrixRowResolver {
  @FieldResolver(() => Target, { nullable: true })
  target(@Root() row: MatrixRow): TargetRow | null {
    return row.target
  }

  @FieldResolver(() => Criterion, { nullable: true })
  criterion(@Root() row: MatrixRow): CriterionRow | null {
    return row.criterion
  }

  @FieldResolver(() => [ID])
  unitIds(@Root() row: MatrixRow): string[] {
    return row.unitUuids.map((id) => toNodeId('Unit', id))
  }
}

@Resolver(() => TargetAllocation)
export class AllocationLeadResolver {
  @FieldResolver(() => Assignment, {
    nullable: true,
    description: 'Người chủ trì hôm nay; null: ô trống.',
  })
  lead(@Root() { targetId, unitId }: AllocationRow, @Ctx() context: Context): Promise<AssignmentRow | null> {
    return leadsByCell(context).load({ targetId, unitId })
  }
}
