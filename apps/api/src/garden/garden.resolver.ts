import type { Garden as GardenRow } from '@solang/db'
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'
import { PageArgs, type Connection } from '../connection'
import type { Context } from '../context'
import { uuidOf } from '../node-id'
import { nodeResolver } from '../node.type'
import { RegisterGardenInput, UpdateGardenInput } from './garden.input'
import { listGardens, readGarden } from './garden.service'
import { GardenFilter } from './garden-filter.input'
import { RegisterGardenPayload, UpdateGardenPayload } from './garden-payload.type'
import { Garden, GardenConnection } from './garden.type'
import { registerGarden } from './register-garden'
import { updateGarden } from './update-garden'

@Resolver(() => Garden)
export class GardenResolver extends nodeResolver(Garden, 'Garden') {
  @Query(() => GardenConnection, {
    nullable: true,
    description:
      'Vườn trong các thôn mà người hỏi được xem. Tìm theo tên vườn, không phân biệt dấu; theo mã hộ và chủ hộ ' +
      'chỉ ở thôn mà người hỏi đọc được dữ liệu hộ.',
  })
  gardens(
    @Ctx() context: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => GardenFilter, { nullable: true }) filter?: GardenFilter | null,
    @Arg('search', () => String, { nullable: true }) search?: string | null,
  ): Promise<Connection<GardenRow>> {
    return listGardens(context, page, filter, search)
  }

  @Query(() => Garden, { nullable: true, description: 'Null khi không có hoặc không được xem.' })
  garden(@Ctx() context: Context, @Arg('id', () => ID) id: string): Promise<GardenRow | null> | null {
    const uuid = uuidOf('Garden', id)
    return uuid === null ? null : readGarden(context, uuid)
  }

  @Mutation(() => RegisterGardenPayload, {
    description:
      'Ghi một vườn hộ vào sổ của thôn (quyền ASSESS). Lỗi: NOT_FOUND, FORBIDDEN, REQUIRED, OUT_OF_RANGE, ' +
      'DUPLICATE khi tên vườn hoặc mã hộ đã có trong thôn.',
  })
  registerGarden(
    @Ctx() context: Context,
    @Arg('input', () => RegisterGardenInput) input: RegisterGardenInput,
  ) {
    return registerGarden(context, input)
  }

  @Mutation(() => UpdateGardenPayload, {
    description:
      'Sửa những trường được gửi của một vườn (quyền ASSESS); phiếu đã chấm không đổi. Lỗi: như registerGarden, ' +
      'và VERSION_CONFLICT khi người khác vừa sửa.',
  })
  updateGarden(@Ctx() context: Context, @Arg('input', () => UpdateGardenInput) input: UpdateGardenInput) {
    return updateGarden(context, input)
  }
}
