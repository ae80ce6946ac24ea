import type { PrismaClient } from '@solang/db'
import { toNodeId } from '../node-id'
import { once, type Answer, type Client } from './test-api'

export interface Shown {
  id: string
  role: string
  version: number
  validFrom: string
  validTo: string | null
  dueOn: string | null
  endReason: string | null
  isActive: boolean
  person: { fullName: string }
  unit: { name: string }
  target: { code: string } | null
  criterion: { code: string } | null
  handover: { fromPerson: { fullName: string } } | null
  can: { reassign: boolean; end: boolean }
}
export interface Refused {
  __typename: string
  code: string
  path: string[]
  message: string
}

const SHOWN = `id role version validFrom validTo dueOn endReason isActive person { fullName } unit { name }
  target { code } criterion { code } handover { fromPerson { fullName } } can { reassign end }`
const REFUSED = '__typename code path message'

/** Everything that a test of assignments asks of the API, as one user. */
export function assignmentOperations(client: Client) {
  const mutate = async <T>(name: string, fields: string, input: object) => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`
    const { data, errors }: Answer<Record<string, T & { errors: Refused[] }>> = await client.send(
      `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} errors { ${REFUSED} } } }`,
      { input: { clientMutationId: once(), ...input } },
    )
    const payload = data?.[name]
    if (!payload) throw new Error(JSON.stringify(errors))
    return payload
  }
  return {
    assign: (input: object) =>
      mutate<{ assignments: Shown[] | null }>('assign', `assignments { ${SHOWN} }`, input),
    reassign: (input: object) =>
      mutate<{ previous: Shown | null; assignment: Shown | null }>(
        'reassign',
        `previous { ${SHOWN} } assignment { ${SHOWN} }`,
        input,
      ),
    end: (input: object) =>
      mutate<{ assignment: Shown | null }>('endAssignment', `assignment { ${SHOWN} }`, input),
    handOver: (input: object) =>
      mutate<{ handover: { handedOverOn: string } | null; assignments: Shown[] | null }>(
        'handOver',
        `handover { handedOverOn } assignments { ${SHOWN} }`,
        input,
      ),
    list: async (filter: object, first = 200) => {
      const { data } = await client.send<{ assignments: { nodes: Shown[] } }>(
        `query ($filter: AssignmentFilter, $first: Int) { assignments(filter: $filter, first: $first) { nodes { ${SHOWN} } } }`,
        { filter, first },
      )
      return data.assignments.nodes
    },
  }
}

/** Node ids of demo rows by the names people know them by. */
export function namedIds(db: PrismaClient) {
  return {
    campaign: async () => toNodeId('Campaign', (await db.campaign.findFirstOrThrow()).id),
    person: async (username: string) =>
      toNodeId('Person', (await db.account.findUniqueOrThrow({ where: { username } })).personId),
    unit: async (name: string) =>
      toNodeId('Unit', (await db.unitName.findFirstOrThrow({ where: { name } })).unitId),
    target: async (code: string) =>
      toNodeId('Target', (await db.target.findFirstOrThrow({ where: { code } })).id),
    criterion: async (code: string) =>
      toNodeId(
        'Criterion',
        (await db.criterion.findFirstOrThrow({ where: { code, set: { subject: 'COMMUNE' } } })).id,
      ),
  }
}
