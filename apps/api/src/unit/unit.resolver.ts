import { UnitKind, type ISODate } from '@solang/scoring'
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import { PageArgs, type Connection } from '../connection'
import type { Context } from '../context'
import { uuidOf } from '../node-id'
import { nodeResolver } from '../node.type'
import type { UnitRow } from '../reference/unit-tree'
import { DayScalar } from '../scalars'
import { childrenOf, listUnits, unitByCode, visibleUnit } from './unit.service'
import { Unit, UnitCode, UnitConnection, UnitFilter, UnitName } from './unit.type'

@Resolver(() => Unit)
export class UnitResolver extends nodeResolver(Unit, 'Unit') {
  @Query(() => UnitConnection, {
    nullable: true,
    description: 'Đơn vị mà người hỏi được xem, theo thứ tự tiếng Việt. Tìm không phân biệt dấu.',
  })
  units(
    @Ctx() context: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => UnitFilter, { nullable: true }) filter?: UnitFilter | null,
    @Arg('search', () => String, { nullable: true }) search?: string | null,
  ): Connection<UnitRow> {
    return listUnits(context, page, filter, search)
  }

  @Query(() => Unit, { nullable: true, description: 'Null khi không có hoặc không được xem.' })
  unit(@Ctx() context: Context, @Arg('id', () => ID) id: string): UnitRow | null {
    return visibleUnit(context, uuidOf('Unit', id))
  }

  @Query(() => Unit, {
    nullable: true,
    description: 'Đơn vị mang mã đó vào ngày đã cho (mặc định: hôm nay).',
  })
  unitByCode(
    @Ctx() context: Context,
    @Arg('scheme', () => String) scheme: string,
    @Arg('code', () => String) code: string,
    @Arg('on', () => DayScalar, { nullable: true }) on?: ISODate | null,
  ): UnitRow | null {
    return unitByCode(context, scheme, code, on ?? context.today)
  }

  @FieldResolver(() => String, { description: 'Tên vào ngày làm việc.' })
  name(@Root() unit: UnitRow, @Ctx() context: Context): string {
    return context.units.nameOn(unit.id, context.today)
  }

  @FieldResolver(() => Unit, { nullable: true })
  parent(@Root() unit: UnitRow, @Ctx() context: Context): UnitRow | null {
    return context.units.parentOn(unit.id, context.today)
  }

  @FieldResolver(() => [Unit], { description: 'Từ gốc xuống, không kể chính nó.' })
  ancestors(@Root() unit: UnitRow, @Ctx() context: Context): UnitRow[] {
    return context.units.ancestorsOf(unit.id, context.today)
  }

  @FieldResolver(() => UnitConnection)
  children(
    @Root() unit: UnitRow,
    @Ctx() context: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('kind', () => UnitKind, { nullable: true }) kind?: UnitKind | null,
  ): Connection<UnitRow> {
    return childrenOf(context, unit, page, kind)
  }

  @FieldResolver(() => [UnitName], { description: 'Mọi tên đã mang, kèm ngày hiệu lực.' })
  names(@Root() unit: UnitRow): readonly UnitName[] {
    return unit.names
  }

  @FieldResolver(() => [UnitCode], { description: 'Mọi mã đã mang, kèm danh mục và ngày hiệu lực.' })
  codes(@Root() unit: UnitRow): readonly UnitCode[] {
    return unit.codes
  }
}
