import { InMemoryCache, type FieldPolicy, type Reference } from '@apollo/client/core'

interface Connection {
  readonly nodes?: readonly Reference[]
  readonly edges?: readonly { readonly cursor: string; readonly node: Reference }[]
  readonly pageInfo?: unknown
}

/** One list in the cache per set of arguments other than the page; a next page is added to the ones before. */
const connection = (keyArgs: readonly string[]): FieldPolicy<Connection> => ({
  keyArgs: [...keyArgs],
  merge(existing, incoming, { args }) {
    if (!existing || !args?.after) return incoming
    const seen = new Set(existing.nodes?.map((node) => node.__ref))
    const nodes = incoming.nodes?.filter((node) => !seen.has(node.__ref))
    return {
      ...incoming,
      ...(nodes && { nodes: [...(existing.nodes ?? []), ...nodes] }),
      ...(incoming.edges && { edges: [...(existing.edges ?? []), ...incoming.edges] }),
    }
  },
})

/** Values without an id live inside what asked for them: a newer answer is laid over the older one. */
const merged = { merge: true } as const

export const createCache = () =>
  new InMemoryCache({
    possibleTypes: {
      UserError: ['ValidationError', 'NotFoundError', 'ForbiddenError', 'StateError', 'VersionConflictError'],
    },
    typePolicies: {
      Viewer: { keyFields: [] },
      Installation: { keyFields: [] },
      Progress: merged,
      TargetSummary: merged,
      AssignmentMatrix: merged,
      PanelCan: merged,
      Standing: merged,
      RecognitionBoard: { merge: true, fields: { rows: connection(['states', 'keeping']) } },
      Query: {
        fields: {
          units: connection(['filter', 'search']),
          people: connection(['within', 'search', 'function']),
          criteriaSets: connection(['subject', 'usedIn']),
          criteriaDrafts: connection([]),
          campaigns: connection(['unitWithin']),
          targets: connection(['campaignId', 'search', 'kind']),
          targetAllocations: connection(['campaignId', 'unitWithin', 'targetId']),
          planConflicts: connection(['campaignId', 'status']),
          assignments: connection(['filter']),
          reports: connection(['filter', 'orderBy']),
          gardens: connection(['filter', 'search']),
          assessments: connection(['filter']),
          inspectionDraws: connection(['within']),
          panels: connection(['filter']),
          auditEvents: connection(['subjectId']),
        },
      },
      Unit: { fields: { children: connection(['kind']) } },
      Target: { fields: { allocations: connection([]) } },
      Garden: { fields: { assessments: connection([]) } },
    },
  })
