import fc from 'fast-check'
import { Verdict } from '../terms'
import { gapCounts, gapOf, gapsOf } from './gap'

const verdicts = fc.constantFrom(...Object.values(Verdict))
const sheets = fc.array(fc.tuple(verdicts, verdicts), { maxLength: 20 })

test.each([
  ['MET', 'NOT_MET', 'OVERCLAIMED'],
  ['NOT_MET', 'MET', 'UNDERCLAIMED'],
  ['MET', 'MET', 'AGREED'],
  ['NOT_MET', 'NOT_MET', 'AGREED'],
  ['MET', 'NOT_ASSESSED', 'OPEN'],
  ['MET', 'NO_BASIS', 'OPEN'],
  ['NOT_ASSESSED', 'NOT_MET', 'OPEN'],
  ['NOT_APPLICABLE', 'NOT_APPLICABLE', 'OPEN'],
] as const)('claimed %s, found %s: %s', (claimed, found, gap) => {
  expect(gapOf(claimed, found)).toBe(gap)
})

test('turned round, every overclaim is an underclaim, and as much is compared (1000 random pairs of sheets)', () => {
  fc.assert(
    fc.property(sheets, (pairs) => {
      const marked = (side: 0 | 1) => pairs.map((pair, i) => ({ code: String(i), verdict: pair[side] }))
      const there = gapCounts(gapsOf(marked(0), marked(1)))
      const back = gapCounts(gapsOf(marked(1), marked(0)))
      expect(back).toEqual({
        compared: there.compared,
        overclaimed: there.underclaimed,
        underclaimed: there.overclaimed,
      })
      expect(there.overclaimed + there.underclaimed).toBeLessThanOrEqual(there.compared)
    }),
    { numRuns: 1000 },
  )
})

test('a criterion that the other sheet does not have is open', () => {
  expect(gapsOf([{ code: '1', verdict: 'MET' }], [])).toEqual([
    { code: '1', claimed: 'MET', found: 'NOT_ASSESSED', gap: 'OPEN' },
  ])
})
