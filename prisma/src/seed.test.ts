import { cloneDatabase, type TestDatabase } from '@solang/postgres'
import { check } from '@solang/scoring'
import { createDb } from './create-db'
import { SHIPPED_SETS } from '@solang/scoring/sets'
import { storedSet } from './criteria-rows'
import type { PrismaClient } from './generated/client/client'
import { seed } from './seed'
import { rowCounts } from './testing/row-counts'

let database: TestDatabase
let db: PrismaClient

beforeAll(async () => {
  database = await cloneDatabase()
  db = createDb(database.url)
  await seed(db, { layer: 'plan' })
})

afterAll(async () => {
  await db.$disconnect()
  await database.drop()
})

const parts = { orderBy: { position: 'asc' } } as const
const loadSets = () =>
  db.criteriaSet.findMany({
    orderBy: [{ code: 'asc' }, { edition: 'asc' }],
    include: { decision: true, criteria: { ...parts, include: { indicators: parts } } },
  })

describe('the plan layer', () => {
  it('changes nothing when it is seeded again', async () => {
    const before = await rowCounts(db)
    await seed(db, { layer: 'plan' })
    expect(await rowCounts(db)).toEqual(before)
  })

  it('brings no people, accounts or reports', async () => {
    const { person, account, duty, report, garden, assessment, assignment, api_token } = await rowCounts(db)
    expect({ person, account, duty, report, garden, assessment, assignment, api_token }).toEqual({
      person: 0,
      account: 0,
      duty: 0,
      report: 0,
      garden: 0,
      assessment: 0,
      assignment: 0,
      api_token: 0,
    })
    expect(await db.installation.findUniqueOrThrow({ where: { id: 1 } })).toMatchObject({
      seededLayer: 'plan',
      demoToday: null,
    })
  })

  it('has 19 villages below the commune in 2021, nine of them marked as placeholders', async () => {
    const on = new Date('2021-05-13')
    const villages = await db.unit.findMany({
      where: {
        kind: 'VILLAGE',
        ancestors: {
          some: {
            ancestor: { codes: { some: { scheme: 'GSO', code: '18163', validTo: new Date('2025-07-01') } } },
            validFrom: { lte: on },
            OR: [{ validTo: null }, { validTo: { gt: on } }],
          },
        },
      },
      include: { names: true },
    })
    expect(villages).toHaveLength(19)
    expect(villages.filter((village) => village.isPlaceholder)).toHaveLength(9)
    expect(villages.flatMap((village) => village.names.map(({ name }) => name))).toContain('Thôn Nậy')
  })

  it('gives code 18163 to An Hòa Thịnh until 30/6/2025 and to the new Sơn Tiến after it', async () => {
    const bearers = await db.unitCode.findMany({
      where: { scheme: 'GSO', code: '18163' },
      orderBy: { validFrom: 'asc' },
      select: { validFrom: true, validTo: true, unit: { select: { names: { select: { name: true } } } } },
    })
    expect(bearers).toEqual([
      {
        validFrom: new Date('2020-01-01'),
        validTo: new Date('2025-07-01'),
        unit: { names: [{ name: 'Xã An Hòa Thịnh' }] },
      },
      { validFrom: new Date('2025-07-01'), validTo: null, unit: { names: [{ name: 'Xã Sơn Tiến' }] } },
    ])
  })

  it('states T1 to T20 with the sentence of the plan behind each, in all nine kinds', async () => {
    const targets = await db.target.findMany({ orderBy: { position: 'asc' } })
    expect(targets.map(({ code }) => code)).toEqual(Array.from({ length: 20 }, (_, index) => `T${index + 1}`))
    expect(targets.filter(({ quote, sectionId }) => quote === '' || sectionId === null)).toEqual([])
    expect(new Set(targets.map(({ kind }) => kind)).size).toBe(9)
  })

  it('shares the hedge out as the plan does and leaves what it does not say empty', async () => {
    const shares = async (code: string) => {
      const allocations = await db.targetAllocation.findMany({
        where: { target: { code } },
        include: { unit: { include: { names: true } } },
      })
      return Object.fromEntries(
        allocations.map(({ unit, quantity }) => [unit.names[0]?.name, quantity?.toString() ?? null]),
      )
    }
    expect(await shares('T13')).toEqual({ 'Thôn Nậy': '2', 'Thôn Trung Mỹ': '3', 'Thôn Phúc Thịnh': '3' })
    expect(await shares('T18')).toEqual({ 'Thôn Trung Mỹ': null, 'Thôn Phúc Thịnh': null })
    const rest = await shares('T14')
    expect(Object.keys(rest)).toHaveLength(16)
    expect(new Set(Object.values(rest))).toEqual(new Set([null]))
    expect(await db.targetAllocation.count({ where: { target: { code: 'T10' }, quantity: 15 } })).toBe(19)
  })

  it('keeps all 19 conflicts open, each with what the plan says', async () => {
    const conflicts = await db.planConflict.findMany({
      orderBy: { position: 'asc' },
      include: { quotes: true },
    })
    expect(conflicts.map(({ code }) => code)).toEqual(
      Array.from({ length: 19 }, (_, index) => `I${index + 1}`),
    )
    expect(conflicts.filter(({ status, quotes }) => status !== 'OPEN' || quotes.length === 0)).toEqual([])
  })

  it('makes villages owe a report every day and every week', async () => {
    const owed = await db.reportingRule.findMany({
      where: { function: 'VILLAGE_HEAD' },
      orderBy: { position: 'asc' },
      select: { periodKind: true },
    })
    expect(owed).toEqual([{ periodKind: 'DAY' }, { periodKind: 'WEEK' }])
  })

  it('publishes every shipped set as it is written, with its criteria and the conditions beside them', async () => {
    const sets = await loadSets()
    const countOf = (set: (typeof sets)[number], isCondition: boolean) =>
      set.criteria.filter((criterion) => criterion.isCondition === isCondition).length
    expect(
      sets.map((set) => [set.code, set.edition, set.status, countOf(set, false), countOf(set, true)]),
    ).toEqual([
      ['dak-lak/tieu-chi-1-quy-hoach', '2126/QĐ-UBND', 'PUBLISHED', 5, 0],
      ['ha-tinh/khu-dan-cu-kieu-mau', '33/2014/QĐ-UBND', 'PUBLISHED', 10, 1],
      ['ha-tinh/vuon-mau', '59/2015/QĐ-UBND', 'PUBLISHED', 5, 0],
      ['ha-tinh/xa-nong-thon-moi', '05/2017/QĐ-UBND', 'PUBLISHED', 20, 0],
      ['quoc-gia/dieu-kien-cong-nhan-xa', '18/2022/QĐ-TTg', 'PUBLISHED', 4, 0],
      ['quoc-gia/xa-nong-thon-moi', '1980/QĐ-TTg', 'PUBLISHED', 19, 0],
      ['quoc-gia/xa-nong-thon-moi', '318/QĐ-TTg', 'PUBLISHED', 19, 0],
      ['quoc-gia/xa-nong-thon-moi', '51/2025/QĐ-TTg', 'PUBLISHED', 10, 0],
      ['tien-phuoc/vuon-mau', '4422/QĐ-UBND', 'PUBLISHED', 7, 0],
      ['tra-vinh/vuon-mau', 'Bộ tiêu chí vườn mẫu Trà Vinh', 'PUBLISHED', 4, 1],
    ])
    const written = new Map(SHIPPED_SETS.map((set) => [`${set.id} ${set.version}`, set]))
    for (const set of sets) {
      const stored = storedSet(set)
      expect(stored).toEqual(written.get(`${set.code} ${set.edition}`))
      expect(Object.keys(stored.inputs)).toEqual(
        Object.keys(written.get(`${set.code} ${set.edition}`)?.inputs ?? {}),
      )
      expect(check(stored).ok).toBe(true)
    }
  })

  it('calls no level verified, because nobody has read the decisions in full', async () => {
    expect(await db.indicator.count({ where: { verified: true } })).toBe(0)
    expect(await db.criteriaSet.count({ where: { verified: true } })).toBe(0)
  })
})
