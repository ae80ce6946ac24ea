import { drawSize } from '@solang/scoring'
import { Arg, Ctx, FieldResolver, Int, Resolver, Root, type ClassType } from 'type-graphql'
import type { Context } from '../context'
import { uuidOf } from '../node-id'
import type { UnitRow } from '../reference/unit-tree'
import { Unit } from '../unit/unit.type'
import { visibleUnit } from '../unit/unit.service'
import { DrawnPlace, InspectionDrawPlace } from './draw-place.type'
import { InspectionDrawRuleInput } from './inspection-draw.input'
import {
  picksOf,
  type ComparisonRow,
  type PickRow,
  type PlaceRow,
  type WeighedPlace,
} from './inspection-draw.service'
import { InspectionDrawComparison, InspectionDrawSubject, InspectionPick } from './inspection-draw.type'

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
  subjects(@Root() { subjects }: PlaceRow): PlaceRow['subjects'] {
    return subjects
  }

  @FieldResolver(() => [InspectionPick], { description: 'Theo thứ tự bốc được.' })
  picks(@Root() place: PlaceRow): PickRow[] {
    return picksOf(place)
  }
}
