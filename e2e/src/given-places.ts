import { randomUUID } from 'node:crypto'
import type { AppUnderTest } from './app-under-test'
import { givenPanels } from './given-panels'
import { read, tokenOf } from './graphql-client'

interface Nodes {
  nodes: { id: string }[]
}
type Found = Record<'gardens' | 'criteriaSets' | 'people' | 'reports', Nodes> & {
  viewer: { currentCampaign: { id: string }; homeUnit: { id: string } }
  units: { nodes: { id: string; name: string }[] }
}
interface Targets {
  targets: { nodes: { id: string; code: string }[] }
}

const FIND = `query {
  viewer { currentCampaign { id } homeUnit { id } }
  units(first: 50, filter: { kind: [VILLAGE] }) { nodes { id name } }
  gardens(first: 50, filter: { verdict: NOT_MET }) { nodes { id } }
  criteriaSets(first: 3, subject: GARDEN) { nodes { id } }
  people(first: 5, search: "nông nghiệp") { nodes { id } }
  reports(first: 5, filter: { status: [ACCEPTED] }) { nodes { id } }
}`
const TARGETS = 'query ($id: ID!) { targets(campaignId: $id, first: 30) { nodes { id code } } }'
const DRAW = `mutation ($input: DrawInspectionsInput!) {
  drawInspections(input: $input) { draw { id } errors { message } } }`
const START_DRAFT = `mutation ($input: StartCriteriaDraftInput!) {
  startCriteriaDraft(input: $input) { draft { id } } }`

/** Ids of one of everything that has a screen of its own; what the demo lacks is made. */
export type Places = Awaited<ReturnType<typeof givenPlaces>>

export async function givenPlaces(app: AppUnderTest) {
  const token = await tokenOf(app.address, 'thuongtruc', app.password)
  const asked = <Data>(query: string, variables: object = {}) =>
    read<Data>(app.address, token, query, variables)

  const found = await asked<Found>(FIND)
  const { targets } = await asked<Targets>(TARGETS, { id: found.viewer.currentCampaign.id })
  const target = (code: string) =>
    idOf(
      code,
      targets.nodes.find((each) => each.code === code),
    )
  const set = idOf('set', found.criteriaSets.nodes[0])
  const unitId = found.viewer.homeUnit.id
  const { drawInspections } = await asked<{ drawInspections: { draw: { id: string } | null } }>(DRAW, {
    input: {
      clientMutationId: randomUUID(),
      unitId,
      setId: set,
      rule: { leastPercent: 50, percentPerGap: 10, mostPercent: 100 },
      reason: 'Ban Chỉ đạo xã họp ngày 12/5/2021.',
    },
  })
  const { startCriteriaDraft } = await asked<{ startCriteriaDraft: { draft: { id: string } | null } }>(
    START_DRAFT,
    { input: { clientMutationId: randomUUID(), baseSetId: set, unitId, edition: 'Dự thảo 01/2021' } },
  )
  return {
    hedges: target('T13'),
    gardensWithOwner: target('T9'),
    village: idOf(
      'village',
      found.units.nodes.find(({ name }) => name === 'Thôn Nậy'),
    ),
    person: idOf('person', found.people.nodes[0]),
    report: idOf('report', found.reports.nodes[0]),
    garden: idOf('garden', found.gardens.nodes[0]),
    set,
    otherSet: idOf('other set', found.criteriaSets.nodes[1]),
    draw: idOf('draw', drawInspections.draw),
    draft: idOf('draft', startCriteriaDraft.draft),
    panels: await givenPanels(app),
  }
}

function idOf(what: string, found: { id: string } | null | undefined): string {
  if (!found) throw new Error(`The demo has no such ${what}.`)
  return found.id
}
