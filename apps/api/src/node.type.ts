import { FieldResolver, ID, InterfaceType, Field, Resolver, Root, type ClassType } from 'type-graphql'
import { toNodeId, type NodeType } from './node-id'

/** Rows from Prisma carry no class, so the type is told by a tag that `readNode` and errors put on them. */
const TYPE_OF = new WeakMap<object, NodeType>()

export function tagged<T extends object>(type: NodeType, row: T): T {
  TYPE_OF.set(row, type)
  return row
}

@InterfaceType('Node', {
  description: 'Bất cứ thứ gì có mã định danh toàn cục.',
  resolveType: (row: object) => TYPE_OF.get(row),
})
export abstract class NodeInterface {
  @Field(() => ID)
  id: string
}

/** Base of a node's resolver: publishes its opaque id. */
export function nodeResolver(type: ClassType<object>, nodeType: NodeType) {
  @Resolver(() => type)
  abstract class NodeResolver {
    @FieldResolver(() => ID, { description: 'Mã mờ, dùng lại được với node(id).' })
    id(@Root() row: { id: string }): string {
      return toNodeId(nodeType, row.id)
    }
  }
  return NodeResolver
}
