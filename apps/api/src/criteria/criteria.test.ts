import { compile } from '@solang/scoring'
import { openTestApi, type Client, type TestApi } from '../testing/test-api'

let api: TestApi
beforeAll(async () => {
  api = await openTestApi()
})
afterAll(() => api.close())

const SETS = /* GraphQL */ `
  query ($subject: CriteriaSubject, $usedIn: ID, $onlyInUse: Boolean! = false) {
    criteriaSets(first: 20, subject: $subject, usedIn: $usedIn, onlyInUse: $onlyInUse) {
      nodes {
        id
        code
        edition
        subject
        status
        verified
        decision {
          number
          readAs
        }
        rules
        criteria {
          code
          set {
            code
          }
          indicators {
            code
          }
        }
      }
      totalCount {
        value
      }
    }
  }
`
interface SetNode {
  id: string
  code: string
  edition: string
  subject: string
  status: string
  verified: boolean
  decision: { number: string; readAs: string }
  rules: Parameters<typeof compile>[0]
  criteria: { code: string; set: { code: string }; indicators: { code: string }[] }[]
}
interface Sets {
  criteriaSets: { nodes: SetNode[]; totalCount: { value: number } } | null
}

test('the sets of the plan are there with their decisions, published, and marked as not verified', async () => {
  const member = await api.as('dia-chinh')
  const { data } = await member.send<Sets>(SETS, { usedIn: await homeOf(member) })
  // Ten criteria of a village, and the condition beside them.
  expect(data.criteriaSets?.nodes.map((set) => [set.subject, set.criteria.length, set.status])).toEqual([
    ['COMMUNE', 20, 'PUBLISHED'],
    ['VILLAGE', 11, 'PUBLISHED'],
    ['GARDEN', 5, 'PUBLISHED'],
  ])
  expect(data.criteriaSets?.totalCount).toEqual({ value: 3 })
  for (const set of data.criteriaSets?.nodes ?? []) {
    expect(set.verified).toBe(false)
    expect(set.criteria.every((criterion) => criterion.set.code === set.code)).toBe(true)
  }
})

test('sets of other places are there to be read and compared with, and are in use nowhere here', async () => {
  const member = await api.as('dia-chinh')
  const { data } = await member.send<Sets>(SETS, { subject: 'GARDEN' })
  expect(data.criteriaSets?.nodes.map((set) => [set.code, set.criteria.length])).toEqual([
    ['ha-tinh/vuon-mau', 5],
    ['tien-phuoc/vuon-mau', 7],
    ['tra-vinh/vuon-mau', 5],
  ])
})

test('a set taken out of use stays readable behind the ones in use, and scores nothing any more', async () => {
  const member = await api.as('dia-chinh')
  const home = await homeOf(member)
  const gardensOf = async () => {
    const { data } = await member.send<Sets>(SETS, { subject: 'GARDEN', usedIn: home })
    return data.criteriaSets?.nodes.map((set) => set.code)
  }
  const enrol = (code: string) =>
    api.db.setEnrolment.create({
      data: { unit: { connect: { id: provinceId } }, set: { connect: { id: setIds.get(code) ?? '' } } },
    })
  const sets = await api.db.criteriaSet.findMany({ where: { subject: 'GARDEN' } })
  const setIds = new Map(sets.map(({ code, id }) => [code, id]))
  const { id, unitId: provinceId } = await api.db.setEnrolment.findFirstOrThrow({
    where: { setId: setIds.get('ha-tinh/vuon-mau') ?? '' },
  })
  await enrol('tien-phuoc/vuon-mau')
  await api.db.setEnrolment.update({ where: { id }, data: { validTo: new Date('2021-05-13') } })
  // The database tells the server, which may take a question or two.
  let found = await gardensOf()
  for (let tries = 0; tries < 200 && found?.[0] !== 'tien-phuoc/vuon-mau'; tries++) found = await gardensOf()
  expect(found).toEqual(['tien-phuoc/vuon-mau', 'ha-tinh/vuon-mau'])
  const { data } = await member.send<Sets>(SETS, { subject: 'GARDEN', usedIn: home, onlyInUse: true })
  expect(data.criteriaSets?.nodes.map((set) => set.code)).toEqual(['tien-phuoc/vuon-mau'])
})

test('the rules of the garden set score a garden as they are', async () => {
  const head = await api.as('truongthon.nay')
  const { data } = await head.send<Sets>(SETS, { subject: 'GARDEN' })
  const [garden] = data.criteriaSets?.nodes ?? []
  expect(garden?.rules).toMatchObject({ schema: 2, id: garden?.code, version: garden?.edition })
  expect(() => garden && compile(garden.rules)).not.toThrow()
})

test('a set is found by its id; another kind of id finds nothing', async () => {
  const member = await api.as('dia-chinh')
  const ONE = 'query ($id: ID!) { criteriaSet(id: $id) { subject } node(id: $id) { id } }'
  const { data: list } = await member.send<Sets>(SETS, { subject: 'VILLAGE' })
  const id = list.criteriaSets?.nodes[0]?.id
  expect((await member.send(ONE, { id })).data).toEqual({ criteriaSet: { subject: 'VILLAGE' }, node: { id } })
  const unit = await member.send<{ viewer: { homeUnit: { id: string } } }>('{ viewer { homeUnit { id } } }')
  const foreign = await member.send<{ criteriaSet: null }>(ONE, { id: unit.data.viewer.homeUnit.id })
  expect(foreign.data.criteriaSet).toBeNull()
})

test('nobody reads the sets without signing in', async () => {
  const { data, errors } = await api.asNobody().send<Sets>('{ criteriaSets(first: 1) { nodes { code } } }')
  expect(data.criteriaSets).toBeNull()
  expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED')
})

async function homeOf(caller: Client): Promise<string> {
  const { data } = await caller.send<{ viewer: { homeUnit: { id: string } } }>(
    '{ viewer { homeUnit { id } } }',
  )
  return data.viewer.homeUnit.id
}

test('a list learns how much of a set has been read without its lines; a condition is no criterion', async () => {
  const member = await api.as('dia-chinh')
  const { data } = await member.send<{ criteriaSets: { nodes: { edition: string; reading: object }[] } }>(
    `{ criteriaSets(first: 20) { nodes { edition reading { criteria indicators verified unread } } } }`,
  )
  const readings = new Map(data.criteriaSets.nodes.map(({ edition, reading }) => [edition, reading]))
  expect(readings.get('59/2015/QĐ-UBND')).toEqual({ criteria: 5, indicators: 11, verified: 0, unread: 4 })
  expect(readings.get('33/2014/QĐ-UBND')).toMatchObject({ criteria: 10, indicators: 11, unread: 11 })
})
