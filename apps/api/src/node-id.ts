/** Everything that `node(id)` can find. */
export const NODE_TYPES = [
  'Unit',
  'Person',
  'Duty',
  'CriteriaSet',
  'CriteriaDraft',
  'Criterion',
  'Indicator',
  'Campaign',
  'PlanSection',
  'Target',
  'TargetAllocation',
  'PlanConflict',
  'Assignment',
  'Handover',
  'Report',
  'ReportLine',
  'Garden',
  'GardenImport',
  'Assessment',
  'Panel',
  'PanelScorer',
  'LifeEvent',
  'KeepingEvent',
  'RecheckInterval',
  'WorkPrice',
  'InspectionDraw',
  'AuditEvent',
] as const
export type NodeType = (typeof NODE_TYPES)[number]

const isNodeType = (value: string): value is NodeType => (NODE_TYPES as readonly string[]).includes(value)
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Opaque to clients: base64url of "Type:uuid". */
export const toNodeId = (type: NodeType, uuid: string): string =>
  Buffer.from(`${type}:${uuid}`).toString('base64url')

export function fromNodeId(id: string): { type: NodeType; uuid: string } | null {
  const [type = '', uuid = '', ...rest] = Buffer.from(id, 'base64url').toString('utf8').split(':')
  return rest.length === 0 && isNodeType(type) && UUID.test(uuid) ? { type, uuid } : null
}

/** The uuid of an id of one type; null for anything else, so that a foreign id is simply not found. */
export function uuidOf(type: NodeType, id: string | null | undefined): string | null {
  const found = id ? fromNodeId(id) : null
  return found?.type === type ? found.uuid : null
}
