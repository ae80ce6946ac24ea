import type { InspectionDraw as DrawRow } from '@solang/db'
import { agrees, type DrawRule } from '@solang/scoring'
import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import { PageArgs, type Connection } from '../connection'
import type { Context } from '../context'
import { CriteriaSet } from '../criteria/criteria-set.type'
import { uuidOf } from '../node-id'
import { nodeResolver } from '../node.type'
import type { CriteriaSetRow } from '../reference/criteria-catalog'
import type { UnitRow } from '../reference/unit-tree'
import { JsonScalar } from '../scalars'
import { Unit } from '../unit/unit.type'
import { drawInspections } from './draw-inspections'
import { DrawnPlace, InspectionDrawPlace } from './draw-place.type'
import { DrawInspectionsInput } from './inspection-draw.input'
import {
  documentOf,
  drawPlaces,
  inspectionSince,
  listDraws,
  picksOf,
  placesOf,
  readDraw,
  type PlaceRow,
  type WeighedPlace,
} from './inspection-draw.service'
import {
  DrawInspectionsPayload,
  InspectionDraw,
  InspectionDrawConnection,
  InspectionDrawRule,
} from './inspection-draw.type'

@Resolver(() => InspectionDraw)
export class InspectionDrawResolver extends nodeResolver(InspectionDraw, 'InspectionDraw') {
  @Query(() => InspectionDrawConnection, {
    nullable: true,
    description: 'Các lần bốc thăm của một đơn vị và bên dưới mà người hỏi được xem, mới nhất trước.',
  })
  inspectionDraws(
    @Ctx() context: Context,
    @Arg('within', () => ID) within: string,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Connection<DrawRow>> {
    return listDraws(context, page, within)
  }

  @Query(() => InspectionDraw, { nullable: true, description: 'Null khi không có hoặc không được xem.' })
  inspectionDraw(@Ctx() context: Context, @Arg('id', () => ID) id: string): Promise<DrawRow | null> | null {
    const uuid = uuidOf('InspectionDraw', id)
    return uuid === null ? null : readDraw(context, uuid)
  }

  @Query(() => [InspectionDrawPlace], {
    nullable: true,
    description:
      'Thử trước khi bốc: mỗi thôn (xã) có bao nhiêu vườn (thôn) đã tự chấm, chênh lệch trước đây, và sẽ bốc bao ' +
      'nhiêu. Không có số gieo nên không ai thử được sẽ trúng ai.',
  })
  inspectionDrawSizes(
    @Ctx() context: Context,
    @Arg('unitId', () => ID) unitId: string,
    @Arg('setId', () => ID) setId: string,
  ): Promise<WeighedPlace[]> {
    return drawPlaces(context, unitId, setId)
  }

  @Mutation(() => DrawInspectionsPayload, {
    description:
      'Bốc thăm phúc tra trong số đã tự chấm theo một bộ; ghi rồi không sửa được. Cần quyền REVIEW ở đơn vị. Lỗi: ' +
      'NOT_FOUND, FORBIDDEN, OUT_OF_RANGE với path ["rule", "mostPercent"], REQUIRED, INVALID_STATE khi bộ không áp ' +
      'dụng ở đó hoặc chưa ai tự chấm.',
  })
  drawInspections(
    @Ctx() context: Context,
    @Arg('input', () => DrawInspectionsInput) input: DrawInspectionsInput,
  ) {
    return drawInspections(context, input)
  }

  @FieldResolver(() => Unit)
  unit(@Root() { unitId }: DrawRow, @Ctx() context: Context): UnitRow {
    return context.units.get(unitId)
  }

  @FieldResolver(() => CriteriaSet, {
    nullable: true,
    description: 'Bộ chấm vườn: bốc vườn; chấm thôn: bốc thôn.',
  })
  set(@Root() { setId }: DrawRow, @Ctx() context: Context): CriteriaSetRow | null {
    return context.criteria.set(setId)
  }

  @FieldResolver(() => String, { description: 'Cách bốc và lần ban hành của nó.' })
  algorithm(@Root() draw: DrawRow): string {
    return documentOf(draw).algorithm
  }

  @FieldResolver(() => String, { description: 'Số gieo: mọi kết quả bốc đều ra từ đây.' })
  seed(@Root() draw: DrawRow): string {
    return documentOf(draw).seed
  }

  @FieldResolver(() => InspectionDrawRule)
  rule(@Root() draw: DrawRow): DrawRule {
    return documentOf(draw).rule
  }

  @FieldResolver(() => [DrawnPlace])
  places(@Root() draw: DrawRow): PlaceRow[] {
    return placesOf(draw)
  }

  @FieldResolver(() => Boolean, {
    description: 'Vừa bốc lại: số gieo, tỷ lệ và danh sách ra đúng kết quả đã ghi.',
  })
  agrees(@Root() draw: DrawRow): boolean {
    return agrees(documentOf(draw))
  }

  @FieldResolver(() => JsonScalar, {
    description:
      'Cả lần bốc như đã ghi: cách bốc, số gieo, tỷ lệ, danh sách, chênh lệch và kết quả, để bốc lại.',
  })
  document(@Root() draw: DrawRow): unknown {
    return draw.document
  }

  @FieldResolver(() => Int, { description: 'Số vườn (thôn) đem bốc.' })
  population(@Root() draw: DrawRow): number {
    return documentOf(draw).places.reduce((sum, { subjects }) => sum + subjects.length, 0)
  }

  @FieldResolver(() => Int, { description: 'Số vườn (thôn) được bốc.' })
  picked(@Root() draw: DrawRow): number {
    return documentOf(draw).places.reduce((sum, { picks }) => sum + picks.length, 0)
  }

  @FieldResolver(() => Int, { description: 'Số được bốc mà đã có phiếu phúc tra từ ngày bốc trở đi.' })
  async inspected(@Root() draw: DrawRow, @Ctx() context: Context): Promise<number> {
    const found = await inspectionSince(context).loadMany(placesOf(draw).flatMap(picksOf))
    return found.filter((each) => each !== null).length
  }
}
