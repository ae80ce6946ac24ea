import fc from 'fast-check'
import { check } from './check'
import { compile } from './compile'
import { explain, explainStep } from './explain'
import { flatten } from './present'
import { VERDICTS } from './outcome'
import { levelsOf, partsOf } from './parts'
import type { Inputs } from './result'
import type { Rule } from './set'
import { shortfalls } from './shortfalls'
import { aTrial, better, valuesOf, withoutImpossibleShares } from './testing/random-set'

const RUNS = 2000
const runs = { numRuns: RUNS }
const each = `${RUNS} random sets and cases`
const trial = aTrial()
const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

describe(`any criteria set (each property on ${each})`, () => {
  it('is accepted by check and survives JSON together with its case and result', () => {
    fc.assert(
      fc.property(trial, ({ set, kept, words }) => {
        expect(check(set)).toMatchObject({ ok: true })
        const result = compile(set).evaluate(kept, words)
        expect(compile(copy(set)).evaluate(copy(kept), copy(words))).toEqual(result)
        expect(copy(result)).toEqual(result)
      }),
      runs,
    )
  })

  it('gives one verdict, whether explained, asked quickly or read from rows', () => {
    fc.assert(
      fc.property(trial, ({ set, kept, words }) => {
        const compiled = compile(set)
        const rows = new Float64Array(3 * compiled.width)
        compiled.put({ inputs: kept, attestations: words }, rows, compiled.width)
        const { verdict } = compiled.evaluate(kept, words)
        expect(compiled.verdict({ inputs: kept, attestations: words })).toBe(verdict)
        expect(VERDICTS[compiled.verdictAt(rows, compiled.width)]).toBe(verdict)
      }),
      runs,
    )
  })

  it('never turns a settled verdict over when a missing figure arrives', () => {
    fc.assert(
      fc.property(trial, ({ set, full, kept, words }) => {
        const { evaluate } = compile(set)
        const early = evaluate(kept, words).verdict
        if (isSettled(early)) expect(evaluate(full, words).verdict).toBe(early)
      }),
      runs,
    )
  })

  it('never turns a settled verdict over when a person attests what was open', () => {
    fc.assert(
      fc.property(trial, ({ set, kept, words }) => {
        const { evaluate } = compile(set)
        const early = evaluate(kept).verdict
        if (isSettled(early)) expect(evaluate(kept, words).verdict).toBe(early)
      }),
      runs,
    )
  })

  it('is settled once every figure and every word is there', () => {
    fc.assert(
      fc.property(trial, ({ set, full, words }) => {
        const { verdict, missing, unread } = compile(set).evaluate(full, words)
        expect([isSettled(verdict), missing, unread]).toEqual([true, [], []])
      }),
      runs,
    )
  })

  it('never fails nor passes a unit of which nothing is known', () => {
    fc.assert(
      fc.property(trial, ({ set }) => {
        expect(isSettled(compile(set).evaluate({}).verdict)).toBe(false)
      }),
      runs,
    )
  })

  it('waits for figures while any would help, and for the law only once none would', () => {
    fc.assert(
      fc.property(trial, ({ set, full, kept }) => {
        const { evaluate } = compile(set)
        const { verdict, missing, unread } = evaluate(kept)
        if (verdict === 'NOT_ASSESSED') expect(missing).not.toEqual([])
        if (verdict === 'NO_BASIS') expect(unread).not.toEqual([])
        expect(evaluate(full).verdict).not.toBe('NOT_ASSESSED')
      }),
      runs,
    )
  })

  it('does not depend on the order of its parts', () => {
    const turned = (rule: Rule): Rule => {
      if ('all' in rule) return { ...rule, all: [...rule.all].reverse().map(turned) }
      if ('some' in rule) return { ...rule, some: [...rule.some].reverse().map(turned) }
      return 'sum' in rule ? { ...rule, sum: [...rule.sum].reverse().map(turned) } : rule
    }
    fc.assert(
      fc.property(trial, ({ set, kept, words }) => {
        const { verdict, met, of, provisional, step } = compile(set).evaluate(kept, words)
        const other = compile({ ...set, pass: turned(set.pass) }).evaluate(kept, words)
        expect(other).toMatchObject({ verdict, met, of, provisional })
        expect(other.step.points).toEqual(step.points)
      }),
      runs,
    )
  })

  it('stays open exactly while more than one outcome can still come about', () => {
    let tried = 0
    fc.assert(
      fc.property(trial, ({ set, kept, words }) => {
        const { verdict } = compile(set)
        const missing = Object.keys(set.inputs).filter((key) => !(key in kept))
        if (missing.length > 5 || mayIdleAltogether(set.pass)) return
        tried++
        const reachable = new Set<string>()
        for (const completion of completions(set.inputs, missing, kept))
          reachable.add(verdict({ inputs: completion, attestations: words }))
        const now = verdict({ inputs: kept, attestations: words })
        expect(isSettled(now) ? [now] : reachable.size > 1).toEqual(isSettled(now) ? [...reachable] : true)
      }),
      runs,
    )
    expect(tried).toBeGreaterThan(RUNS / 2)
  })

  it('earns in a score sheet what its parts earn, up to the total it states', () => {
    fc.assert(
      fc.property(trial, ({ set, kept, words }) => {
        for (const step of flatten(compile(set).evaluate(kept, words).step)) {
          const parts = step.steps ?? []
          if (!step.points || parts.length === 0 || !parts.every(({ points }) => points)) continue
          const total = (pick: 'low' | 'high') =>
            parts.reduce((sum, part) => sum + Number(part.points?.[pick]), 0)
          const { low, high, max } = step.points
          const most = mostOf(set.pass, step.id)
          expect([low, high].map(Number)).toEqual([
            Math.min(total('low'), most),
            Math.min(total('high'), most),
          ])
          expect(Number(max)).toBeLessThanOrEqual(most)
        }
      }),
      runs,
    )
  })

  it('explains the verdict that it gives, and names a reason for every one that is not "met"', () => {
    const words = {
      MET: ': đạt',
      NOT_MET: ': chưa đạt',
      NOT_ASSESSED: ': chưa đánh giá được',
      NO_BASIS: ': chưa đủ căn cứ',
      NOT_APPLICABLE: ': không áp dụng',
    }
    fc.assert(
      fc.property(trial, ({ set, kept, words: said }) => {
        const result = compile(set).evaluate(kept, said)
        expect(explain(set, result)[0]).toContain(words[result.verdict])
        for (const step of flatten(result.step)) expect(explainStep(set, step)).toContain(words[step.verdict])
        const reasons = shortfalls(set, result).map(({ verdict }) => verdict)
        if (result.verdict === 'NOT_MET') expect(reasons).toContain('NOT_MET')
        if (!isSettled(result.verdict)) expect(reasons.some((reason) => !isSettled(reason))).toBe(true)
      }),
      runs,
    )
  })
})

const order = { NOT_MET: 0, NOT_ASSESSED: 1, NO_BASIS: 1, MET: 2, NOT_APPLICABLE: 2 } as const

describe(`any set whose levels point one way (${each})`, () => {
  it('never falls when one figure improves, nor earns less', () => {
    fc.assert(
      fc.property(aTrial({ isMonotone: true }), fc.nat(), ({ set, kept, words }, pick) => {
        const keys = Object.keys(kept)
        const key = keys[pick % Math.max(1, keys.length)]
        const improved = key === undefined ? null : better(set, key, kept)
        if (key === undefined || improved === null) return
        const { evaluate } = compile(set)
        const before = evaluate(kept, words)
        const after = evaluate(withoutImpossibleShares({ ...kept, [key]: improved }), words)
        expect(order[after.verdict]).toBeGreaterThanOrEqual(order[before.verdict])
        expect(Number(after.step.points?.low ?? 0)).toBeGreaterThanOrEqual(
          Number(before.step.points?.low ?? 0),
        )
      }),
      runs,
    )
  })
})

const isSettled = (verdict: string) => verdict !== 'NOT_ASSESSED' && verdict !== 'NO_BASIS'

function* completions(
  inputs: Parameters<typeof compile>[0]['inputs'],
  [key, ...others]: readonly string[],
  known: Inputs,
): Generator<Inputs> {
  if (key === undefined) {
    yield known
    return
  }
  const input = inputs[key]
  for (const value of input ? valuesOf(input) : []) {
    const next = { ...known, [key]: value }
    const isPossible =
      withoutImpossibleShares(next)[key] === value &&
      withoutImpossibleShares(next)[key.replace(/^d/, 'n')] === next[key.replace(/^d/, 'n')]
    if (isPossible) yield* completions(inputs, others, next)
  }
}

/** A sheet in which nothing may apply in the end: there the interval of points says a little less than could be known. */
function mayIdleAltogether(rule: Rule): boolean {
  const mayIdle = (part: Rule): boolean =>
    part.onlyIf !== undefined ||
    levelsOf(part).includes('notApplicable') ||
    (partsOf(part).length > 0 && partsOf(part).every(mayIdle))
  return 'sum' in rule ? partsOf(rule).every(mayIdle) : partsOf(rule).some(mayIdleAltogether)
}

function mostOf(rule: Rule, id: string): number {
  if (rule.id === id && 'sum' in rule) return rule.max
  return Math.max(0, ...partsOf(rule).map((part) => mostOf(part, id)))
}
