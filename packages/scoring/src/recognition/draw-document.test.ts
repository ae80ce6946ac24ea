import fc from 'fast-check'
import type { DrawRule } from './draw'
import { agrees, drawFrom, pastGapOf, redraw, type DrawDocument, type DrawPopulation } from './draw-document'

const rules = fc.tuple(fc.nat(100), fc.nat(100), fc.nat(100)).map(([a, percentPerGap, b]): DrawRule => ({
  leastPercent: Math.min(a, b),
  percentPerGap,
  mostPercent: Math.max(a, b),
}))
const subjects = fc
  .uniqueArray(fc.stringMatching(/^[a-z0-9]{1,6}$/), { maxLength: 40 })
  .map((ids) => ids.map((id) => ({ id, label: `Vườn ${id}` })))
const places = fc
  .tuple(subjects, fc.array(fc.nat(12), { maxLength: 10 }))
  .map(([population, overclaimed]): Omit<DrawPopulation, 'id'> => ({
    name: 'Thôn',
    subjects: population,
    comparisons: overclaimed.map((count, i) => ({
      subject: population[i]?.id ?? '',
      self: `s${i}`,
      inspected: `i${i}`,
      overclaimed: count,
      compared: 12,
    })),
  }))
const populations = fc
  .array(places, { maxLength: 5 })
  .map((all) => all.map((place, i): DrawPopulation => ({ id: `thon-${i}`, ...place })))
const draws = fc.tuple(fc.string(), rules, populations)
const picksOf = ({ places: drawn }: DrawDocument) =>
  new Map(drawn.map(({ id, picks }) => [id, picks] as const))

test('the same inputs give the same picks, in whatever order they come (500 random draws)', () => {
  fc.assert(
    fc.property(draws, ([seed, rule, population]) => {
      const once = drawFrom(seed, rule, population)
      const turned = population
        .map((place) => ({ ...place, subjects: [...place.subjects].reverse() }))
        .reverse()
      expect(picksOf(drawFrom(seed, rule, turned))).toEqual(picksOf(once))
      expect(redraw(once)).toEqual(once)
    }),
    { numRuns: 500 },
  )
})

test('picks are some of the population, none twice, and at least one where there is anybody', () => {
  fc.assert(
    fc.property(draws, ([seed, rule, population]) => {
      for (const { subjects: all, picks } of drawFrom(seed, rule, population).places) {
        const ids = new Set(all.map(({ id }) => id))
        expect(picks.every((pick) => ids.has(pick))).toBe(true)
        expect(new Set(picks).size).toBe(picks.length)
        expect(picks.length).toBeGreaterThanOrEqual(Math.min(1, ids.size))
      }
    }),
    { numRuns: 500 },
  )
})

test('a bigger past gap never gives fewer picks, and keeps those that a smaller one gives', () => {
  fc.assert(
    fc.property(fc.string(), rules, places, fc.integer({ min: 1, max: 12 }), (seed, rule, place, more) => {
      const wider = place.comparisons.map((each) => ({ ...each, overclaimed: each.overclaimed + more }))
      const [one, other] = [place.comparisons, wider].map(
        (comparisons) => drawFrom(seed, rule, [{ id: 'nay', ...place, comparisons }]).places[0]?.picks ?? [],
      )
      expect(other?.slice(0, one?.length)).toEqual(one)
    }),
    { numRuns: 500 },
  )
})

test('what was drawn agrees, also read again from a file; other picks in the same place do not', () => {
  fc.assert(
    fc.property(draws, fc.nat(), ([seed, rule, population], at) => {
      const document = drawFrom(seed, rule, population)
      expect(agrees(JSON.parse(JSON.stringify(document)))).toBe(true)
      if (population.length === 0) return
      const tampered = document.places.map((place, i) =>
        i === at % population.length ? { ...place, picks: [...place.picks, 'vườn của người quen'] } : place,
      )
      expect(agrees({ ...document, places: tampered })).toBe(false)
    }),
    { numRuns: 500 },
  )
})

describe('a draw that somebody changed', () => {
  const rule = { leastPercent: 10, percentPerGap: 10, mostPercent: 50 }
  const place: DrawPopulation = {
    id: 'nay',
    name: 'Thôn Nậy',
    subjects: Array.from({ length: 20 }, (_, i) => ({ id: `v${i}`, label: `Vườn ${i + 1}` })),
    comparisons: [
      { subject: 'v0', self: 's0', inspected: 'i0', overclaimed: 2, compared: 5 },
      { subject: 'v1', self: 's1', inspected: 'i1', overclaimed: 1, compared: 5 },
    ],
  }
  const document = drawFrom('so-giai-dac-biet-48213', rule, [place])
  const [drawn] = document.places
  if (!drawn) throw new Error('nothing was drawn')
  const withPlace = (change: Partial<typeof drawn>) => ({ ...document, places: [{ ...drawn, ...change }] })

  test('as it stands it agrees: 25 % of twenty gardens', () => {
    expect(drawn.pastGap).toBe(1.5)
    expect(drawn.picks).toHaveLength(5)
    expect(agrees(document)).toBe(true)
  })

  test.each<[string, DrawDocument]>([
    ['another seed', { ...document, seed: 'so-giai-dac-biet-48214' }],
    ['another rule', { ...document, rule: { ...rule, leastPercent: 30 } }],
    ['another way of drawing', { ...document, algorithm: 'mulberry32-fisher-yates/2' }],
    ['a garden left out of the population', withPlace({ subjects: place.subjects.slice(1) })],
    ['a smaller past gap', withPlace({ pastGap: 0 })],
    ['an overclaim left out', withPlace({ comparisons: place.comparisons.slice(1) })],
    ['one pick fewer', withPlace({ picks: drawn.picks.slice(1) })],
    ['picks in another order', withPlace({ picks: [...drawn.picks].reverse() })],
  ])('%s is found', (_, tampered) => {
    expect(agrees(tampered)).toBe(false)
  })
})

test('a past gap is the average of what was compared, in hundredths', () => {
  const gap = (...overclaimed: readonly number[]) =>
    pastGapOf(overclaimed.map((each) => ({ overclaimed: each })))
  expect([gap(), gap(2), gap(1, 0, 0), gap(1, 1, 0)]).toEqual([0, 2, 0.33, 0.67])
})
