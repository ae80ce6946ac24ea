import type { Assessment as AssessmentRow, Garden as GardenRow } from '@solang/db'
import type { DrawSubject } from '@solang/scoring'
import { Ctx, FieldResolver, ID, Resolver, Root, type ClassType } from 'type-graphql'
import { may } from '../access/access'
import { sheetsById } from '../assessment/assessment.service'
import { Assessment } from '../assessment/assessment.type'
import type { Context } from '../context'
import { gardensById } from '../garden/garden.service'
import { Garden } from '../garden/garden.type'
import { uuidOf } from '../node-id'
import type { UnitRow } from '../reference/unit-tree'
import { DayScalar } from '../scalars'
import { Unit } from '../unit/unit.type'
import { visibleUnit } from '../unit/unit.service'
import { inspectionSince, type ComparisonRow, type PickRow } from './inspection-draw.service'
import { InspectionDrawComparison, InspectionDrawSubject, InspectionPick } from './inspection-draw.type'

/** Not `id`: the same garden is another pick in another draw. */
function subjectResolver(type: ClassType<object>) {
  @Resolver(() => type)
  abstract class SubjectResolver {
    @FieldResolver(() => ID, { description: 'Vườn hoặc thôn; dùng được với node(id).' })
    subjectId(@Root() { id }: DrawSubject): string {
      return id
    }
  }
  return SubjectResolver
}

@Resolver(() => InspectionDrawSubject)
export class InspectionDrawSubjectResolver extends subjectResolver(InspectionDrawSubject) {}

@Resolver(() => InspectionPick)
export class InspectionPickResolver extends subjectResolver(InspectionPick) {
  @FieldResolver(() => Garden, { nullable: true, description: 'Null khi bốc thôn, hoặc không còn được xem.' })
  async garden(@Root() { id }: PickRow, @Ctx() context: Context): Promise<GardenRow | null> {
    const uuid = uuidOf('Garden', id)
    const garden = uuid === null ? null : await gardensById(context).load(uuid)
    return garden && may(context, 'READ', garden.unitId) ? garden : null
  }

  @FieldResolver(() => Unit, { nullable: true, description: 'Thôn được bốc; null khi bốc vườn.' })
  unit(@Root() { id }: PickRow, @Ctx() context: Context): UnitRow | null {
    return visibleUnit(context, uuidOf('Unit', id))
  }

  @FieldResolver(() => DayScalar, {
    nullable: true,
    description: 'Ngày của phiếu phúc tra gần nhất từ ngày bốc trở đi; null: chưa phúc tra.',
  })
  async inspectedOn(@Root() pick: PickRow, @Ctx() context: Context): Promise<string | null> {
    return (await inspectionSince(context).load(pick))?.on ?? null
  }

  @FieldResolver(() => Assessment, { nullable: true, description: 'Phiếu phúc tra ấy.' })
  async inspection(@Root() pick: PickRow, @Ctx() context: Context): Promise<AssessmentRow | null> {
    const found = await inspectionSince(context).load(pick)
    return found && sheetsById(context).load(found.id)
  }
}

@Resolver(() => InspectionDrawComparison)
export class InspectionDrawComparisonResolver {
  @FieldResolver(() => ID, { description: 'Vườn hoặc thôn; dùng được với node(id).' })
  subjectId(@Root() { subject }: ComparisonRow): string {
    return subject
  }

  @FieldResolver(() => Assessment, { nullable: true, description: 'Phiếu tự chấm gần nhất lúc đó.' })
  self(@Root() { self }: ComparisonRow, @Ctx() context: Context): Promise<AssessmentRow | null> {
    return sheet(context, self)
  }

  @FieldResolver(() => Assessment, { nullable: true, description: 'Phiếu phúc tra gần nhất lúc đó.' })
  inspected(@Root() { inspected }: ComparisonRow, @Ctx() context: Context): Promise<AssessmentRow | null> {
    return sheet(context, inspected)
  }
}

const sheet = async (context: Context, id: string): Promise<AssessmentRow | null> => {
  const uuid = uuidOf('Assessment', id)
  return uuid === null ? null : sheetsById(context).load(uuid)
}
