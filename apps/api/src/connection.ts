import { ArgsType, Field, Int, ObjectType, type ClassType } from 'type-graphql'
import type { Context } from './context'
import { badCursor, decodeCursor, encodeCursor } from './cursor'
import { requestError } from './errors'

export const MAX_PAGE = 200
/** Counting stops here; beyond it `exact` is false. */
const COUNT_CAP = 10_000

@ArgsType()
export class PageArgs {
  @Field(() => Int, { nullable: true, description: 'Số dòng từ đầu, 1–200. Bắt buộc first hoặc last.' })
  first?: number | null

  @Field(() => String, { nullable: true })
  after?: string | null

  @Field(() => Int, { nullable: true, description: 'Số dòng từ cuối, 1–200.' })
  last?: number | null

  @Field(() => String, { nullable: true })
  before?: string | null
}

@ObjectType()
export class PageInfo {
  @Field(() => Boolean)
  hasNextPage: boolean

  @Field(() => Boolean)
  hasPreviousPage: boolean

  @Field(() => String, { nullable: true })
  startCursor: string | null

  @Field(() => String, { nullable: true })
  endCursor: string | null
}

@ObjectType()
export class TotalCount {
  @Field(() => Int)
  value: number

  @Field(() => Boolean, { description: 'false: nhiều hơn con số này.' })
  exact: boolean
}

export interface Connection<T> {
  nodes: T[]
  /** Made only when asked for. */
  edges: () => { cursor: string; node: T }[]
  pageInfo: PageInfo
  /** Counted only when asked for. */
  totalCount: () => Promise<TotalCount>
}

/** The connection class of a node type: one shape for every list. */
export function connectionOf<T extends object>(node: ClassType<T>, name: string): ClassType<Connection<T>> {
  @ObjectType(`${name}Edge`)
  class Edge {
    @Field(() => String)
    cursor: string

    @Field(() => node)
    node: T
  }

  @ObjectType(`${name}Connection`)
  class NodeConnection {
    @Field(() => [node], { description: 'Như edges.node, không có con trỏ.' })
    nodes: T[]

    // `simple`: GraphQL's own resolver calls the function; type-graphql's would hand it out as the value.
    @Field(() => [Edge], { simple: true })
    edges: () => Edge[]

    @Field(() => PageInfo)
    pageInfo: PageInfo

    @Field(() => TotalCount, { nullable: true, complexity: 1, simple: true })
    totalCount: () => Promise<TotalCount>
  }
  return NodeConnection
}

/** One sort key: a column of the row, its direction, and how a cursor's text becomes the column's value again. */
export interface SortKey<T> {
  column: keyof T & string
  direction: 'asc' | 'desc'
  parse?: (text: string) => unknown
}

export const asDay = (text: string): Date => new Date(text)

interface Page {
  size: number
  cursor: string | null
  isBackward: boolean
}

function readPage(args: PageArgs): Page {
  const { first, last, after, before } = args
  if ((first == null) === (last == null))
    throw requestError('BAD_USER_INPUT', 'Danh sách cần đúng một trong hai: first hoặc last (1–200).')
  if ((first != null && before != null) || (last != null && after != null))
    throw requestError('BAD_USER_INPUT', 'first đi với after, last đi với before.')
  const size = first ?? last ?? 0
  if (size < 1 || size > MAX_PAGE)
    throw requestError('BAD_USER_INPUT', `Mỗi trang từ 1 đến ${MAX_PAGE} dòng.`)
  return { size, cursor: after ?? before ?? null, isBackward: last != null }
}

/** Rows after the cursor in sort order, as a Prisma `where`: equal so far, then beyond. */
function beyond<T>(keys: readonly SortKey<T>[], values: readonly unknown[]): object {
  return {
    OR: keys.map((key, i) => ({
      ...Object.fromEntries(keys.slice(0, i).map((k, j) => [k.column, values[j]])),
      [key.column]: { [key.direction === 'asc' ? 'gt' : 'lt']: values[i] },
    })),
  }
}

const flip = <T>(key: SortKey<T>): SortKey<T> => ({
  ...key,
  direction: key.direction === 'asc' ? 'desc' : 'asc',
})
const plain = (value: unknown) =>
  value instanceof Date ? value.toISOString() : (value as string | number | null)

interface ListSource<T> {
  /** Names the list in its cursors. */
  name: string
  /** Non-null columns; `id` is appended as the tie-breaker. */
  sort: readonly SortKey<T>[]
  rows: (query: { where: object; orderBy: object[]; take: number }) => Promise<T[]>
  count: (cap: number) => Promise<number>
}

/** One page by keyset: cost does not grow with how far somebody has paged. */
export async function paginate<T extends { id: string }>(
  context: Context,
  args: PageArgs,
  source: ListSource<T>,
): Promise<Connection<T>> {
  const page = readPage(args)
  const idKey: SortKey<T> = { column: 'id', direction: 'asc' }
  const forward = [...source.sort, idKey]
  const keys = page.isBackward ? forward.map(flip) : forward
  const where = page.cursor
    ? beyond(keys, readCursor(source.name, page.cursor, keys, context.env.secret))
    : {}
  const found = await source.rows({
    where,
    orderBy: keys.map((key) => ({ [key.column]: key.direction })),
    take: page.size + 1,
  })
  const hasMore = found.length > page.size
  const nodes = page.isBackward ? found.slice(0, page.size).reverse() : found.slice(0, page.size)
  const cursorOf = (row: T) =>
    encodeCursor(
      source.name,
      forward.map((key) => plain(row[key.column])),
      context.env.secret,
    )
  return toConnection(nodes, cursorOf, page, hasMore, async () => {
    // The first page holds the whole list: it has been counted already.
    if (page.cursor === null && !hasMore) return { value: nodes.length, exact: true }
    const value = await source.count(COUNT_CAP + 1)
    return { value: Math.min(value, COUNT_CAP), exact: value <= COUNT_CAP }
  })
}

function readCursor<T>(name: string, cursor: string, keys: readonly SortKey<T>[], secret: string): unknown[] {
  const values = decodeCursor(name, cursor, secret)
  return keys.map((key, i) => (key.parse ? key.parse(String(values[i])) : values[i]))
}

/** The same shape for a list that is in memory already. */
export function paginateArray<T extends { id: string }>(
  context: Context,
  args: PageArgs,
  name: string,
  rows: readonly T[],
): Connection<T> {
  const page = readPage(args)
  const at = page.cursor === null ? -1 : placeOf(rows, decodeCursor(name, page.cursor, context.env.secret)[0])
  const start = page.isBackward ? Math.max(0, (page.cursor ? at : rows.length) - page.size) : at + 1
  const end = page.isBackward ? (page.cursor ? at : rows.length) : start + page.size
  const hasMore = page.isBackward ? start > 0 : end < rows.length
  const cursorOf = (row: T) => encodeCursor(name, [row.id], context.env.secret)
  return toConnection(rows.slice(start, end), cursorOf, page, hasMore, async () => ({
    value: rows.length,
    exact: true,
  }))
}

/** A row that is not in this list any more, or never was, marks no place: the first page would be the wrong answer. */
function placeOf(rows: readonly { id: string }[], id: unknown): number {
  const at = rows.findIndex((row) => row.id === id)
  if (at < 0) throw badCursor()
  return at
}

function toConnection<T>(
  nodes: T[],
  cursorOf: (row: T) => string,
  page: Page,
  hasMore: boolean,
  totalCount: () => Promise<TotalCount>,
): Connection<T> {
  const [first, last] = [nodes[0], nodes.at(-1)]
  return {
    nodes,
    // A cursor is signed, which costs more than the row: only those are made that somebody asks for.
    edges: () => nodes.map((node) => ({ cursor: cursorOf(node), node })),
    totalCount,
    pageInfo: {
      hasNextPage: page.isBackward ? page.cursor !== null : hasMore,
      hasPreviousPage: page.isBackward ? hasMore : page.cursor !== null,
      startCursor: first ? cursorOf(first) : null,
      endCursor: last ? cursorOf(last) : null,
    },
  }
}
