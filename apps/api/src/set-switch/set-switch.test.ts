import { compile } from '@solang/scoring'
import { haTinhGarden2015 } from '@solang/scoring/sets'
import { toNodeId } from '../node-id'
import { eachLastCase, type LastCase } from './last-cases'
import { openTestApi, type Client, type TestApi } from '../testing/test-api'

let api: TestApi
let district: Client
let commune: string
const sets = new Map<string, string>()

beforeAll(async () => {
  api = await openTestApi()
  district = await api.as('dieuphoi.huyen')
  for (const { edition, id } of await api.db.criteriaSet.findMany())
    sets.set(edition, toNodeId('CriteriaSet', id))
  const { unitId } = await api.db.unitName.findFirstOrThrow({ where: { name: 'Xã An Hòa Thịnh' } })
  commune = toNodeId('Unit', unitId)
})
afterAll(() => api.close())

const GARDENS = '59/2015/QĐ-UBND'
const TIEN_PHUOC = '4422/QĐ-UBND'

const SIMULATE = /* GraphQL */ `
  query ($from: ID!, $to: ID!, $within: ID!) {
    simulateSwitch(fromId: $from, toId: $to, within: $within) {
      from {
        edition
      }
      to {
        edition
      }
      count
      moves {
        before
        after
        count
      }
      obstacles {
        code
        text
        failing
        open
        short
        unit
      }
      unknownFigures
      fallingCount
      unsettledCount
      falling {
        garden {
          label
        }
        unit {
          name
        }
        after
        shortfalls
      }
      unsettled {
        garden {
          label
          householderName
        }
        unit {
          name
        }
        shortfalls
      }
    }
  }
`
interface Simulated {
  simulateSwitch: {
    count: number
    moves: { before: string; after: string; count: number }[]
    obstacles: { code: string; failing: number; open: number; short: string | null; unit: string }[]
    unknownFigures: string[]
    fallingCount: number
    unsettledCount: number
    unsettled: {
      garden: { label: string; householderName: string | null } | null
      unit: { name: string }
      shortfalls: string[]
    }[]
  } | null
}
const simulated = async (from: string, to: string, client = district, within = commune) =>
  client.send<Simulated>(SIMULATE, { from: sets.get(from), to: sets.get(to), within })

test('nothing moves under the same set, and every garden with a sent sheet is counted once', async () => {
  const { data } = await simulated(GARDENS, GARDENS)
  const gardens = await api.db.assessment.findMany({
    where: { status: 'SUBMITTED', gardenId: { not: null } },
    distinct: ['gardenId'],
  })
  expect(data.simulateSwitch?.count).toBe(gardens.length)
  expect(data.simulateSwitch?.moves.every(({ before, after }) => before === after)).toBe(true)
  expect(data.simulateSwitch).toMatchObject({ fallingCount: 0, unsettledCount: 0, unknownFigures: [] })
})

test('under the set of another district gardens that pass are unsettled, never failed for what nobody asked', async () => {
  const { data } = await simulated(GARDENS, TIEN_PHUOC)
  const simulation = data.simulateSwitch
  expect(simulation?.unknownFigures).toEqual(['Diện tích vườn'])
  const income = simulation?.obstacles.find(({ code }) => code === '6')
  // One garden earns 22 million a year, eight short of 30.
  expect(income).toMatchObject({ failing: 1, short: '8', unit: 'triệu đồng' })
  const passing = simulation?.moves.filter(({ before }) => before === 'MET')
  expect(simulation?.unsettledCount).toBe(passing?.reduce((sum, { count }) => sum + count, 0))
  expect(simulation?.fallingCount).toBe(0)
  expect(simulation?.unsettled[0]?.shortfalls.length).toBeGreaterThan(0)
  // Names of households never leave the commune.
  expect(simulation?.unsettled.map(({ garden }) => garden?.householderName)).toEqual(
    simulation?.unsettled.map(() => null),
  )
})

test('what the simulation says of a garden is what its own sheet says', async () => {
  const { data } = await simulated(GARDENS, GARDENS)
  const sheets = await api.db.assessment.findMany({
    where: { status: 'SUBMITTED', gardenId: { not: null } },
    orderBy: [{ assessedOn: 'desc' }, { submittedAt: 'desc' }],
    distinct: ['gardenId'],
  })
  const { set } = compile(haTinhGarden2015)
  for (const verdict of ['MET', 'NOT_MET', 'NO_BASIS', 'NOT_ASSESSED']) {
    const counted = data.simulateSwitch?.moves.find(({ before }) => before === verdict)?.count ?? 0
    expect([set.id, verdict, counted]).toEqual([
      set.id,
      verdict,
      sheets.filter((each) => each.verdict === verdict).length,
    ])
  }
})

test('sheets read in small batches are the same sheets, each once', async () => {
  const { id } = await api.db.criteriaSet.findFirstOrThrow({ where: { edition: GARDENS } })
  const unitIds = (await api.db.unit.findMany()).map((unit) => unit.id)
  const readBy = async (batch?: number) => {
    const all: LastCase[] = []
    await eachLastCase(api.db, { setId: id, unitIds, batch }, (some) => all.push(...some))
    return all
  }
  const whole = await readBy()
  expect(whole.length).toBeGreaterThan(5)
  expect(await readBy(2)).toEqual(whole)
})

test('a set that assesses something else is no alternative, and another commune is closed', async () => {
  const other = await simulated(GARDENS, '05/2017/QĐ-UBND')
  expect(other.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT')
  const stranger = await simulated(GARDENS, TIEN_PHUOC, await api.as('bcd.xakhac'))
  expect(stranger.errors?.[0]?.extensions.code).toBe('FORBIDDEN')
})

test('two decisions side by side: the province added criterion 20', async () => {
  const { data } = await district.send<{
    compareCriteriaSets: {
      note: string | null
      changes: { relation: string; toCode: string | null; toText: string | null }[]
    }
  }>(
    /* GraphQL */ `
      query ($from: ID!, $to: ID!) {
        compareCriteriaSets(fromId: $from, toId: $to) {
          note
          changes {
            relation
            fromCode
            fromText
            toCode
            toText
          }
        }
      }
    `,
    { from: sets.get('1980/QĐ-TTg'), to: sets.get('05/2017/QĐ-UBND') },
  )
  const added = data.compareCriteriaSets.changes.filter(({ relation }) => relation === 'NEW')
  expect(added.map(({ toCode }) => toCode)).toContain('20')
  expect(added.find(({ toCode }) => toCode === '20')?.toText).toBe(
    'Khu dân cư nông thôn mới kiểu mẫu và vườn mẫu',
  )
})
