import type { PrismaClient } from '@solang/db'
import type { ISODate } from '@solang/scoring'
import type { Viewer } from './access/viewer'
import type { Env } from './env'
import type { NodeType } from './node-id'
import type { CriteriaCatalog } from './reference/criteria-catalog'
import type { UnitTree } from './reference/unit-tree'

/** Reads a row of a node type if the viewer may see it. */
export type ReadNode = (context: Context, type: NodeType, uuid: string) => Promise<object | null>

/** Everything a resolver or service may know about the request. */
export interface Context {
  db: PrismaClient
  env: Env
  requestId: string
  viewer: Viewer | null
  /** The working day in Viet Nam; in the demo, the demo's day. Rules use this, never the system clock. */
  today: ISODate
  demoToday: ISODate | null
  /** The instant for business rows, on the working day. */
  now: Date
  units: UnitTree
  criteria: CriteriaCatalog
  readNode: ReadNode
  /** What this request changed of units or criteria is seen by the next one; others are told by the database. */
  renewReference: () => void
  client: { address: string; userAgent: string | null }
  /** Null signs out. */
  setSessionCookie: (token: string | null) => void
}
