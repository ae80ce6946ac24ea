import { toNodeId } from '../node-id'
import { countStatements } from '../testing/count-statements'
import { once, openTestApi, type Client, type TestApi } from '../testing/test-api'

let api: TestApi
let member: Client
let head: Client

beforeAll(async () => {
  api = await openTestApi()
  member = await api.as('thuongtruc')
  head = await api.as('truongthon.nay')
})
afterAll(() => api.close())

const unitNamed = async (name: string) =>
  toNodeId('Unit', (await api.db.unitName.findFirstOrThrow({ where: { name } })).unitId)
const gardenWith = async (householdCode: string) =>
  toNodeId('Garden', (await api.db.garden.findFirstOrThrow({ where: { householdCode } })).id)

interface Standing {
  state: string
  since: string | null
  percent: number | null
  recognisedOn: string | null
  keeping: { code: string; state: string; dueOn: string | null; trigger: string | null }[]
  events: { kind: string; recordedAs: string }[]
}
const STANDING = /* GraphQL */ `
  fragment S on Standing {
    state
    since
    percent
    recognisedOn
    keeping {
      code
      state
      dueOn
      trigger
    }
    events {
      kind
      recordedAs
    }
  }
`
const standingOfUnit = async (id: string, client = member) => {
  const { data } = await client.send<{ unit: { standing: Standing | null } | null }>(
    `${STANDING} query ($id: ID!) { unit(id: $id) { standing { ...S } } }`,
    { id },
  )
  return data.unit?.standing
}
const standingOfGarden = async (id: string) => {
  const { data } = await member.send<{ garden: { standing: Standing } }>(
    `${STANDING} query ($id: ID!) { garden(id: $id) { standing { ...S } } }`,
    { id },
  )
  return data.garden.standing
}

interface Payload {
  recordLifeEvent: {
    lifeEvent: { id: string } | null
    errors: { code: string; path: string[]; message: string }[]
  }
}
const recordLife = async (client: Client, input: object) => {
  const { data } = await client.send<Payload>(
    /* GraphQL */ `
      mutation ($input: RecordLifeEventInput!) {
        recordLifeEvent(input: $input) {
          lifeEvent {
            id
          }
          errors {
            code
            path
            message
          }
        }
      }
    `,
    { input: { clientMutationId: once(), happenedOn: '2021-05-13', ...input } },
  )
  return data.recordLifeEvent.errors.map(({ code, path }) => [code, path])
}
const recordLook = async (client: Client, input: object) => {
  const { data } = await client.send<{
    recordKeepingEvent: { errors: { code: string; path: string[] }[] }
  }>(
    /* GraphQL */ `
      mutation ($input: RecordKeepingEventInput!) {
        recordKeepingEvent(input: $input) {
          errors {
            code
            path
          }
        }
      }
    `,
    { input: { clientMutationId: once(), happenedOn: '2021-05-13', event: 'Đã đi xem.', ...input } },
  )
  return data.recordKeepingEvent.errors.map(({ code, path }) => [code, path])
}

test('of the six recognised areas one was looked at again, in one a hedge died, four are overdue', async () => {
  const { data } = await member.send<{ units: { nodes: { name: string; standing: Standing | null }[] } }>(
    `${STANDING} { units(first: 50, filter: { kind: [VILLAGE] }) { nodes { name standing { ...S } } } }`,
  )
  const states = data.units.nodes
    .filter(({ standing }) => standing?.recognisedOn)
    .map(({ name, standing }) => [
      name,
      standing?.state,
      standing?.keeping.filter(({ state }) => state === 'OVERDUE').length,
    ])
  expect(states).toEqual([
    ['Thôn Bình Hòa', 'AT_RISK', 11],
    ['Thôn Cừa Quán', 'AT_RISK', 10],
    ['Thôn Giếng Thị', 'AT_RISK', 11],
    ['Thôn Hưng Thịnh', 'AT_RISK', 11],
    ['Thôn Sâm Cồn', 'KEEPING', 0],
    ['Thôn Tân Thịnh', 'AT_RISK', 11],
  ])
  const cuaQuan = data.units.nodes.find(({ name }) => name === 'Thôn Cừa Quán')
  expect(cuaQuan?.standing?.keeping.find(({ code }) => code === '3')).toEqual({
    code: '3',
    state: 'TRIGGERED',
    dueOn: '2021-05-03',
    trigger: 'Khoảng 40 m hàng rào xanh đầu thôn bị chết.',
  })
})

test('the standing of fifty units costs two statements', async () => {
  const ask = `{ units(first: 50, filter: { kind: [VILLAGE] }) { nodes { name standing { state } } } }`
  const bare = `{ units(first: 50, filter: { kind: [VILLAGE] }) { nodes { name } } }`
  const statements = async (query: string) => (await countStatements(() => member.send(query))).statements
  expect((await statements(ask)) - (await statements(bare))).toBe(2)
})

test('a village looked at again is kept, and the trigger is answered', async () => {
  const cuaQuan = await unitNamed('Thôn Cừa Quán')
  expect(await recordLook(member, { unitId: cuaQuan, kind: 'CHECKED', ruleCode: '3' })).toEqual([])
  const after = await standingOfUnit(cuaQuan)
  expect(after?.keeping.find(({ code }) => code === '3')).toEqual({
    code: '3',
    state: 'KEPT',
    dueOn: '2021-07-13',
    trigger: null,
  })
  // Ten others are still overdue.
  expect(after?.state).toBe('AT_RISK')
  expect(await recordLook(member, { unitId: cuaQuan, kind: 'CHECKED' })).toEqual([])
  expect((await standingOfUnit(cuaQuan))?.state).toBe('KEEPING')
})

test('a village goes its way step by step; its head writes what it does, the committee what is decided', async () => {
  const nay = await unitNamed('Thôn Nậy')
  expect(await standingOfUnit(nay)).toMatchObject({
    state: 'BUILDING',
    percent: 70,
    recognisedOn: null,
    keeping: [],
  })
  expect(await recordLife(head, { unitId: nay, kind: 'BUILDING', percent: 85 })).toEqual([])
  expect(await standingOfUnit(nay)).toMatchObject({ state: 'BUILDING', percent: 85, since: '2021-05-13' })
  expect(await recordLife(head, { unitId: nay, kind: 'RECOGNISED' })).toEqual([['FORBIDDEN', ['kind']]])
  expect(await recordLife(member, { unitId: nay, kind: 'RECOGNISED', document: '12/QĐ-UBND' })).toEqual([])
  const recognised = await standingOfUnit(nay)
  expect(recognised).toMatchObject({ state: 'RECOGNISED', recognisedOn: '2021-05-13' })
  expect(recognised?.keeping[0]).toMatchObject({ code: '1', state: 'KEPT', dueOn: '2021-07-13' })
  expect(recognised?.events.at(-1)?.recordedAs).toBe('Thường trực Ban Chỉ đạo xã, Phó Ban Chỉ đạo')
  expect(await recordLife(member, { unitId: nay, kind: 'LOST' })).toEqual([])
  expect(await standingOfUnit(nay)).toMatchObject({ state: 'LAPSED', keeping: [] })
})

test('a garden is recognised, and waits for an interval that nobody has read', async () => {
  const garden = await gardenWith('SCO-001')
  expect((await standingOfGarden(garden)).state).toBe('REGISTERED')
  expect(await recordLife(member, { gardenId: garden, kind: 'RECOGNISED' })).toEqual([])
  expect(await standingOfGarden(garden)).toMatchObject({
    state: 'RECOGNISED',
    keeping: ['1', '2', '3', '4', '4.1', '5'].map((code) => ({ code, state: 'NO_INTERVAL', dueOn: null })),
  })
  expect(
    await recordLook(await api.as('truongthon.samcon'), {
      gardenId: garden,
      kind: 'TRIGGER',
      ruleCode: '4.1',
      event: 'Hàng rào bị phá khi mở đường.',
    }),
  ).toEqual([])
  expect((await standingOfGarden(garden)).state).toBe('AT_RISK')
})

test('what was recognised under an earlier set is looked at by its own criteria', async () => {
  const { id, unitId } = await api.db.garden.findFirstOrThrow({ where: { householdCode: 'NAY-002' } })
  const earlier = await api.db.criteriaSet.findFirstOrThrow({ where: { code: 'tra-vinh/vuon-mau' } })
  const { personId } = await api.db.account.findUniqueOrThrow({ where: { username: 'thuongtruc' } })
  await api.db.lifeEvent.create({
    data: {
      unitId,
      gardenId: id,
      setId: earlier.id,
      kind: 'RECOGNISED',
      happenedOn: new Date('2021-01-05'),
      recordedById: personId,
      recordedAs: 'Thường trực Ban Chỉ đạo xã',
    },
  })
  const look = { gardenId: toNodeId('Garden', id), kind: 'TRIGGER' }
  // Hà Tĩnh has five criteria for gardens, Trà Vinh four.
  expect(await recordLook(member, { ...look, ruleCode: '5' })).toEqual([['NOT_FOUND', ['ruleCode']]])
  expect(await recordLook(member, { ...look, ruleCode: '4' })).toEqual([])
})

test.each<[string, () => Promise<object>, string, string[]]>([
  [
    'a second registration',
    async () => ({ unitId: await unitNamed('Thôn Phúc Thịnh'), kind: 'REGISTERED' }),
    'INVALID_STATE',
    ['kind'],
  ],
  [
    'building without an approved plan',
    async () => ({ unitId: await unitNamed('Thôn Phúc Thịnh'), kind: 'BUILDING', percent: 5 }),
    'INVALID_STATE',
    ['kind'],
  ],
  [
    'building without a percentage',
    async () => ({ unitId: await unitNamed('Thôn Trung Mỹ'), kind: 'BUILDING' }),
    'REQUIRED',
    ['percent'],
  ],
  [
    'more than the whole',
    async () => ({ unitId: await unitNamed('Thôn Trung Mỹ'), kind: 'BUILDING', percent: 101 }),
    'OUT_OF_RANGE',
    ['percent'],
  ],
  [
    'tomorrow',
    async () => ({ unitId: await unitNamed('Thôn Đức Thịnh'), kind: 'REGISTERED', happenedOn: '2021-05-14' }),
    'OUT_OF_RANGE',
    ['happenedOn'],
  ],
  [
    'a village carried over',
    async () => ({ unitId: await unitNamed('Thôn Đức Thịnh'), kind: 'CARRIED_OVER' }),
    'INVALID_STATE',
    ['kind'],
  ],
  ['nobody at all', async () => ({ kind: 'REGISTERED' }), 'REQUIRED', ['unitId']],
  [
    'two at once',
    async () => ({
      kind: 'REGISTERED',
      unitId: await unitNamed('Thôn Nậy'),
      gardenId: await gardenWith('NAY-002'),
    }),
    'INVALID_VALUE',
    ['unitId'],
  ],
])('%s is refused, and nothing is written', async (_what, input, code, path) => {
  const before = await api.db.lifeEvent.count()
  expect(await recordLife(member, await input())).toEqual([[code, path]])
  expect(await api.db.lifeEvent.count()).toBe(before)
})

test.each<[string, () => Promise<object>, string, string[]]>([
  [
    'a look at what is not recognised',
    async () => ({ unitId: await unitNamed('Thôn Trung Mỹ'), kind: 'CHECKED' }),
    'INVALID_STATE',
    ['unitId'],
  ],
  [
    'an event at no criterion',
    async () => ({ unitId: await unitNamed('Thôn Bình Hòa'), kind: 'TRIGGER' }),
    'REQUIRED',
    ['ruleCode'],
  ],
  [
    'a criterion that is none',
    async () => ({ unitId: await unitNamed('Thôn Bình Hòa'), kind: 'CHECKED', ruleCode: '99' }),
    'NOT_FOUND',
    ['ruleCode'],
  ],
  [
    'an event without words',
    async () => ({ unitId: await unitNamed('Thôn Bình Hòa'), kind: 'CHECKED', event: ' ' }),
    'REQUIRED',
    ['event'],
  ],
])('%s is refused', async (_what, input, code, path) => {
  expect(await recordLook(member, await input())).toEqual([[code, path]])
})

test('a head writes only at home, and what was written stays', async () => {
  const other = await unitNamed('Thôn Bình Hòa')
  expect(await recordLook(head, { unitId: other, kind: 'TRIGGER', ruleCode: '3' })).toEqual([
    ['NOT_FOUND', ['unitId']],
  ])
  const { id } = await api.db.lifeEvent.findFirstOrThrow()
  await expect(api.db.lifeEvent.update({ where: { id }, data: { note: 'khác' } })).rejects.toThrow(
    'immutable',
  )
  await expect(api.db.lifeEvent.delete({ where: { id } })).rejects.toThrow('immutable')
})
