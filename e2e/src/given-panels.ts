import { randomUUID } from 'node:crypto'
import type { AppUnderTest } from './app-under-test'
import { read, tokenOf } from './graphql-client'

interface Nodes {
  nodes: { id: string }[]
}
interface Asked {
  gardens: Nodes
  criteriaSets: { nodes: { id: string; criteria: { indicators: { id: string; code: string }[] }[] }[] }
}
type Written = Record<string, { panel: { id: string } | null; errors: { message: string }[] }>

const GARDENS = `{ gardens(first: 2, filter: { verdict: NOT_MET }) { nodes { id } } }`
const SET = `query ($unit: ID!) { criteriaSets(first: 1, subject: GARDEN, usedIn: $unit) {
  nodes { id criteria { indicators { id code } } } } }`
const UNIT = `{ units(first: 1, filter: { kind: [COMMUNE] }) { nodes { id } } }`

/** Two panels of the demo's committee: one that waits for a sheet of the leader's, one that the leader has to fix. */
export async function givenPanels({
  address,
  password,
}: AppUnderTest): Promise<{ open: string; closed: string }> {
  const tokens = new Map<string, string>()
  const as = async (username: string) => {
    const token = tokens.get(username) ?? (await tokenOf(address, username, password))
    tokens.set(username, token)
    return token
  }
  const act = async (username: string, name: string, input: object): Promise<string> => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`
    const written = await read<Written>(
      address,
      await as(username),
      `mutation ($input: ${type}!) { ${name}(input: $input) { panel { id } errors { message } } }`,
      { input: { clientMutationId: randomUUID(), ...input } },
    )
    const { panel, errors } = written[name] ?? { panel: null, errors: [] }
    if (!panel) throw new Error(JSON.stringify(errors))
    return panel.id
  }
  const leader = await as('thuongtruc')
  const { gardens } = await read<Asked>(address, leader, GARDENS)
  const { units } = await read<{ units: Nodes }>(address, leader, UNIT)
  const { criteriaSets } = await read<Asked>(address, leader, SET, { unit: units.nodes[0]?.id })
  const set = criteriaSets.nodes[0]
  const indicatorId = set?.criteria
    .flatMap(({ indicators }) => indicators)
    .find(({ code }) => code === '4.1')?.id
  const me = async (username: string) => {
    const query = '{ viewer { person { id } } }'
    return (await read<{ viewer: { person: { id: string } } }>(address, await as(username), query)).viewer
      .person.id
  }
  const open = async (at: number, scorers: readonly string[]) =>
    act('thuongtruc', 'openPanel', {
      setId: set?.id,
      gardenId: gardens.nodes[at]?.id,
      assessedOn: '2021-05-13',
      chairId: await me('thuongtruc'),
      scorerIds: await Promise.all(scorers.map(me)),
    })
  const closed = await open(1, ['dia-chinh', 'van-hoa'])
  const found = { 'dia-chinh': '62', 'van-hoa': '85' }
  for (const [username, hedgeGreen] of Object.entries(found)) {
    const entries = [{ indicatorId, values: { hedgeGreen, hedgeAll: '100' } }]
    await act(username, 'savePanelSheet', { panelId: closed, expectedVersion: 1, entries })
    await act(username, 'submitPanelSheet', { panelId: closed, expectedVersion: 2 })
  }
  return { closed, open: await open(0, ['thuongtruc', 'nong-nghiep']) }
}
