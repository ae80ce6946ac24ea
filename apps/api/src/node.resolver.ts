import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql'
import type { Context } from './context'
import { requestError } from './errors'
import { fromNodeId } from './node-id'
import { NodeInterface } from './node.type'

const MAX_IDS = 100

@Resolver()
export class NodeResolver {
  @Query(() => NodeInterface, { nullable: true, description: 'Null khi không có hoặc không được xem.' })
  async node(@Ctx() context: Context, @Arg('id', () => ID) id: string): Promise<object | null> {
    const key = fromNodeId(id)
    return key && context.readNode(context, key.type, key.uuid)
  }

  @Query(() => [NodeInterface], {
    nullable: 'items',
    description: 'Tối đa 100 mã, trả về đúng thứ tự đã hỏi.',
  })
  nodes(@Ctx() context: Context, @Arg('ids', () => [ID]) ids: string[]): Promise<(object | null)[]> {
    if (ids.length > MAX_IDS) throw requestError('BAD_USER_INPUT', `Mỗi lần tối đa ${MAX_IDS} mã.`)
    return Promise.all(ids.map((id) => this.node(context, id)))
  }
}
