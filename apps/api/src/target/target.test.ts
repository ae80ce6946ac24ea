import pg from 'pg'
import { openTestApi, type TestApi } from '../testing/test-api'

let api: TestApi
let campaignId: string
beforeAll(async () => {
  api = await openTestApi()
  await writeHedgeTotals()
  const member = await api.as('dia-chinh')
  const { data } = await member.send<{ viewer: { currentCampaign: { id: string } } }>(
    '{ viewer { currentCampaign { id } } }',
  )
  campaignId = data.viewer.currentCampaign.id
})
afterAll(() => api.close())

/** Nậy: 1,2 km accepted, 1,025 km a week ago. Trung Mỹ: 0,5 km sent, not accepted. Phúc Thịnh: nothing. */
async function writeHedgeTotals(): Promise<void> {
  const hedges = await api.db.targetAllocation.findMany({
    where: { target: { code: 'T13' } },
    include: { unit: { include: { names: true } } },
  })
  const idOf = (name: string) => hedges.find((row) => row.unit.names.some((n) => n.name === name))?.id ?? ''
  const [nay, trungMy] = [idOf('Thôn Nậy'), idOf('Thôn Trung Mỹ')]
  const allocationId = { in: hedges.map((row) => row.id) }
  await api.db.targetProgress.deleteMany({ where: { allocationId } })
  await api.db.progressPoint.deleteMany({ where: { allocationId } })
  const day = (iso: string) => new Date(`${iso}T00:00:00Z`)
  const both = (total: string) => ({ reportedTotal: total, acceptedTotal: total })
  await api.db.progressPoint.createMany({
    data: [
      { allocationId: nay, day: day('2021-04-01'), ...both('0.4') },
      { allocationId: nay, day: day('2021-05-06'), ...both('1.025') },
      { allocationId: nay, day: day('2021-05-12'), ...both('1.2') },
      { allocationId: trungMy, day: day('2021-05-11'), reportedTotal: '0.5' },
    ],
  })
  await api.db.targetProgress.createMany({
    data: [
      { allocationId: nay, ...both('1.2'), reportedOn: day('2021-05-12'), acceptedOn: day('2021-05-12') },
      { allocationId: trungMy, reportedTotal: '0.5', reportedOn: day('2021-05-11') },
    ],
  })
}

const TARGETS = /* GraphQL */ `
  query ($campaignId: ID!, $search: String, $kind: [TargetKind!]) {
    targets(campaignId: $campaignId, search: $search, kind: $kind, first: 50) {
      nodes {
        id
        code
        quantity
        effectiveDueOn
        isDueOnDecided
        section {
          ref
        }
        criterion {
          code
        }
        summary {
          state
          done
          goal
          remaining
          percent
          allocated
          unallocated
          unitCount
          metCount
          unknownCount
          behindCount
          sentence
        }
        allocations {
          nodes {
            unit {
              name
            }
          }
        }
      }
    }
  }
`
interface TargetNode {
  id: string
  code: string
  summary: Record<string, unknown>
  allocations: { nodes: { unit: { name: string } }[] }
}
interface Targets {
  targets: { nodes: TargetNode[] } | null
}

test('the committee reads a target over its villages; what is not known is named and not counted as zero', async () => {
  const member = await api.as('dia-chinh')
  const { data } = await member.send<Targets>(TARGETS, { campaignId, search: 'hang rao xanh tai nay' })
  expect(data.targets?.nodes).toEqual([
    {
      id: expect.any(String),
      code: 'T13',
      quantity: '8',
      effectiveDueOn: '2021-06-03',
      isDueOnDecided: false,
      section: { ref: 'II.1.2' },
      criterion: { code: '20' },
      summary: {
        state: 'BEHIND',
        done: '1.2',
        goal: '8',
        remaining: '6.8',
        percent: 60,
        allocated: '8',
        unallocated: '0',
        unitCount: 3,
        metCount: 0,
        unknownCount: 2,
        behindCount: 2,
        sentence:
          'Xã An Hòa Thịnh: 1,2/8 km hàng rào xanh; 60 % ở 1 đơn vị đã biết đủ số; còn 6,8 km; 0/3 đơn vị đạt; ' +
          'chưa có số được duyệt: Thôn Phúc Thịnh, Thôn Trung Mỹ → có đơn vị chậm',
      },
      allocations: {
        nodes: ['Thôn Nậy', 'Thôn Phúc Thịnh', 'Thôn Trung Mỹ'].map((name) => ({ unit: { name } })),
      },
    },
  ])
})

test('work in villages whose goal nobody knows is shown without a fraction', async () => {
  const allocations = await api.db.targetAllocation.findMany({ where: { target: { code: 'T18' } } })
  for (const { id } of allocations) {
    const total = { reportedTotal: '4', acceptedTotal: '4' }
    const on = { reportedOn: new Date('2021-05-10T00:00:00Z'), acceptedOn: new Date('2021-05-10T00:00:00Z') }
    await api.db.targetProgress.upsert({
      where: { allocationId: id },
      create: { allocationId: id, ...total, ...on },
      update: { ...total, ...on },
    })
  }
  const { data } = await (await api.as('dia-chinh')).send<Targets>(TARGETS, { campaignId, search: 'T18' })
  expect(data.targets?.nodes[0]?.summary).toMatchObject({
    done: '8',
    goal: null,
    remaining: null,
    percent: null,
    unallocated: '15',
    unknownCount: 2,
    sentence:
      'Xã An Hòa Thịnh: 8 hệ thống xử lý nước; 0/2 đơn vị đạt; ' +
      'chưa biết số phải đạt: Thôn Phúc Thịnh, Thôn Trung Mỹ → chưa đo được',
  })
})

test('a village head sees every target of the plan, and sums over the own village only', async () => {
  const head = await api.as('truongthon.nay')
  const { data } = await head.send<Targets>(TARGETS, { campaignId })
  expect(data.targets?.nodes).toHaveLength(20)
  const units = data.targets?.nodes.flatMap((target) => target.allocations.nodes.map(({ unit }) => unit.name))
  expect(new Set(units)).toEqual(new Set(['Thôn Nậy']))
  expect(data.targets?.nodes.find(({ code }) => code === 'T13')?.summary).toMatchObject({
    unitCount: 1,
    done: '1.2',
    goal: '2',
    unallocated: null,
    sentence: expect.stringMatching(/^Thôn Nậy: 1,2\/2 km hàng rào xanh/),
  })
  expect(data.targets?.nodes.find(({ code }) => code === 'T7')?.summary).toMatchObject({
    state: 'NOT_MEASURABLE',
    unitCount: 0,
    goal: null,
    allocated: null,
  })
})

const CELLS = /* GraphQL */ `
  query ($campaignId: ID!, $unitWithin: ID, $targetId: ID, $first: Int!, $after: String) {
    targetAllocations(
      campaignId: $campaignId
      unitWithin: $unitWithin
      targetId: $targetId
      first: $first
      after: $after
    ) {
      nodes {
        id
        quantity
        version
        unit {
          id
          name
        }
        target {
          code
          position
        }
        can {
          edit
          assign
        }
        points(last: 2) {
          day
          reportedTotal
          acceptedTotal
        }
        progress {
          verdict
          state
          done
          reportedDone
          isProvisional
          goal
          remaining
          percent
          daysLeft
          neededPerDay
          lastWeekPerDay
          expectedByToday
          acceptedOn
          reportedOn
          sentence
          english: sentence(language: EN)
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount {
        value
      }
    }
  }
`
interface Cell {
  id: string
  unit: { id: string; name: string }
  target: { code: string; position: number }
  progress: Record<string, unknown>
  can: { edit: boolean; assign: boolean }
}
interface Cells {
  targetAllocations: {
    nodes: Cell[]
    pageInfo: { hasNextPage: boolean; endCursor: string }
    totalCount: { value: number }
  } | null
}

test('a village’s cell tells its progress in figures and in one sentence', async () => {
  const head = await api.as('truongthon.nay')
  const { data } = await head.send<Cells>(CELLS, { campaignId, first: 50 })
  expect(data.targetAllocations?.nodes.find(({ target }) => target.code === 'T13')).toEqual({
    id: expect.any(String),
    quantity: '2',
    version: 1,
    unit: { id: expect.any(String), name: 'Thôn Nậy' },
    target: { code: 'T13', position: 13 },
    can: { edit: false, assign: false },
    points: [
      { day: '2021-05-06', reportedTotal: '1.025', acceptedTotal: '1.025' },
      { day: '2021-05-12', reportedTotal: '1.2', acceptedTotal: '1.2' },
    ],
    progress: {
      verdict: 'NOT_MET',
      state: 'BEHIND',
      done: '1.2',
      reportedDone: '1.2',
      isProvisional: false,
      goal: '2',
      remaining: '0.8',
      percent: 60,
      daysLeft: 21,
      neededPerDay: '0.038',
      lastWeekPerDay: '0.025',
      expectedByToday: '1.548',
      acceptedOn: '2021-05-12',
      reportedOn: '2021-05-12',
      sentence:
        'Thôn Nậy: 1,2/2 km hàng rào xanh, còn 0,8 km trong 21 ngày đến hết đợt, cần 38 m/ngày, tuần qua 25 m/ngày → chậm',
      english: expect.stringMatching(/^Thôn Nậy: 1\.2\/2 km hàng rào xanh, 0\.8 km left in 21 days/),
    },
  })
})

test('a total that waits for acceptance is shown beside the accepted one and does not count yet', async () => {
  const member = await api.as('dia-chinh')
  const { data: list } = await member.send<Targets>(TARGETS, { campaignId, search: 'T13' })
  const targetId = list.targets?.nodes[0]?.id
  const { data } = await member.send<Cells>(CELLS, { campaignId, targetId, first: 50 })
  const cell = data.targetAllocations?.nodes.find(({ unit }) => unit.name === 'Thôn Trung Mỹ')
  expect(data.targetAllocations?.totalCount.value).toBe(3)
  expect(cell?.can).toEqual({ edit: true, assign: true })
  expect(cell?.progress).toMatchObject({
    verdict: 'NOT_ASSESSED',
    done: null,
    reportedDone: '0.5',
    isProvisional: true,
    acceptedOn: null,
    reportedOn: '2021-05-11',
  })
})

test('cells come page by page in the plan’s order, none twice', async () => {
  const office = await api.as('dieuphoi.huyen')
  const seen: Cell[] = []
  let after: string | null = null
  let total: number | undefined
  do {
    const { data }: { data: Cells } = await office.send<Cells>(CELLS, { campaignId, first: 40, after })
    seen.push(...(data.targetAllocations?.nodes ?? []))
    total = data.targetAllocations?.totalCount.value
    after = data.targetAllocations?.pageInfo.hasNextPage ? data.targetAllocations.pageInfo.endCursor : null
  } while (after)
  expect(new Set(seen.map(({ id }) => id)).size).toBe(total)
  const positions = seen.map(({ target }) => target.position)
  expect(positions).toEqual([...positions].sort((a, b) => a - b))
})

const MATRIX = /* GraphQL */ `
  query ($campaignId: ID!) {
    targetMatrix(campaignId: $campaignId) {
      campaign {
        name
      }
      targets {
        code
        summary {
          state
          sentence
        }
        section {
          ref
        }
        criterion {
          code
        }
      }
      units {
        name
      }
      cells {
        unit {
          name
        }
        target {
          code
        }
        progress {
          state
          percent
          sentence
        }
        can {
          edit
        }
      }
    }
  }
`
interface Matrix {
  targetMatrix: {
    targets: { code: string }[]
    units: { name: string }[]
    cells: { unit: { name: string }; target: { code: string } }[]
  } | null
}

test('the matrix shows the whole plan: the commune first, then its villages', async () => {
  const integrator = api.asIntegrator()
  const { data } = await integrator.send<Matrix>(MATRIX, { campaignId })
  expect(data.targetMatrix?.targets.map(({ code }) => code).slice(0, 2)).toEqual(['T1', 'T2'])
  expect(data.targetMatrix?.units).toHaveLength(20)
  expect(data.targetMatrix?.units.slice(0, 2).map(({ name }) => name)).toEqual([
    'Xã An Hòa Thịnh',
    'Thôn Bình Hòa',
  ])
  expect(data.targetMatrix?.cells).toHaveLength(await api.db.targetAllocation.count())
})

test('a village head’s matrix has one row', async () => {
  const head = await api.as('truongthon.nay')
  const { data } = await head.send<Matrix>(MATRIX, { campaignId })
  expect(data.targetMatrix?.units).toEqual([{ name: 'Thôn Nậy' }])
  expect(data.targetMatrix?.targets).toHaveLength(20)
  expect(data.targetMatrix?.cells.every(({ unit }) => unit.name === 'Thôn Nậy')).toBe(true)
})

test.each([
  ['the matrix with sums and sentences', MATRIX, {}, 3],
  ['targets with sums and cells', TARGETS, {}, 3],
  ['the cells of a page with points and count', CELLS, { first: 50 }, 5],
])('%s costs few statements', async (_, query, variables, most) => {
  const member = await api.as('dia-chinh')
  await member.send(query, { campaignId, ...variables })
  const statements = jest.spyOn(pg.Client.prototype, 'query')
  const { errors } = await member.send(query, { campaignId, ...variables })
  const count = statements.mock.calls.length
  statements.mockRestore()
  expect(errors).toBeUndefined()
  expect(count).toBeGreaterThan(0)
  expect(count).toBeLessThanOrEqual(most)
})

test('another commune’s campaign is refused by name; its target and cells are not there', async () => {
  const member = await api.as('dia-chinh')
  const { data: own } = await member.send<Targets>(TARGETS, { campaignId, search: 'T13' })
  const { data: cells } = await member.send<Cells>(CELLS, { campaignId, first: 1 })
  const other = await api.as('bcd.xakhac')
  for (const query of [TARGETS, MATRIX, CELLS]) {
    const { data, errors } = await other.send(query, { campaignId, first: 1 })
    expect(Object.values(data)).toEqual([null])
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN')
  }
  const { data } = await other.send(
    'query ($target: ID!, $cell: ID!) { target(id: $target) { id } node(id: $cell) { id } }',
    { target: own.targets?.nodes[0]?.id, cell: cells.targetAllocations?.nodes[0]?.id },
  )
  expect(data).toEqual({ target: null, node: null })
})

test('too many points, or none, are refused', async () => {
  const head = await api.as('truongthon.nay')
  for (const last of [0, 201]) {
    const { errors } = await head.send(
      `query ($campaignId: ID!) {
        targetAllocations(campaignId: $campaignId, first: 1) { nodes { points(last: ${last}) { day } } }
      }`,
      { campaignId },
    )
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT')
  }
})
