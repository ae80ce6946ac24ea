import pg from 'pg'
import { toNodeId } from '../node-id'
import { once, openTestApi, type Client, type TestApi } from '../testing/test-api'

let api: TestApi
let head: Client
let nay: string
beforeAll(async () => {
  api = await openTestApi()
  head = await api.as('truongthon.nay')
  nay = await unitNamed('Thôn Nậy')
})
afterAll(() => api.close())

async function unitNamed(name: string): Promise<string> {
  const { unitId } = await api.db.unitName.findFirstOrThrow({ where: { name } })
  return toNodeId('Unit', unitId)
}

const REGISTER = `{ total unimproved abandoned improved productive unknown model withOwner withoutOwner ownerUnknown
  ownedImproved toImprove improvedPercent }`
const registerOf = async (client: Client, id: string, on: string | null = null) =>
  (
    await client.send<{ unit: { gardenRegister: Record<string, number | null> | null } }>(
      `query ($id: ID!, $on: Date) { unit(id: $id) { gardenRegister(on: $on) ${REGISTER} } }`,
      { id, on },
    )
  ).data.unit.gardenRegister
const labelsOf = async (client: Client, filter: object) =>
  (
    await client.send<{ gardens: { nodes: { label: string }[] } }>(
      'query ($filter: GardenFilter) { gardens(first: 200, filter: $filter) { nodes { label } } }',
      { filter },
    )
  ).data.gardens.nodes.map(({ label }) => label)
const gardenOfNay = (label: string) =>
  api.db.garden.findFirstOrThrow({ where: { label, unit: { names: { some: { name: 'Thôn Nậy' } } } } })

const UPDATE = `mutation ($input: UpdateGardenInput!) { updateGarden(input: $input) {
  garden { label state hasOwner stateOn crops planConfirmedOn planDocument position { latitude longitude }
    incomes { year millionDong } areaSquareMetres note }
  errors { code path message } } }`
const update = async (label: string, input: object, client = head) => {
  const { id, version } = await gardenOfNay(label)
  const { data } = await client.send<{
    updateGarden: { garden: object | null; errors: { code: string; path: string[] }[] }
  }>(UPDATE, {
    input: { clientMutationId: once(), gardenId: toNodeId('Garden', id), expectedVersion: version, ...input },
  })
  return data.updateGarden
}

test('a village counts its gardens, and what is still to improve is a list of as many', async () => {
  const register = await registerOf(head, nay)
  expect(register).toEqual({
    total: 8,
    unimproved: 2,
    abandoned: 1,
    improved: 2,
    productive: 2,
    unknown: 1,
    model: 0,
    withOwner: 6,
    withoutOwner: 1,
    ownerUnknown: 1,
    ownedImproved: 4,
    toImprove: 2,
    improvedPercent: 66.6,
  })
  expect(await labelsOf(head, { group: 'TO_IMPROVE' })).toEqual(['Vườn 04', 'Vườn 07'])
  expect(await labelsOf(head, { group: 'UNKNOWN' })).toEqual(['Vườn 08'])
  expect(await labelsOf(head, { group: 'PRODUCTIVE', hasOwner: true })).toEqual(['Vườn 01', 'Vườn 02'])
  expect(await labelsOf(head, { hasOwner: false })).toEqual(['Vườn 06'])
  expect(await labelsOf(head, { group: 'MODEL' })).toEqual([])
})

test('the commune counts all its villages, the neighbour none; the head of a village sees no other count', async () => {
  const commune = await unitNamed('Xã An Hòa Thịnh')
  const district = await api.as('dieuphoi.huyen')
  const all = await registerOf(district, commune)
  expect(all?.total).toBe(await api.db.garden.count())
  expect(all?.toImprove).toBe((await labelsOf(district, { group: 'TO_IMPROVE' })).length)
  expect(await registerOf(head, commune)).toBeNull()
  const village = await unitNamed('Thôn Trung Mỹ')
  const { data } = await (
    await api.as('bcd.xakhac')
  ).send<{ unit: object | null }>('query ($id: ID!) { unit(id: $id) { gardenRegister { total } } }', {
    id: village,
  })
  expect(data.unit).toBeNull()
})

test('a village without gardens in the register has no share, not a full one', async () => {
  const { unitId } = await api.db.unitName.findFirstOrThrow({
    where: { unit: { kind: 'VILLAGE', gardens: { none: {} } } },
  })
  const register = await registerOf(await api.as('dia-chinh'), toNodeId('Unit', unitId))
  expect(register).toMatchObject({ total: 0, improvedPercent: null })
})

test('T9 and T11 carry the register beside what was reported, in one statement for all villages', async () => {
  const TARGETS = `query ($campaign: ID!) { targets(campaignId: $campaign, first: 30) { nodes { code register
    allocations { nodes { unit { name } gardenRegister { toImprove } } } } } }`
  const campaign = await api.db.campaign.findFirstOrThrow({ where: { targets: { some: {} } } })
  const client = await api.as('dia-chinh')
  interface Counted {
    code: string
    register: string | null
    allocations: { nodes: { unit: { name: string }; gardenRegister: object | null }[] }
  }
  const ask = () =>
    client.send<{ targets: { nodes: Counted[] } }>(TARGETS, { campaign: toNodeId('Campaign', campaign.id) })
  const spy = jest.spyOn(pg.Client.prototype, 'query')
  const { data } = await ask()
  const statements = spy.mock.calls.map(([query]: unknown[]) => JSON.stringify(query))
  spy.mockRestore()
  expect(statements.filter((text) => text.includes('FROM garden g'))).toHaveLength(1)
  const counted = data.targets.nodes.filter(({ register }) => register)
  expect(counted.map(({ code }) => code)).toEqual(['T9', 'T11'])
  expect(counted[1]?.allocations.nodes).toEqual([
    { unit: { name: 'Thôn Nậy' }, gardenRegister: { toImprove: 2 } },
  ])
  const hedges = data.targets.nodes.find(({ code }) => code === 'T13')?.allocations.nodes
  expect(hedges?.map(({ gardenRegister }) => gardenRegister)).toEqual([null, null, null])
})

test('only what is sent is changed, and a past day is counted as it was written down', async () => {
  await update('Vườn 04', { areaSquareMetres: '640', note: 'Giữ nguyên' })
  expect(
    await update('Vườn 04', {
      state: 'IMPROVED',
      stateOn: '2021-05-10',
      crops: ['bưởi ', 'cam'],
      planConfirmedOn: '2021-04-01',
      planDocument: 'Bản vẽ số 4',
      position: { latitude: 18.512345, longitude: 105.451234 },
      incomes: [
        { year: 2019, millionDong: '40' },
        { year: 2020, millionDong: '62.5' },
      ],
    }),
  ).toEqual({
    garden: {
      label: 'Vườn 04',
      state: 'IMPROVED',
      hasOwner: true,
      stateOn: '2021-05-10',
      crops: ['bưởi', 'cam'],
      planConfirmedOn: '2021-04-01',
      planDocument: 'Bản vẽ số 4',
      position: { latitude: 18.512345, longitude: 105.451234 },
      incomes: [
        { year: 2020, millionDong: '62.5' },
        { year: 2019, millionDong: '40' },
      ],
      areaSquareMetres: '640',
      note: 'Giữ nguyên',
    },
    errors: [],
  })
  const erased = await update('Vườn 04', { incomes: [{ year: 2019, millionDong: null }] })
  expect(erased.garden).toMatchObject({
    incomes: [{ year: 2020, millionDong: '62.5' }],
    crops: ['bưởi', 'cam'],
  })
  expect((await registerOf(head, nay))?.toImprove).toBe(1)
  expect((await registerOf(head, nay, '2021-05-10'))?.toImprove).toBe(1)
  expect((await registerOf(head, nay, '2021-05-09'))?.toImprove).toBe(2)
  expect((await registerOf(head, nay, '2021-05-06'))?.unknown).toBe(8)
  expect((await registerOf(head, nay, '2021-03-04'))?.total).toBe(0)
})

test.each([
  ['a day to come', { state: 'PRODUCTIVE', stateOn: '2021-05-14' }, 'stateOn'],
  ['a day before the last state', { state: 'IMPROVED', stateOn: '2021-05-06' }, 'stateOn'],
  ['a place abroad', { position: { latitude: 48.8, longitude: 2.3 } }, 'position'],
  ['a year to come', { incomes: [{ year: 2022, millionDong: '1' }] }, 'incomes'],
])('%s is refused at its field', async (_name, input, field) => {
  const { errors } = await update('Vườn 07', input)
  expect(errors.map(({ code, path }) => [code, ...path])).toEqual([['OUT_OF_RANGE', field]])
})

test('income, plan and place tell of a household: the district reads none of them, nor does the trail', async () => {
  const { id } = await gardenOfNay('Vườn 04')
  const asked = `query ($id: ID!) { garden(id: $id) { state planConfirmedOn planDocument incomes { year } position { latitude } } }`
  for (const client of [await api.as('dieuphoi.huyen'), await api.as('mat-tran'), api.asIntegrator()]) {
    const { data } = await client.send(asked, { id: toNodeId('Garden', id) })
    expect(data).toEqual({
      garden: {
        state: 'IMPROVED',
        planConfirmedOn: '2021-04-01',
        planDocument: null,
        incomes: null,
        position: null,
      },
    })
  }
  const events = await api.db.auditEvent.findMany({ where: { entityId: id } })
  expect(JSON.stringify(events.map(({ before, after }) => [before, after]))).not.toMatch(
    /18\.5|62\.5|Bản vẽ|NAY-/,
  )
  const outbox = await api.db.outboxEvent.findMany({ where: { entityId: id } })
  expect(outbox.length).toBeGreaterThan(0)
  expect(JSON.stringify(outbox, (_, value: unknown) => String(value))).not.toMatch(/NAY-/)
})
