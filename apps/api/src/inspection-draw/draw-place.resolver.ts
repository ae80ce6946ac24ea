import type { Assessment as AssessmentRow, Garden as GardenRow } from '@solang/db'
import { drawSize, type DrawComparison } from '@solang/scoring'
import { Arg, Ctx, FieldResolver, ID, Int, Resolver, Root, type ClassType } from 'type-graphql'
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
import { DrawnPlace, InspectionDrawPlace } from './draw-place.type'
import { InspectionDrawRuleInput } from './inspection-draw.input'
import {
  inspectionSince,
  picksOf,
  type PickRow,
  type PlaceRow,
  type WeighedPlace,
} from './inspection-draw.service'
import { InspectionDrawComparison, InspectionDrawSubject, InspectionPick } from './inspection-draw.type'

type ComparisonRow = DrawComparison & { readonly label: string }

/** What a place says of itself before a draw and after it. */
function placeResolver(type: ClassType<object>) {
  @Resolver(() => type)
  abstract class PlaceResolver {
    @FieldResolver(() => Unit, { nullable: true, description: 'Thôn, hoặc xã khi bốc thôn.' })
    unit(@Root() { id }: WeighedPlace, @Ctx() context: Context): UnitRow | null {
      return visibleUnit(context, uuidOf('Unit', id))
    }

    @FieldResolver(() => Int, { description: 'Số vườn (thôn) đã gửi phiếu tự chấm theo bộ này.' })
    population(@Root() { subjects }: WeighedPlace): number {
      return subjects.length
    }

    @FieldResolver(() => [InspectionDrawComparison], { description: 'Chênh lệch lấy từ những phiếu nào.' })
    comparisons(@Root() { subjects, comparisons }: WeighedPlace): ComparisonRow[] {
      const labels = new Map(subjects.map(({ id, label }) => [id, label]))
      return comparisons.map((each) => ({ ...each, label: labels.get(each.subject) ?? '' }))
    }
  }
  return PlaceResolver
}

@Resolver(() => InspectionDrawPlace)
export class InspectionDrawPlaceResolver extends placeResolver(InspectionDrawPlace) {
  @FieldResolver(() => Int, { description: 'Sẽ bốc bao nhiêu theo tỷ lệ này; ít nhất một khi có ai để bốc.' })
  size(
    @Root() { subjects, pastGap }: WeighedPlace,
    @Arg('rule', () => InspectionDrawRuleInput) rule: InspectionDrawRuleInput,
  ): number {
    return drawSize(subjects.length, pastGap, rule)
  }
}

@Resolver(() => DrawnPlace)
export class DrawnPlaceResolver extends placeResolver(DrawnPlace) {
  @FieldResolver(() => [InspectionDrawSubject], { description: 'Danh sách đem bốc, như lúc bốc.' })
  subjects(@Root() { subjects }: PlaceRow): readonly InspectionDrawSubject[] {
    return subjects
  }

  @FieldResolver(() => [InspectionPick], { description: 'Theo thứ tự bốc được.' })
  picks(@Root() place: PlaceRow): PickRow[] {
    return picksOf(place)
  }
}

@Resolver(() => InspectionPick)
export class InspectionPickResolver {
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
