import fc from 'fast-check'
import { compile, type Compiled } from '../criteria/compile'
import { inputsOf, isUnread, leavesUnder, partsOf } from '../criteria/parts'
import type { Attestation, Inputs, InputValue } from '../criteria/result'
import type { CriteriaSet, Input } from '../criteria/set'
import { dakLakCommuneCriterion1, haTinhGarden2015, haTinhVillage2014 } from '../sets'
import { settle } from './settle'
import { numberSpread, pointSpread, spreadOf, type ScorerSheet, type Word } from './spread'

type Words = Readonly<Record<string, Word>>

const attested = (verdict: Word): Attestation => ({
  verdict,
  by: 'Người chấm',
  on: '2021-05-13',
  note: 'đã xem',
})
const compiled = new Map<CriteriaSet, Compiled>()
function evaluate(set: CriteriaSet, inputs: Inputs, words: Record<string, Attestation> = {}) {
  const known = compiled.get(set) ?? compile(set)
  compiled.set(set, known)
  return known.evaluate(inputs, words)
}
const sheetOf = (set: CriteriaSet, inputs: Inputs, words: Words = {}): ScorerSheet => ({
  inputs,
  words,
  result: evaluate(
    set,
    inputs,
    Object.fromEntries(Object.entries(words).map(([code, word]) => [code, attested(word)])),
  ),
})
const garden = (inputs: Inputs, words?: Words) => sheetOf(haTinhGarden2015, inputs, words)
const lineOf = (sheets: readonly ScorerSheet[], code: string, set = haTinhGarden2015) =>
  spreadOf(set, sheets).lines.find((line) => line.code === code)

/** Any findings of some scorers under one of the decisions that come with the software. */
const aPanel = fc
  .constantFrom(haTinhGarden2015, haTinhVillage2014, dakLakCommuneCriterion1)
  .chain((set) =>
    fc.record({ set: fc.constant(set), sheets: fc.array(aSheet(set), { minLength: 1, maxLength: 5 }) }),
  )
const aSheet = (set: CriteriaSet) =>
  fc
    .tuple(
      fc.record(Object.fromEntries(Object.entries(set.inputs).map(([key, input]) => [key, aValue(input)]))),
      fc.record(
        Object.fromEntries(
          partsOf(set.pass)
            .flatMap(leavesUnder)
            .filter(isUnread)
            .map(({ id }) => [id, fc.constantFrom<Word>('MET', 'NOT_MET')]),
        ),
        { requiredKeys: [] },
      ),
    )
    .map(([inputs, words]) => sheetOf(set, inputs, words as Words))
const aValue = (input: Input): fc.Arbitrary<InputValue> =>
  fc.option<boolean | number | string>(
    input.type === 'yesNo'
      ? fc.boolean()
      : input.type === 'choice'
        ? fc.constantFrom(...Object.keys(input.choices))
        : fc.integer({ min: 0, max: 100 }).map((n) => (n % 2 ? n : String(n))),
  )
const decimals = fc.array(
  fc.integer({ min: 0, max: 10 ** 14 }).map((units) => String(units / 1000)),
  { minLength: 1, maxLength: 7 },
)

describe('what scorers wrote of a line', () => {
  it('is proposed where all wrote the same, however they wrote it', () => {
    const line = lineOf(
      [garden({ hedgeGreen: 62.5, hedgeAll: '100' }), garden({ hedgeGreen: '62.50', hedgeAll: 100 })],
      '4.1',
    )
    expect(line).toMatchObject({ isAgreed: true, figures: [{ proposed: '62.5' }, { proposed: '100' }] })
  })

  it('is left to the chair where one differs, even when the verdict is the same', () => {
    const line = lineOf(
      [
        garden({ hedgeGreen: 85, hedgeAll: 100 }),
        garden({ hedgeGreen: 90, hedgeAll: 100 }),
        garden({ hedgeAll: 100 }),
      ],
      '4.1',
    )
    expect(line?.isAgreed).toBe(false)
    expect(line?.figures).toMatchObject([
      {
        key: 'hedgeGreen',
        isAgreed: false,
        proposed: null,
        missing: 1,
        numbers: { min: '85', median: '87.5', max: '90', spread: '5' },
      },
      { key: 'hedgeAll', isAgreed: true, proposed: '100', missing: 0 },
    ])
  })

  it('counts the words of persons, silence among them', () => {
    expect(
      lineOf([garden({}, { '4.2': 'MET' }), garden({}, { '4.2': 'NOT_MET' }), garden({})], '4.2')?.word,
    ).toEqual({
      isAgreed: false,
      proposed: null,
      met: 1,
      notMet: 1,
      silent: 1,
    })
  })

  it('has points where the decision is a score sheet, their mean rounded half up', () => {
    expect(pointSpread(['5', '5', '4'])).toEqual({ min: '4', mean: '4.667', max: '5', spread: '1' })
    const { criteria } = spreadOf(dakLakCommuneCriterion1, [
      sheetOf(dakLakCommuneCriterion1, {}),
      sheetOf(dakLakCommuneCriterion1, {}),
    ])
    expect(criteria[0]?.points).toEqual({ min: '0', mean: '0', max: '0', spread: '0' })
    expect(spreadOf(haTinhGarden2015, [garden({})]).criteria[0]?.points).toBeNull()
  })
})

describe('any panel (300 random ones each)', () => {
  const runs = { numRuns: 300 }
  it('comes to the same in whatever order its scorers stand', () => {
    fc.assert(
      fc.property(aPanel, fc.nat(4), ({ set, sheets }, turn) => {
        const turned = [...sheets.slice(turn % sheets.length), ...sheets.slice(0, turn % sheets.length)]
        expect(spreadOf(set, turned)).toEqual(spreadOf(set, sheets))
        expect(spreadOf(set, [...sheets].reverse())).toEqual(spreadOf(set, sheets))
      }),
      runs,
    )
  })

  it('has no disagreement where all wrote the same, and proposes exactly that', () => {
    fc.assert(
      fc.property(aPanel, fc.integer({ min: 1, max: 5 }), ({ set, sheets: [sheet] }, count) => {
        if (!sheet) return
        const spread = spreadOf(set, Array<ScorerSheet>(count).fill(sheet))
        expect(spread.lines.filter(({ isAgreed }) => !isAgreed)).toEqual([])
        expect(spread.criteria.filter(({ isAgreed }) => !isAgreed)).toEqual([])
        const { inputs, words, decided, faults } = settle(set, spread, [])
        expect({ decided, faults, words }).toEqual({ decided: [], faults: [], words: sheet.words })
        expect(evaluate(set, inputs).step).toEqual(evaluate(set, sheet.inputs).step)
      }),
      runs,
    )
  })

  it('keeps its least and most when one more scorer says what another said already', () => {
    fc.assert(
      fc.property(aPanel, fc.nat(4), ({ set, sheets }, which) => {
        const again = sheets[which % sheets.length]
        if (!again) return
        const ends = (panel: readonly ScorerSheet[]) =>
          spreadOf(set, panel).lines.map(({ figures, points, isAgreed }) => [
            isAgreed,
            points?.min,
            points?.max,
            figures.map(({ numbers }) => [numbers?.min, numbers?.max, numbers?.spread]),
          ])
        expect(ends([...sheets, again])).toEqual(ends(sheets))
      }),
      runs,
    )
  })

  it('never spreads below nothing, and its middle lies between its ends', () => {
    fc.assert(
      fc.property(decimals, (values) => {
        const { min, median, max, spread } = numberSpread(values) ?? {}
        expect(Number(spread)).toBeGreaterThanOrEqual(0)
        expect(Number(min)).toBeLessThanOrEqual(Number(median))
        expect(Number(median)).toBeLessThanOrEqual(Number(max))
        expect(Number(spread) === 0).toBe(min === max)
      }),
      { numRuns: 2000 },
    )
  })

  it('is settled as soon as the chair decides every line that differs, and says why', () => {
    fc.assert(
      fc.property(aPanel, ({ set, sheets }) => {
        const spread = spreadOf(set, sheets)
        const decisions = spread.lines
          .filter(({ isAgreed }) => !isAgreed)
          .map(({ code, figures, word }) => ({
            code,
            values: Object.fromEntries(figures.map(({ key }) => [key, sheets[0]?.inputs[key] ?? null])),
            word: word ? (sheets[0]?.words[code] ?? null) : undefined,
            reason: 'Đã cùng xem lại tại chỗ.',
          }))
        expect(settle(set, spread, decisions)).toMatchObject({
          decided: decisions.map(({ code }) => code),
          faults: [],
        })
        const silent = decisions.map((decision) => ({ ...decision, reason: ' ' }))
        expect(settle(set, spread, silent).faults).toEqual(
          decisions.map(({ code }) => ({ code, fault: 'NO_REASON' })),
        )
        expect(settle(set, spread, []).faults).toEqual(
          decisions.map(({ code }) => ({ code, fault: 'UNDECIDED' })),
        )
      }),
      runs,
    )
  })
})

describe('a chair', () => {
  const agreed = [garden({ hedgeGreen: 62, hedgeAll: 100 }), garden({ hedgeGreen: 62, hedgeAll: 100 })]
  const spread = spreadOf(haTinhGarden2015, agreed)
  const decide = (values: Inputs, reason = '') =>
    settle(haTinhGarden2015, spread, [{ code: '4.1', values, reason }])

  it('needs no reason to repeat what all wrote', () => {
    expect(decide({ hedgeGreen: '62.0' })).toMatchObject({ decided: [], faults: [] })
  })

  it('gives a reason to depart from what all wrote, and may leave open what all measured', () => {
    expect(decide({ hedgeGreen: 60 }).faults).toEqual([{ code: '4.1', fault: 'NO_REASON' }])
    expect(decide({ hedgeGreen: null }, 'Thước đo hỏng.')).toEqual({
      inputs: { hedgeAll: '100' },
      words: {},
      decided: ['4.1'],
      faults: [],
    })
  })
})

test('a figure that two lines share is asked, and decided, at the first of them', () => {
  for (const set of [haTinhVillage2014, haTinhGarden2015]) {
    const keys = spreadOf(set, [sheetOf(set, {})]).lines.flatMap(({ figures }) =>
      figures.map(({ key }) => key),
    )
    expect(keys).toEqual([...new Set(partsOf(set.pass).flatMap(leavesUnder).flatMap(inputsOf))])
  }
})
