import fc from 'fast-check'
import { Verdict } from '../terms'
import { haTinhGarden2015 } from '../sets/ha-tinh-garden-2015'
import { haTinhVillage2014 } from '../sets/ha-tinh-village-2014'
import { gapCounts, gapOf, gapsOf, pairOf, type StagedSheet } from './gap'

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
      const there = gapCounts(gapsOf(haTinhGarden2015, { claimed: marked(0), found: marked(1) }))
      const back = gapCounts(gapsOf(haTinhGarden2015, { claimed: marked(1), found: marked(0) }))
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
  expect(gapsOf(haTinhGarden2015, { claimed: [{ code: '1', verdict: 'MET' }], found: [] })).toEqual([
    { code: '1', isCondition: false, claimed: 'MET', found: 'NOT_ASSESSED', gap: 'OPEN' },
  ])
})

test('the condition beside the ten criteria of a model village is shown and not counted: 10/10', () => {
  const codes = [...Array.from({ length: 10 }, (_, i) => String(i + 1)), 'NTM']
  const marked = (condition: Verdict) =>
    codes.map((code) => ({ code, verdict: code === 'NTM' ? condition : Verdict.MET }))
  const lines = gapsOf(haTinhVillage2014, { claimed: marked('MET'), found: marked('NOT_MET') })
  expect(gapCounts(lines)).toEqual({ compared: 10, overclaimed: 0, underclaimed: 0 })
  expect(lines.filter(({ isCondition }) => isCondition)).toEqual([
    { code: 'NTM', isCondition: true, claimed: 'MET', found: 'NOT_MET', gap: 'OVERCLAIMED' },
  ])
})

const sheet = (setId: string, stage: StagedSheet['stage']) => ({ setId, stage })

test.each([
  [
    'a younger claim under another set hides no pair',
    [sheet('mới', 'SELF'), sheet('cũ', 'INSPECTED'), sheet('cũ', 'SELF')],
    'cũ',
  ],
  [
    'of two pairs the one inspected last, though the other was claimed later',
    [sheet('a', 'SELF'), sheet('b', 'INSPECTED'), sheet('a', 'INSPECTED'), sheet('b', 'SELF')],
    'b',
  ],
  ['one claimed, the other inspected: no pair', [sheet('a', 'SELF'), sheet('b', 'INSPECTED')], undefined],
  ['what was recognised is no claim', [sheet('a', 'RECOGNISED'), sheet('a', 'INSPECTED')], undefined],
  ['no sheet at all', [], undefined],
])('%s', (_, sheets, setId) => {
  const pair = pairOf(sheets)
  expect(pair?.found.setId).toBe(setId)
  expect(pair?.claimed.setId).toBe(setId)
})
