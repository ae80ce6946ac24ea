import type { Duty as DutyRow, Person as PersonRow } from '@solang/db'
import { DutyFunction } from '@solang/scoring'
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import { PageArgs, type Connection } from '../connection'
import type { Context } from '../context'
import { uuidOf } from '../node-id'
import { nodeResolver } from '../node.type'
import type { UnitRow } from '../reference/unit-tree'
import { Unit } from '../unit/unit.type'
import { dutiesByPerson, listPeople, readPerson } from './person.service'
import { Duty, Person, PersonConnection } from './person.type'

@Resolver(() => Person)
export class PersonResolver extends nodeResolver(Person, 'Person') {
  @Query(() => PersonConnection, {
    nullable: true,
    description: 'Cán bộ đang giữ nhiệm vụ trong đơn vị; tìm theo tên không phân biệt dấu.',
  })
  people(
    @Ctx() context: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('within', () => ID, { nullable: true }) within?: string | null,
    @Arg('search', () => String, { nullable: true }) search?: string | null,
    @Arg('function', () => DutyFunction, { nullable: true }) dutyFunction?: DutyFunction | null,
  ): Promise<Connection<PersonRow>> {
    return listPeople(context, page, { within, search, function: dutyFunction })
  }

  @Query(() => Person, { nullable: true, description: 'Null khi không có hoặc không được xem.' })
  person(@Ctx() context: Context, @Arg('id', () => ID) id: string): Promise<PersonRow | null> | null {
    const uuid = uuidOf('Person', id)
    return uuid === null ? null : readPerson(context, uuid)
  }

  @FieldResolver(() => [Duty], { description: 'Nhiệm vụ đang giữ ở các đơn vị mà người hỏi biết tới.' })
  duties(@Root() person: PersonRow, @Ctx() context: Context): Promise<DutyRow[]> {
    return dutiesByPerson(context).load(person.id)
  }

  @FieldResolver(() => Boolean, { description: 'Còn công tác.' })
  isActive(@Root() person: PersonRow): boolean {
    return person.deactivatedOn === null
  }
}

@Resolver(() => Duty)
export class DutyResolver extends nodeResolver(Duty, 'Duty') {
  @FieldResolver(() => Unit)
  unit(@Root() duty: DutyRow, @Ctx() context: Context): UnitRow {
    return context.units.get(duty.unitId)
  }
}
