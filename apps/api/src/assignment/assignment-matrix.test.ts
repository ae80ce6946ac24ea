import { namedIds, assignmentOperations } from '../testing/assignment-operations'
import { countStatements } from '../testing/count-statements'
import { openTestApi, type Client, type TestApi } from '../testing/test-api'

let api: TestApi
let campaignId: string
beforeAll(async () => {
  api = await openTestApi()
  campaignId = await namedIds(api.db).campaign()
})
afterAll(() => api.close())

const MATRIX = /* GraphQL */ `
  query ($campaignId: ID!) {
    assignmentMatrix(campaignId: $campaignId) {
      gapCount
      campaign {
        name
      }
      units {
        id
        name
      }
      rows {
        unitIds
        target {
          code
        }
        criterion {
          code
        }
      }
      assignments {
        role
        isActive
        person {
          fullName
        }
        unit {
          id
        }
        target {
          code
        }
        criterion {
          code
        }
      }
      workload {
        leadCount
        supportCount
        isOverloaded
        person {
          fullName
        }
      }
    }
  }
`
interface Coded {
  code: string
}
interface Matrix {
  gapCount: number
  units: { id: string; name: string }[]
  rows: { unitIds: string[]; target: Coded | null; criterion: Coded | null }[]
  assignments: {
    role: string
    isActive: boolean
    unit: { id: string }
    target: Coded | null
    criterion: Coded | null
  }[]
  workload: { leadCount: number; supportCount: number; isOverloaded: boolean; person: { fullName: string } }[]
}
const matrixFor = async (client: Client) =>
  (await client.send<{ assignmentMatrix: Matrix }>(MATRIX, { campaignId })).data.assignmentMatrix

test('the board of the commune: its column first, placeholders last, every cell without a lead a gap', async () => {
  const matrix = await matrixFor(await api.as('thuongtruc'))
  expect(matrix.units[0]?.name).toBe('Xã An Hòa Thịnh')
  expect(matrix.units.at(-1)?.name).toMatch(/^Thôn chưa rõ tên/)
  expect(matrix.rows.find((row) => row.target?.code === 'T9')?.unitIds).toHaveLength(19)
  expect(matrix.rows.filter((row) => row.criterion)).toHaveLength(20)

  const led = new Set(
    matrix.assignments
      .filter((row) => row.role === 'LEAD')
      .map((row) => `${row.target?.code ?? `criterion ${row.criterion?.code}`}:${row.unit.id}`),
  )
  const cells = matrix.rows.flatMap((row) =>
    row.unitIds.map((unitId) => `${row.target?.code ?? `criterion ${row.criterion?.code}`}:${unitId}`),
  )
  expect(matrix.gapCount).toBe(cells.filter((cell) => !led.has(cell)).length)
  expect(matrix.assignments.every((row) => row.isActive)).toBe(true)
})

test('an official with very many cells to lead is marked, others are not', async () => {
  const matrix = await matrixFor(await api.as('thuongtruc'))
  const marked = matrix.workload.filter((row) => row.isOverloaded)
  expect(marked.map((row) => [row.person.fullName, row.leadCount])).toEqual([['Công chức nông nghiệp', 26]])
  expect(matrix.workload.map((row) => row.leadCount)).toEqual(
    matrix.workload.map((row) => row.leadCount).sort((a, b) => b - a),
  )
})

test('a village head sees the own column alone', async () => {
  const matrix = await matrixFor(await api.as('truongthon.nay'))
  expect(matrix.units.map((unit) => unit.name)).toEqual(['Thôn Nậy'])
  expect(matrix.rows.some((row) => row.criterion)).toBe(false)
  expect(new Set(matrix.assignments.map((row) => row.unit.id))).toEqual(new Set([matrix.units[0]?.id]))
})

test('the board of another commune is refused', async () => {
  const stranger = await api.as('bcd.xakhac')
  const { data, errors } = await stranger.send<{ assignmentMatrix: null }>(MATRIX, { campaignId })
  expect(data.assignmentMatrix).toBeNull()
  expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN')
})

test('filters of the list narrow it, page by page without gap or repeat', async () => {
  const client = await api.as('thuongtruc')
  const { list } = assignmentOperations(client)
  const named = namedIds(api.db)
  const all = await list({ isActive: true })
  const nay = await list({ isActive: true, unitWithin: await named.unit('Thôn Nậy') })
  expect(nay.length).toBeGreaterThan(0)
  expect(nay).toEqual(all.filter((row) => row.unit.name === 'Thôn Nậy'))
  expect(await list({ isActive: true, targetId: await named.target('T9'), role: 'LEAD' })).toEqual(
    all.filter((row) => row.target?.code === 'T9' && row.role === 'LEAD'),
  )
  expect(await list({ isActive: true, criterionId: await named.criterion('18') })).toEqual(
    all.filter((row) => row.criterion?.code === '18'),
  )
  expect(await list({ isActive: true, personId: await named.person('dia-chinh') })).toEqual(
    all.filter((row) => row.person.fullName === 'Công chức địa chính'),
  )

  const PAGE =
    'query ($after: String) { assignments(first: 9, after: $after, filter: { isActive: true }) { nodes { id } pageInfo { endCursor hasNextPage } } }'
  interface Page {
    assignments: { nodes: { id: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } }
  }
  const seen: string[] = []
  let after: string | null = null
  do {
    const { data }: { data: Page } = await client.send<Page>(PAGE, { after })
    seen.push(...data.assignments.nodes.map((row) => row.id))
    after = data.assignments.pageInfo.hasNextPage ? data.assignments.pageInfo.endCursor : null
  } while (after)
  expect(seen).toEqual(all.map((row) => row.id))
})

test('another commune’s unit or people, and ids of another kind, give nothing away', async () => {
  const client = await api.as('bcd.xakhac')
  const named = namedIds(api.db)
  const { list } = assignmentOperations(client)
  expect(await list({ personId: await named.person('dia-chinh') })).toEqual([])
  const LIST = 'query ($filter: AssignmentFilter) { assignments(first: 5, filter: $filter) { nodes { id } } }'
  const foreign = await client.send(LIST, { filter: { unitWithin: await named.unit('Thôn Nậy') } })
  expect(foreign.errors?.[0]?.extensions.code).toBe('FORBIDDEN')
  const mixed = await client.send(LIST, { filter: { targetId: await named.unit('Thôn Nậy') } })
  expect(mixed.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT')
})

test('a cell names its lead', async () => {
  const client = await api.as('truongthon.nay')
  const { data } = await client.send<{
    targetAllocations: { nodes: { target: Coded; lead: { person: { fullName: string } } | null }[] }
  }>(
    'query ($campaignId: ID!) { targetAllocations(campaignId: $campaignId, first: 50) { nodes { target { code } lead { person { fullName } } } } }',
    { campaignId },
  )
  const leadOf = (code: string) =>
    data.targetAllocations.nodes.find((row) => row.target.code === code)?.lead?.person.fullName
  expect(leadOf('T15')).toBe('Trưởng thôn Nậy')
  expect(leadOf('T13')).toBeUndefined()
})

test('the dashboard counts the same gaps as the board, for everybody who sees both', async () => {
  for (const username of ['thuongtruc', 'dieuphoi.huyen', 'truongthon.nay']) {
    const client = await api.as(username)
    const { gapCount } = await matrixFor(client)
    const { data } = await client.send<{ dashboard: { gapCount: number } }>(
      'query ($campaignId: ID!) { dashboard(campaignId: $campaignId) { gapCount } }',
      { campaignId },
    )
    expect(data.dashboard.gapCount).toBe(gapCount)
  }
})

test('the board and the list of one person take five statements at most', async () => {
  const client = await api.as('thuongtruc')
  const board = await countStatements(() => matrixFor(client))
  expect(board.result.rows.length).toBeGreaterThan(30)
  expect(board.statements).toBeLessThanOrEqual(5)
  const LIST = `query ($personId: ID) {
    assignments(first: 200, filter: { personId: $personId, isActive: true }) {
      nodes { role dueOn person { fullName duties { title } } unit { name } target { code effectiveDueOn campaign { name } } criterion { name } }
    }
  }`
  const personId = await namedIds(api.db).person('nong-nghiep')
  const list = await countStatements(() => client.send(LIST, { personId }))
  expect(list.result.errors).toBeUndefined()
  expect(list.statements).toBeLessThanOrEqual(5)
})
