import { openTestApi, type Client, type TestApi } from '../testing/test-api'
import { newGarden, newMember, panelOperations, type PanelOperations } from '../testing/panel-operations'

/*
 * While one sheet is missing, nobody but its writer learns anything of a sheet but whether it was sent. The question
 * that every viewer asks is made from the schema, so that a field added tomorrow is asked as well.
 */

let api: TestApi
let ops: PanelOperations
let question: string
beforeAll(async () => {
  api = await openTestApi()
  ops = await panelOperations(api)
  await newMember(api.db, 'moi-truong')
  question = await everyField()
})
afterAll(() => api.close())

interface TypeRef {
  kind: string
  name: string | null
  ofType: TypeRef | null
}
interface SchemaType {
  name: string
  fields: { name: string; args: { type: TypeRef }[]; type: TypeRef }[] | null
}
const TYPES = `{ __schema { types { name fields { name args { type { kind } }
  type { kind name ofType { kind name ofType { kind name ofType { kind name } } } } } } } }`
const named = (type: TypeRef): string => (type.ofType ? named(type.ofType) : (type.name ?? ''))

/** All fields of a panel and of what belongs to it; of everything else the id alone. */
async function everyField(): Promise<string> {
  const client = await api.as('thuongtruc')
  const { data } = await client.send<{ __schema: { types: SchemaType[] } }>(TYPES)
  const types = new Map(data.__schema.types.map((type) => [type.name, type]))
  const isOwn = (name: string) =>
    /^(Panel|Figure|Verdict(?!s)|AssessmentEntry|Evidence)/.test(name) && types.get(name)?.fields
  const select = (name: string): string => {
    const fields = types.get(name)?.fields ?? []
    return fields
      .filter(({ args }) => args.every(({ type }) => type.kind !== 'NON_NULL'))
      .map((field) => {
        const inner = named(field.type)
        if (!types.get(inner)?.fields) return field.name
        return `${field.name} { ${isOwn(inner) ? select(inner) : '__typename'} }`
      })
      .join(' ')
  }
  expect(types.has('PanelSheet')).toBe(true)
  return select('Panel')
}

const TODAY = () => `{ today { waitingPanels { ${question} } } }`
const AUDIT = `nodes { id operation actorName before after }`
const ask = (scorerIds: readonly string[]) => `query ($id: ID!, $gardenId: ID!) {
  panel(id: $id) { ${question} }
  panels(first: 5, filter: { gardenId: $gardenId }) { nodes { ${question} } }
  node(id: $id) { ... on Panel { ${question} } }
  nodes(ids: ${JSON.stringify(scorerIds)}) { ... on PanelScorer { id isSeated hasSubmitted removalReason
    sheet { note version submittedAt mark { verdict metCount } entries { values evidenceNote } } } }
  assessments(first: 50, filter: { gardenId: $gardenId }) { nodes { verdict explanation note panel { id }
    entries { values evidenceNote } } }
}`
const audited = (subjects: readonly string[]) =>
  `{ ${subjects.map((id, i) => `a${i}: auditEvents(subjectId: "${id}", first: 100) { ${AUDIT} }`).join(' ')} }`

const CANARIES = ['61.237', 'canary-evidence', 'canary-paper', 'canary-word', 'canary-note']
const hints = (answer: unknown) => CANARIES.filter((canary) => JSON.stringify(answer).includes(canary))
const canarySheet = () => [
  ops.line(
    '4.1',
    { hedgeGreen: '61.237', hedgeAll: 100 },
    {
      evidenceNote: 'canary-evidence',
      evidence: [{ item: 'canary-paper', isHeld: true, reference: 'canary-paper' }],
    },
  ),
  ops.line('4.2', {}, { attestedVerdict: 'NOT_MET', evidenceNote: 'canary-word' }),
]
const plainSheet = () => [ops.line('1.1', { hasPlan: true })]

interface Watcher {
  name: string
  client: Client
}
const watchers = async (): Promise<Watcher[]> => [
  { name: 'chair', client: await ops.as('thuongtruc') },
  { name: 'another scorer', client: await ops.as('van-hoa') },
  { name: 'the third scorer', client: await ops.as('nong-nghiep') },
  { name: 'committee', client: await ops.as('moi-truong') },
  { name: 'supervisor', client: await ops.as('mat-tran') },
  { name: 'village head', client: await ops.as('truongthon.nay') },
  { name: 'district', client: await ops.as('dieuphoi.huyen') },
  { name: 'machine key', client: api.asIntegrator() },
  { name: 'stranger', client: await ops.as('bcd.xakhac') },
]

async function opened() {
  const gardenId = await newGarden(api.db)
  const { panel, errors } = await ops.open(gardenId)
  expect(errors).toEqual([])
  const id = panel?.id ?? ''
  const scorerIds = panel?.scorers.map((seat) => seat.id) ?? []
  const see = async ({ client }: Watcher) => {
    const answer = await client.send<object>(ask(scorerIds), { id, gardenId })
    const day = await client.send<{ today: { waitingPanels: { id: string }[] } }>(TODAY())
    expect([answer.errors, day.errors]).toEqual([undefined, undefined])
    return { ...answer.data, waiting: day.data.today.waitingPanels.filter((panel) => panel.id === id) }
  }
  const seeAudit = async ({ client }: Watcher) => (await client.send(audited([id, ...scorerIds]))).data
  return { id, see, seeAudit }
}

test('a saved draft changes nothing that anybody else can ask', async () => {
  const { id, see, seeAudit } = await opened()
  const all = await watchers()
  const before = await Promise.all(all.map(see))
  const saved = await ops.save('dia-chinh', id, canarySheet(), 'canary-note')
  expect(saved.errors).toEqual([])
  await ops.save('dia-chinh', id, canarySheet(), 'canary-note')
  for (const [at, watcher] of all.entries()) {
    expect([watcher.name, await see(watcher)]).toEqual([watcher.name, before[at]])
    expect([watcher.name, hints(await seeAudit(watcher))]).toEqual([watcher.name, []])
  }
  // The writer sees it all, so that the question above does ask for it.
  const own = await see({ name: 'writer', client: await ops.as('dia-chinh') })
  expect(hints(own)).toEqual(CANARIES)
})

test('a sent sheet shows that it was sent, and nothing of what it says', async () => {
  const { id, see, seeAudit } = await opened()
  const all = await watchers()
  const before = await Promise.all(all.map(see))
  await ops.sendAll(id, { 'dia-chinh': canarySheet() })
  const sent = (answer: unknown) =>
    JSON.parse(
      JSON.stringify(answer)
        .replaceAll('"hasSubmitted":true', '"hasSubmitted":false')
        .replace(/"version":\d+/g, '"version":0'),
    ) as unknown
  for (const [at, watcher] of all.entries()) {
    const now = await see(watcher)
    expect([watcher.name, sent(now)]).toEqual([watcher.name, sent(before[at])])
    expect([watcher.name, hints([now, await seeAudit(watcher)])]).toEqual([watcher.name, []])
  }
})

test('the last sheet opens all at once, to the panel and to those who inspect; fixed, to whoever reads', async () => {
  const { id, see, seeAudit } = await opened()
  const all = await watchers()
  await ops.sendAll(id, { 'dia-chinh': canarySheet(), 'van-hoa': plainSheet(), 'nong-nghiep': plainSheet() })
  const seeing = async () => {
    const found = await Promise.all(
      all.map(async (each) => [each.name, hints(await see(each)).length > 0] as const),
    )
    return found.flatMap(([name, isSeen]) => (isSeen ? [name] : []))
  }
  expect(await seeing()).toEqual(['chair', 'another scorer', 'the third scorer', 'committee'])
  const panel = await ops.read('thuongtruc', id)
  const { errors } = await ops.act('thuongtruc', 'fixPanel', {
    panelId: id,
    expectedVersion: panel?.version,
    decisions: [
      ops.line('1.1', { hasPlan: true }, { reason: 'Đã xem bản vẽ.' }),
      ops.line('4.1', { hedgeGreen: 60, hedgeAll: 100 }, { reason: 'Đo lại.' }),
      { indicatorId: ops.indicatorOf('4.2'), attestedVerdict: 'MET', reason: 'Đã xem lại.' },
    ],
  })
  expect(errors).toEqual([])
  const readers = all.map(({ name }) => name).filter((name) => name !== 'stranger')
  expect(await seeing()).toEqual(readers)
  for (const watcher of all)
    expect([watcher.name, hints(await seeAudit(watcher))]).toEqual([watcher.name, []])
})

test('a panel cancelled before all had sent never opens what was sent', async () => {
  const { id, see } = await opened()
  await ops.sendAll(id, { 'dia-chinh': canarySheet() })
  const panel = await ops.read('thuongtruc', id)
  const { errors } = await ops.act('thuongtruc', 'cancelPanel', {
    panelId: id,
    expectedVersion: panel?.version,
    reason: 'Mưa lớn, hoãn chấm.',
  })
  expect(errors).toEqual([])
  for (const watcher of await watchers())
    expect([watcher.name, hints(await see(watcher))]).toEqual([watcher.name, []])
})

test('who takes the place of somebody begins with an empty sheet, and nobody sees the one that was begun', async () => {
  const { id, see } = await opened()
  await ops.save('dia-chinh', id, canarySheet(), 'canary-note')
  const panel = await ops.read('thuongtruc', id)
  const seat = panel?.scorers.find(({ person }) => person.fullName === 'Công chức địa chính')
  const { errors } = await ops.act('thuongtruc', 'replacePanelScorer', {
    panelId: id,
    expectedVersion: panel?.version,
    scorerId: seat?.id,
    personId: await ops.person('moi-truong'),
    reason: 'Ốm.',
  })
  expect(errors).toEqual([])
  await ops.sendAll(id, { 'moi-truong': plainSheet(), 'van-hoa': plainSheet(), 'nong-nghiep': plainSheet() })
  expect((await ops.read('thuongtruc', id))?.state).toBe('CLOSED')
  const all = [...(await watchers()), { name: 'who left', client: await ops.as('dia-chinh') }]
  for (const watcher of all) expect([watcher.name, hints(await see(watcher))]).toEqual([watcher.name, []])
})

test('an answer to a conflict carries the own sheet, never another', async () => {
  const { id } = await opened()
  await ops.save('dia-chinh', id, canarySheet(), 'canary-note')
  const other = await ops.as('van-hoa')
  const answer = await other.send(
    `mutation ($input: SavePanelSheetInput!) { savePanelSheet(input: $input) { panel { ${question} } errors { code
      ... on VersionConflictError { currentVersion current { ... on PanelScorer { person { fullName } sheet { note } } } } } } }`,
    { input: { clientMutationId: crypto.randomUUID(), panelId: id, expectedVersion: 7, entries: [] } },
  )
  expect(hints(answer)).toEqual([])
  expect(answer.data).toMatchObject({
    savePanelSheet: {
      errors: [{ code: 'VERSION_CONFLICT', currentVersion: 1, current: { sheet: { note: null } } }],
    },
  })
})
