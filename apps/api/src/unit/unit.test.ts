import { openTestApi, type TestApi } from '../testing/test-api'

let api: TestApi
beforeAll(async () => {
  api = await openTestApi()
})
afterAll(() => api.close())

const NAMES = /* GraphQL */ `
  query ($search: String) {
    units(first: 50, search: $search, filter: { kind: [VILLAGE] }) {
      nodes {
        name
      }
    }
  }
`
interface Names {
  units: { nodes: { name: string }[] } | null
}

test('a search without marks finds a village', async () => {
  const member = await api.as('dia-chinh')
  const { data } = await member.send<Names>(NAMES, { search: 'duc thinh' })
  expect(data.units?.nodes.map((unit) => unit.name)).toEqual(['Thôn Đức Thịnh'])
})

test('decomposed Unicode finds the same village', async () => {
  const member = await api.as('dia-chinh')
  const { data } = await member.send<Names>(NAMES, { search: 'Đức Thịnh'.normalize('NFD') })
  expect(data.units?.nodes).toHaveLength(1)
})

test('a committee member sees the 19 villages of the commune, named ones first', async () => {
  const member = await api.as('dia-chinh')
  const { data } = await member.send<Names>(NAMES)
  expect(data.units?.nodes).toHaveLength(19)
  expect(data.units?.nodes[0]?.name).toBe('Thôn Bình Hòa')
})

test('a village head sees only the own village', async () => {
  const head = await api.as('truongthon.nay')
  const { data } = await head.send<Names>(NAMES)
  expect(data.units?.nodes.map((unit) => unit.name)).toEqual(['Thôn Nậy'])
})

test('the same code names two communes, each in its time', async () => {
  const office = await api.as('dieuphoi.huyen')
  const BY_CODE = /* GraphQL */ `
    query ($on: Date) {
      unitByCode(scheme: "GSO", code: "18163", on: $on) {
        names {
          name
        }
      }
    }
  `
  const before = await office.send<{ unitByCode: { names: { name: string }[] } | null }>(BY_CODE, {
    on: '2021-05-13',
  })
  expect(before.data.unitByCode?.names).toEqual([{ name: 'Xã An Hòa Thịnh' }])
  const integrator = api.asIntegrator()
  const after = await integrator.send<{ unitByCode: { names: { name: string }[] } | null }>(BY_CODE, {
    on: '2025-07-01',
  })
  expect(after.data.unitByCode?.names).toEqual([{ name: 'Xã Sơn Tiến' }])
})

test('a list without first or last, or with too many, is refused', async () => {
  const member = await api.as('dia-chinh')
  for (const page of ['', '(first: 0)', '(first: 201)', '(first: 5, last: 5)']) {
    const { errors } = await member.send(`{ units${page} { nodes { id } } }`)
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT')
  }
})

test('pages follow each other without gap or repeat, and a made-up cursor is refused', async () => {
  const member = await api.as('dia-chinh')
  const PAGE =
    'query ($after: String) { units(first: 7, after: $after, filter: { kind: [VILLAGE] }) { nodes { id } pageInfo { endCursor hasNextPage } } }'
  interface Page {
    units: { nodes: { id: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } }
  }
  const seen: string[] = []
  let after: string | null = null
  do {
    const { data }: { data: Page } = await member.send<Page>(PAGE, { after })
    seen.push(...data.units.nodes.map((unit) => unit.id))
    after = data.units.pageInfo.hasNextPage ? data.units.pageInfo.endCursor : null
  } while (after)
  expect(new Set(seen).size).toBe(19)
  const { errors } = await member.send(PAGE, { after: 'WzEsInVuaXRzIl0.xxxxxxxxxxxxxxxx' })
  expect(errors?.[0]?.extensions.code).toBe('BAD_CURSOR')
})
