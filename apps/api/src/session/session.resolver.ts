import type { Person as PersonRow } from '@solang/db'
import type { ISODate } from '@solang/scoring'
import { version } from '../../package.json'
import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql'
import { Ability } from '../access/ability'
import type { Viewer as ViewerRow, ViewerDuty } from '../access/viewer'
import type { Context } from '../context'
import { peopleById } from '../person/person.service'
import { Duty, Person } from '../person/person.type'
import type { UnitRow } from '../reference/unit-tree'
import { DayScalar } from '../scalars'
import { Unit } from '../unit/unit.type'
import { signIn, signOut, signOutEverywhere } from './session.service'
import { Installation, SignInInput, SignInPayload, SignOutPayload, Viewer } from './session.type'

@Resolver(() => Viewer)
export class SessionResolver {
  @Query(() => Installation, { description: 'Đọc được khi chưa đăng nhập.' })
  installation(@Ctx() context: Context): Installation {
    return { version, demoToday: context.demoToday, demoAccounts: context.env.demoAccounts }
  }

  @Query(() => Viewer, { nullable: true, description: 'Null khi chưa đăng nhập.' })
  viewer(@Ctx() context: Context): ViewerRow | null {
    return context.viewer
  }

  @Mutation(() => SignInPayload, { description: 'Sai năm lần liền thì phải chờ, mỗi lần lâu hơn.' })
  signIn(@Ctx() context: Context, @Arg('input', () => SignInInput) input: SignInInput) {
    return signIn(context, input)
  }

  @Mutation(() => SignOutPayload)
  signOut(@Ctx() context: Context) {
    return signOut(context)
  }

  @Mutation(() => SignOutPayload, { description: 'Kết thúc mọi phiên của mình, ví dụ khi mất điện thoại.' })
  signOutEverywhere(@Ctx() context: Context) {
    return signOutEverywhere(context)
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Null khi là máy.' })
  person(@Root() viewer: ViewerRow, @Ctx() context: Context): Promise<PersonRow | null> | null {
    return viewer.personId === null ? null : peopleById(context).load(viewer.personId)
  }

  @FieldResolver(() => [Duty], { description: 'Nhiệm vụ đang giữ hôm nay.' })
  duties(@Root() viewer: ViewerRow): readonly ViewerDuty[] {
    return viewer.duties
  }

  @FieldResolver(() => Unit, {
    nullable: true,
    description: 'Đơn vị của nhiệm vụ đầu tiên, hoặc của mã tích hợp.',
  })
  homeUnit(@Root() viewer: ViewerRow, @Ctx() context: Context): UnitRow | null {
    const unitId = viewer.duties[0]?.unitId ?? viewer.grants[0]?.unitId
    return unitId ? context.units.get(unitId) : null
  }

  @FieldResolver(() => [Ability], { description: 'Có ở ít nhất một đơn vị.' })
  abilities(@Root() viewer: ViewerRow): Ability[] {
    return [...new Set(viewer.grants.map((grant) => grant.ability))]
  }

  @FieldResolver(() => DayScalar, { description: 'Ngày làm việc; ở dữ liệu mẫu là ngày cố định.' })
  today(@Ctx() context: Context): ISODate {
    return context.today
  }
}
