import type { PrismaClient } from '@solang/db'
import { toNodeId } from '../node-id'
import { namedIds } from './assignment-operations'
import { once, type Answer, type Client, type TestApi } from './test-api'

export interface ShownPanel {
  id: string
  state: string
  version: number
  cancelReason: string | null
  scorers: {
    id: string
    isMe: boolean
    isSeated: boolean
    hasSubmitted: boolean
    removalReason: string | null
    person: { fullName: string }
    sheet: { version: number; note: string | null; mark: { verdict: string; metCount: number } } | null
  }[]
  lines: { code: string; isAgreed: boolean; reason: string | null }[] | null
  can: { score: boolean; staff: boolean; fix: boolean; cancel: boolean }
}
export interface Refused {
  code: string
  path: string[]
  message: string
}
export interface PanelAnswer {
  panel: ShownPanel | null
  assessment?: { id: string } | null
  errors: Refused[]
}

const PANEL = `id state version cancelReason
  scorers { id isMe isSeated hasSubmitted removalReason person { fullName } sheet { version note mark { verdict metCount } } }
  lines { code isAgreed reason } can { score staff fix cancel }`

export const SCORERS = ['dia-chinh', 'van-hoa', 'nong-nghiep'] as const

/** Everything that a test of panels asks of the API. */
export async function panelOperations(api: TestApi) {
  const ids = namedIds(api.db)
  const set = await api.db.criteriaSet.findFirstOrThrow({
    where: { code: 'ha-tinh/vuon-mau' },
    include: { criteria: { include: { indicators: true } } },
  })
  const setId = toNodeId('CriteriaSet', set.id)
  const indicatorOf = (code: string) =>
    toNodeId(
      'Indicator',
      set.criteria.flatMap(({ indicators }) => indicators).find((each) => each.code === code)?.id ?? '',
    )
  const clients = new Map<string, Client>()
  const as = async (username: string) => {
    const client = clients.get(username) ?? (await api.as(username))
    clients.set(username, client)
    return client
  }
  const act = async (username: string, name: string, input: object): Promise<PanelAnswer> => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`
    const answer: Answer<Record<string, PanelAnswer>> = await (
      await as(username)
    ).send(
      `mutation ($input: ${type}!) { ${name}(input: $input) {
        panel { ${PANEL} } ${name === 'fixPanel' ? 'assessment { id }' : ''} errors { code path message } } }`,
      { input: { clientMutationId: once(), ...input } },
    )
    const payload = answer.data?.[name]
    if (!payload) throw new Error(JSON.stringify(answer.errors))
    return payload
  }
  const read = async (username: string, id: string): Promise<ShownPanel | null> => {
    const { data } = await (
      await as(username)
    ).send<{ panel: ShownPanel | null }>(`query ($id: ID!) { panel(id: $id) { ${PANEL} } }`, { id })
    return data.panel
  }
  const open = async (gardenId: string, scorers: readonly string[] = SCORERS, chair = 'thuongtruc') =>
    act('thuongtruc', 'openPanel', {
      setId,
      gardenId,
      assessedOn: '2021-05-12',
      chairId: await ids.person(chair),
      scorerIds: await Promise.all(scorers.map((username) => ids.person(username))),
    })
  const mine = async (username: string, panelId: string) => {
    const panel = await read(username, panelId)
    return panel?.scorers.find((seat) => seat.isMe && seat.isSeated)?.sheet?.version ?? 0
  }
  const save = async (username: string, panelId: string, entries: object[], note?: string) =>
    act(username, 'savePanelSheet', {
      panelId,
      expectedVersion: await mine(username, panelId),
      note,
      entries,
    })
  const submit = async (username: string, panelId: string) =>
    act(username, 'submitPanelSheet', { panelId, expectedVersion: await mine(username, panelId) })
  const line = (code: string, values: object, more: object = {}) => ({
    indicatorId: indicatorOf(code),
    values,
    ...more,
  })
  return {
    setId,
    person: ids.person,
    indicatorOf,
    line,
    as,
    act,
    read,
    open,
    save,
    submit,
    /** Every scorer saves and sends the lines that they are given. */
    sendAll: async (panelId: string, sheets: Readonly<Record<string, object[]>>) => {
      for (const [username, entries] of Object.entries(sheets)) {
        await save(username, panelId, entries)
        await submit(username, panelId)
      }
    },
  }
}
export type PanelOperations = Awaited<ReturnType<typeof panelOperations>>

/** A garden of its own for each test: two panels may not score one garden at once. */
export async function newGarden(db: PrismaClient): Promise<string> {
  const { unitId } = await db.unitName.findFirstOrThrow({ where: { name: 'Thôn Nậy' } })
  const code = once()
  const { id } = await db.garden.create({
    data: { unitId, label: `Vườn ${code}`, householdCode: code, registeredOn: new Date('2021-03-01') },
  })
  return toNodeId('Garden', id)
}

/** One more member of the committee than the demo has. */
export async function newMember(db: PrismaClient, username: string): Promise<void> {
  const { unitId, title } = await db.duty.findFirstOrThrow({
    where: { person: { account: { username: 'dia-chinh' } } },
  })
  await db.person.create({
    data: {
      fullName: 'Công chức môi trường',
      account: { create: { username, passwordHash: '' } },
      duties: {
        create: { function: 'COMMITTEE_MEMBER', unitId, title, validFrom: new Date('2021-01-01') },
      },
    },
  })
}
