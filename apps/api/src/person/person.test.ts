import { toNodeId } from '../node-id'
import { openTestApi, type TestApi } from '../testing/test-api'

let api: TestApi
beforeAll(async () => {
  api = await openTestApi()
})
afterAll(() => api.close())

const PEOPLE = /* GraphQL */ `
  query ($search: String, $function: DutyFunction, $within: ID) {
    people(first: 50, search: $search, function: $function, within: $within) {
      nodes {
        id
        fullName
        isActive
        duties {
          title
          unit {
            name
          }
        }
      }
    }
  }
`
interface Person {
  id: string
  fullName: string
  isActive: boolean
  duties: { title: string; unit: { name: string } }[]
}
const peopleAs = async (username: string, variables: object = {}) => {
  const client = await api.as(username)
  const { data } = await client.send<{ people: { nodes: Person[] } }>(PEOPLE, { ...variables })
  return data.people.nodes
}

test('a search without marks finds an official, whatever the case', async () => {
  expect(await peopleAs('thuongtruc', { search: 'DIA CHINH' })).toEqual([
    {
      id: expect.any(String),
      fullName: 'Công chức địa chính',
      isActive: true,
      duties: [{ title: 'Thành viên Ban Chỉ đạo', unit: { name: 'Xã An Hòa Thịnh' } }],
    },
  ])
})

test('signs that mean something to the database are letters in a search', async () => {
  expect(await peopleAs('thuongtruc', { search: '%' })).toEqual([])
  expect(await peopleAs('thuongtruc', { search: "_' OR 1=1" })).toEqual([])
})

test('by function: the ten village heads, in Vietnamese order', async () => {
  const heads = await peopleAs('thuongtruc', { function: 'VILLAGE_HEAD' })
  expect(heads.map((head) => head.fullName.replace('Trưởng thôn ', ''))).toEqual([
    'Bình Hòa',
    'Cừa Quán',
    'Đức Thịnh',
    'Giếng Thị',
    'Hưng Thịnh',
    'Nậy',
    'Phúc Thịnh',
    'Sâm Cồn',
    'Tân Thịnh',
    'Trung Mỹ',
  ])
})

test('pages of people follow the same order, forwards and backwards', async () => {
  const leader = await api.as('thuongtruc')
  const page = async (args: string) => {
    const { data } = await leader.send<{
      people: { nodes: { fullName: string }[]; pageInfo: { endCursor: string; startCursor: string } }
    }>(`{ people(${args}) { nodes { fullName } pageInfo { startCursor endCursor } } }`)
    return { names: data.people.nodes.map((node) => node.fullName), ...data.people.pageInfo }
  }
  const all = (await peopleAs('thuongtruc')).map((person) => person.fullName)
  const first = await page('first: 7')
  const second = await page(`first: 7, after: "${first.endCursor}"`)
  const back = await page(`last: 7, before: "${second.startCursor}"`)
  expect([...first.names, ...second.names]).toEqual(all.slice(0, 14))
  expect(back.names).toEqual(first.names)
})

test('everybody sees the people of the own units alone', async () => {
  expect((await peopleAs('truongthon.nay')).map((person) => person.fullName)).toEqual(['Trưởng thôn Nậy'])
  const [landOfficer] = await peopleAs('thuongtruc', { search: 'địa chính' })
  const stranger = await api.as('bcd.xakhac')
  const { data } = await stranger.send(
    'query ($id: ID!) { person(id: $id) { fullName } node(id: $id) { id } }',
    {
      id: landOfficer?.id,
    },
  )
  expect(data).toEqual({ person: null, node: null })
})

test('somebody whose duty ended yesterday is no longer on the list, but keeps the name', async () => {
  const [head] = await peopleAs('thuongtruc', { search: 'trưởng thôn Hưng Thịnh' })
  const { personId } = await api.db.account.findUniqueOrThrow({ where: { username: 'truongthon.hungthinh' } })
  await api.db.duty.updateMany({ where: { personId }, data: { validTo: new Date('2021-05-13') } })
  expect(await peopleAs('thuongtruc', { search: 'hung thinh' })).toEqual([])
  const client = await api.as('thuongtruc')
  const { data } = await client.send('query ($id: ID!) { person(id: $id) { fullName duties { title } } }', {
    id: head?.id,
  })
  expect(data.person).toEqual({ fullName: 'Trưởng thôn Hưng Thịnh', duties: [] })
})

test('what somebody does in another commune stays there', async () => {
  const [officer] = await peopleAs('thuongtruc', { search: 'văn hóa' })
  const { personId } = await api.db.account.findUniqueOrThrow({ where: { username: 'van-hoa' } })
  const elsewhere = await api.db.duty.findFirstOrThrow({
    where: { person: { account: { username: 'bcd.xakhac' } } },
  })
  const duty = { personId, unitId: elsewhere.unitId, title: 'Tăng cường', validFrom: new Date('2021-01-01') }
  const { id } = await api.db.duty.create({ data: { ...duty, function: 'COMMITTEE_MEMBER' } })
  expect(await peopleAs('thuongtruc', { search: 'văn hóa' })).toEqual([officer])
  expect(officer?.duties).toEqual([{ title: 'Thành viên Ban Chỉ đạo', unit: { name: 'Xã An Hòa Thịnh' } }])
  const seen = async (username: string) => {
    const { data } = await (
      await api.as(username)
    ).send<{ node: { title: string } | null }>(
      'query ($id: ID!) { node(id: $id) { ... on Duty { title } } }',
      { id: toNodeId('Duty', id) },
    )
    return data.node?.title
  }
  expect([await seen('thuongtruc'), await seen('bcd.xakhac'), await seen('dieuphoi.huyen')]).toEqual([
    undefined,
    'Tăng cường',
    'Tăng cường',
  ])
})
