import { drawInspections, type DrawPlace } from './draw'

const rule = { leastPercent: 10, percentPerGap: 10, mostPercent: 50 }
const gardens = Array.from({ length: 20 }, (_, i) => `Vườn ${String(i + 1).padStart(2, '0')}`)
const village = (pastGap: number, id = 'nay', subjects: readonly string[] = gardens): DrawPlace => ({
  id,
  subjects,
  pastGap,
})
const picksOf = (seed: string, ...villages: readonly DrawPlace[]) =>
  drawInspections(seed, villages, rule).map(({ picks }) => picks)

it.each([
  [0, 2],
  [1, 4],
  [2.5, 7],
  [4, 10],
  [9, 10],
  [-3, 2],
])('a past gap of %s criteria gets %i of 20 gardens', (gap, count) => {
  expect(picksOf('2021-05', village(gap))[0]).toHaveLength(count)
})

it('can be drawn again by anybody: same seed, same picks, in whatever order the names come', () => {
  const once = picksOf('2021-05', village(1))
  expect(picksOf('2021-05', village(1, 'nay', [...gardens].reverse()))).toEqual(once)
  expect(picksOf('2021-06', village(1))).not.toEqual(once)
  // Logged draws must stay what they were.
  expect(once).toEqual([['Vườn 15', 'Vườn 11', 'Vườn 13', 'Vườn 06']])
})

it('draws each village by itself, and never the same garden twice', () => {
  const [alone] = picksOf('s', village(4))
  const [, beside] = picksOf('s', village(0, 'sam-con'), village(4))
  expect(beside).toEqual(alone)
  expect(new Set(alone).size).toBe(alone?.length)
})

it('gives every garden the same chance', () => {
  const counts = new Map(gardens.map((garden) => [garden, 0]))
  for (let seed = 0; seed < 4000; seed++)
    for (const garden of picksOf(`s${seed}`, village(0))[0] ?? [])
      counts.set(garden, (counts.get(garden) ?? 0) + 1)
  // 8,000 picks over 20 gardens: 400 each, give or take five standard deviations.
  for (const count of counts.values()) expect(Math.abs(count - 400)).toBeLessThan(100)
})

it('picks nothing where there is nothing, and at least one where there is one', () => {
  expect(picksOf('s', village(0, 'a', []), village(0, 'b', ['Vườn 01']))).toEqual([[], ['Vườn 01']])
})
