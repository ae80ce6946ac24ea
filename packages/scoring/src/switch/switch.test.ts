import fc from 'fast-check'
import { compile } from '../criteria/compile'
import { VERDICTS } from '../criteria/outcome'
import type { Inputs } from '../criteria/result'
import type { CriteriaSet, Rule, Test } from '../criteria/set'
import { aTrial } from '../criteria/testing/random-set'
import {
  haTinhGarden2015,
  nationalCommune2016,
  SHIPPED_CROSSWALKS,
  SHIPPED_SETS,
  tienPhuocGarden2022,
} from '../sets'
import { compareSets } from './compare'
import { crosswalkBetween, crosswalkProblems, type Crosswalk } from './crosswalk'
import { simulate, Simulator } from './simulation'
import { switcherOf as switcherOfCompiled } from './switcher'

const RUNS = 1000
const word = { verdict: 'MET', by: 'Công chức', on: '2021-05-13', note: 'đã xem' } as const
const find = (name: { id: string; version: string }) =>
  SHIPPED_SETS.find(({ id, version }) => id === name.id && version === name.version)

const cite = { source: 's', verified: false } as const
const rule = (id: string, text: string, test: Test): Rule => ({ id, text, cite, input: 'roads', test })
const edition = (version: string, parts: readonly Rule[], unit = '%'): CriteriaSet => ({
  schema: 2,
  id: 't',
  version,
  title: 'Bộ thử',
  subject: 'COMMUNE',
  inForce: { from: null, to: null },
  sources: { s: { title: 'QĐ', date: null, read: 'full' } },
  inputs: { roads: { label: 'Đường', type: 'number', unit, step: 0.1 } },
  pass: { id: 'pass', text: 'Tất cả', cite, all: parts },
})

const switcherOf = (from: CriteriaSet, to: CriteriaSet, crosswalk: Crosswalk) =>
  switcherOfCompiled(compile(from), compile(to), crosswalk)

describe('shipped crosswalks', () => {
  it.each(SHIPPED_CROSSWALKS.map((each) => [`${each.from.version} → ${each.to.version}`, each] as const))(
    '%s names only what both sets have',
    (_name, crosswalk) => {
      const [from, to] = [find(crosswalk.from), find(crosswalk.to)]
      expect(from && to && crosswalkProblems(crosswalk, from, to)).toEqual([])
    },
  )
})

describe('a switch of sets', () => {
  it(`to the same set changes nothing (${RUNS} random sets and cases)`, () => {
    fc.assert(
      fc.property(aTrial(), ({ set, kept, words }) => {
        const { before, after } = switcherOf(set, set, crosswalkBetween(set, set)).one({
          inputs: kept,
          attestations: words,
        })
        expect(after).toEqual(before)
      }),
      { numRuns: RUNS },
    )
  })

  it('never invents a failure: what the old set did not ask is not assessed under the new one', () => {
    const crosswalk = SHIPPED_CROSSWALKS.find(({ to }) => to.id === tienPhuocGarden2022.id)
    const switcher = switcherOf(haTinhGarden2015, tienPhuocGarden2022, crosswalk!)
    const underNew = (inputs: Inputs) => switcher.one({ inputs, attestations: { '4.3': word } }).after
    expect(switcher.unmapped).toEqual(['area'])
    expect(underNew({ income: 45.5 })).toMatchObject({
      verdict: 'NO_BASIS',
      met: 1,
      of: 7,
      missing: ['area'],
    })
    expect(underNew({ income: 29 })).toMatchObject({ verdict: 'NOT_MET', met: 0 })
    expect(underNew({})).toMatchObject({ verdict: 'NOT_ASSESSED', missing: ['area', 'income'] })
  })

  it('carries a person’s word where both sets ask the same, and only there', () => {
    const judged = (text: string): Rule => ({ id: '1', text, cite, judged: true })
    const words = { inputs: {}, attestations: { '1': word } }
    const [a, b] = [edition('1', [judged('Quy hoạch')]), edition('2', [judged('Quy hoạch mới')])]
    expect(switcherOf(a, a, crosswalkBetween(a, a)).one(words).after.verdict).toBe('MET')
    expect(switcherOf(a, b, crosswalkBetween(a, b)).one(words).after.verdict).toBe('NO_BASIS')
  })

  it('turns units by a factor, exactly, and knows nothing of what does not come out even', () => {
    const km = edition('1', [rule('1', 'Đường', { atLeast: 1 })], 'km')
    const m = {
      ...edition('2', [rule('1', 'Đường', { atLeast: 700 })], 'm'),
      inputs: { roads: { label: 'Đường', type: 'number', unit: 'm', step: 50 } },
    } as CriteriaSet
    const switcher = switcherOf(km, m, {
      ...crosswalkBetween(km, m),
      inputs: { roads: { input: 'roads', times: 1000 } },
    })
    expect(switcher.one({ inputs: { roads: 0.7 } }).after.step.steps?.[0]).toMatchObject({
      verdict: 'MET',
      got: '700',
    })
    expect(
      crosswalkProblems({ ...crosswalkBetween(km, m), inputs: { roads: { input: 'roads' } } }, km, m),
    ).toMatchObject([{ at: 'inputs.roads', code: 'UNITS_DIFFER' }])
    const back = switcherOf(m, km, {
      ...crosswalkBetween(m, km),
      inputs: { roads: { input: 'roads', times: 0.001 } },
    })
    expect(back.one({ inputs: { roads: 750 } }).after).toMatchObject({
      verdict: 'NOT_ASSESSED',
      missing: ['roads'],
    })
  })
})

describe('a simulation over many units', () => {
  const garden = fc.record(
    {
      hasPlan: fc.boolean(),
      followsPlan: fc.boolean(),
      hasIrrigation: fc.boolean(),
      otherTechniques: fc.integer({ min: 0, max: 3 }),
      isSafeProduce: fc.boolean(),
      hedgeGreen: fc.integer({ min: 0, max: 100 }),
      hedgeAll: fc.integer({ min: 0, max: 100 }),
      income: fc.double({ min: 0, max: 90, noNaN: true }).map((each) => Math.round(each * 10) / 10),
    },
    { requiredKeys: [] },
  )

  it(`says of every unit what evaluating it alone says (${RUNS} gardens, three switches)`, () => {
    const stricter: CriteriaSet = {
      ...haTinhGarden2015,
      version: 'dự thảo',
      pass: {
        ...haTinhGarden2015.pass,
        all: ('all' in haTinhGarden2015.pass ? haTinhGarden2015.pass.all : []).slice(0, 2),
      } as Rule,
    }
    const targets = [stricter, tienPhuocGarden2022, haTinhGarden2015]
    const gardens = fc.sample(garden, { numRuns: RUNS, seed: 2021 })
    for (const target of targets) {
      const crosswalk =
        SHIPPED_CROSSWALKS.find(({ to }) => to.id === target.id && to.version === target.version) ??
        crosswalkBetween(haTinhGarden2015, target)
      const switcher = switcherOf(haTinhGarden2015, target, crosswalk)
      const rows = new Float64Array(RUNS * switcher.from.width)
      gardens.forEach((inputs, i) => switcher.from.put({ inputs }, rows, i * switcher.from.width))
      const simulation = simulate(switcher, rows, RUNS)
      const inBatches = new Simulator(switcher)
      for (let i = 0; i < RUNS; i += 300) {
        const units = Math.min(300, RUNS - i)
        inBatches.add(rows.slice(i * switcher.from.width, (i + units) * switcher.from.width), units)
      }
      expect(inBatches.result()).toEqual(simulation)
      const alone = gardens.map((inputs) => switcher.one({ inputs }))
      for (const before of VERDICTS) {
        for (const after of VERDICTS) {
          const count = alone.filter(
            (each) => each.before.verdict === before && each.after.verdict === after,
          ).length
          expect([before, after, simulation.moves[before][after]]).toEqual([before, after, count])
        }
      }
      for (const { rule: id, failing } of simulation.obstacles) {
        const fails = alone.filter(
          ({ after }) => after.verdict !== 'MET' && stepIn(after.step, id)?.verdict === 'NOT_MET',
        )
        expect([id, fails.length]).toEqual([id, failing])
      }
    }
  })

  it('names who falls, at which line, and what they lack together', () => {
    const before = edition('1', [rule('1', 'Đường', { atLeast: 70 })])
    const after = edition('2', [rule('1', 'Đường', { atLeast: 80 })])
    const switcher = switcherOf(before, after, crosswalkBetween(before, after))
    const rows = new Float64Array(4 * switcher.from.width)
    ;[85, 79.5, 70, null].forEach((roads, i) =>
      switcher.from.put({ inputs: { roads } }, rows, i * switcher.from.width),
    )
    expect(simulate(switcher, rows, 4)).toMatchObject({
      units: 4,
      falling: [1, 2],
      unsettled: [],
      obstacles: [{ rule: '1', failing: 2, open: 1, short: '10.5' }],
    })
  })
})

const stepIn = (
  step: ReturnType<ReturnType<typeof compile>['evaluate']>['step'],
  id: string,
): typeof step | undefined =>
  step.id === id ? step : step.steps?.map((each) => stepIn(each, id)).find((each) => each !== undefined)

describe('two editions side by side', () => {
  const compared = (a: readonly Rule[], b: readonly Rule[], links: Record<string, string> = {}) => {
    const [from, to] = [edition('1', a), edition('2', b)]
    const crosswalk = crosswalkBetween(from, to)
    const rules = Object.fromEntries(
      Object.entries(links).map(([id, old]) => [id, { rule: old, relation: 'NEAR' as const }]),
    )
    return compareSets(from, to, { ...crosswalk, rules: { ...crosswalk.rules, ...rules } }).map(
      ({ relation, from: old, to: id }) => `${old ?? '–'} → ${id ?? '–'}: ${relation}`,
    )
  }

  it.each<[string, Test, Test, string]>([
    ['the same level', { atLeast: 80 }, { atLeast: 80 }, 'SAME'],
    ['a higher least', { atLeast: 80 }, { atLeast: 90 }, 'TIGHTENED'],
    ['a lower least', { atLeast: 80 }, { atLeast: 75 }, 'LOOSENED'],
    ['a lower most', { atMost: 5 }, { atMost: 3 }, 'TIGHTENED'],
    ['the edge shut out', { atLeast: 80 }, { moreThan: 80 }, 'TIGHTENED'],
    ['the edge let in', { lessThan: 5 }, { atMost: 5 }, 'LOOSENED'],
    ['a ceiling added', { atLeast: 30 }, { from: 30, below: 50 }, 'TIGHTENED'],
    ['a range moved', { from: 30, below: 50 }, { from: 40, below: 60 }, 'CHANGED'],
    ['the other way round', { atLeast: 80 }, { atMost: 80 }, 'CHANGED'],
    ['a level nobody has read', { atLeast: 80 }, 'unread', 'NOT_COMPARABLE'],
  ])('%s', (_name, a, b, relation) => {
    expect(compared([rule('1', 'Đường', a)], [rule('1', 'Đường', b)])).toEqual([`1 → 1: ${relation}`])
  })

  it('tells renamed, new and dropped lines', () => {
    expect(
      compared(
        [rule('1', 'Đường', { atLeast: 80 }), rule('2', 'Chợ', { atLeast: 1 })],
        [rule('3', 'Giao thông', { atLeast: 80 }), rule('4', 'Mạng', { atLeast: 2 })],
        { '3': '1' },
      ),
    ).toEqual(['1 → 3: RENAMED', '– → 4: NEW', '2 → –: DROPPED'])
  })

  it('tightens a criterion that gains an indicator and loosens one that loses one', () => {
    const group = (...parts: readonly Rule[]): Rule => ({ id: '1', text: 'Hạ tầng', cite, all: parts })
    const [a, b] = [rule('1.1', 'Đường', { atLeast: 80 }), rule('1.2', 'Chợ', { atLeast: 1 })]
    expect(compared([group(a)], [group(a, b)])[0]).toBe('1 → 1: TIGHTENED')
    expect(compared([group(a, b)], [group(a)])[0]).toBe('1 → 1: LOOSENED')
  })

  it('finds Hà Tĩnh’s set in the national one: the same but for criterion 20', () => {
    const crosswalk = SHIPPED_CROSSWALKS[0]
    const to = find(crosswalk!.to)
    const changes = compareSets(nationalCommune2016, to!, crosswalk!)
    expect(changes.filter(({ relation }) => relation === 'NEW').map(({ to: id }) => id)).toContain('20')
    expect(changes.filter(({ relation }) => relation === 'SAME').length).toBeGreaterThan(60)
  })
})
