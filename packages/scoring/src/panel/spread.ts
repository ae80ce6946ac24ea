import { divided, fromUnits, toUnits, type Decimal } from '../decimal/decimal'
import { flatten } from '../criteria/present'
import { inputIn, inputsOf, isUnread, leavesUnder, partsOf } from '../criteria/parts'
import { POINT_DECIMALS } from '../criteria/points'
import type { Inputs, InputValue, Result, Step } from '../criteria/result'
import type { CriteriaSet, Rule } from '../criteria/set'
import { Verdict } from '../terms'

export type Word = 'MET' | 'NOT_MET'

/** What one scorer found: figures by input, words by line, and what they come to. */
export interface ScorerSheet {
  readonly inputs: Inputs
  readonly words: Readonly<Record<string, Word>>
  readonly result: Result
}

/** In the unit of the figure. */
export interface NumberSpread {
  readonly min: Decimal
  /** Exact; of an even number of scorers half way between the two in the middle. */
  readonly median: Decimal
  readonly max: Decimal
  /** max − min, never negative. */
  readonly spread: Decimal
}

export interface PointSpread {
  readonly min: Decimal
  /** Rounded half up to three decimals. */
  readonly mean: Decimal
  readonly max: Decimal
  readonly spread: Decimal
}

export interface FigureSpread {
  readonly key: string
  readonly isAgreed: boolean
  /** What all wrote; null where they differ, and where all left it open. */
  readonly proposed: NonNullable<InputValue> | null
  /** How many left it open. */
  readonly missing: number
  /** Null for a yes or no, a choice, and where nobody measured. */
  readonly numbers: NumberSpread | null
}

export interface WordSpread {
  readonly isAgreed: boolean
  readonly proposed: Word | null
  readonly met: number
  readonly notMet: number
  readonly silent: number
}

/** How scorers judged one rule: a criterion, or a line under it. */
export interface RuleSpread {
  readonly code: string
  readonly isAgreed: boolean
  readonly verdicts: readonly { readonly verdict: Verdict; readonly count: number }[]
  /** Points already earned; null outside score sheets. */
  readonly points: PointSpread | null
}

export interface LineSpread extends RuleSpread {
  /** The figures asked here: one that an earlier line asks for stands there alone. */
  readonly figures: readonly FigureSpread[]
  /** Only where nothing but a person's word settles the line. */
  readonly word: WordSpread | null
}

export interface PanelSpread {
  readonly criteria: readonly RuleSpread[]
  /** In the order of the decision. */
  readonly lines: readonly LineSpread[]
}

const FIGURE_DECIMALS = 3

/** How scorers of one panel differ, whatever their order. A line is agreed when all wrote the same of it. */
export function spreadOf(set: CriteriaSet, sheets: readonly ScorerSheet[]): PanelSpread {
  const steps = sheets.map(({ result }) => new Map(flatten(result.step).map((step) => [step.id, step])))
  const stepsOf = (code: string) => steps.flatMap((byId) => byId.get(code) ?? [])
  const asked = new Set<string>()
  const lines = partsOf(set.pass)
    .flatMap(leavesUnder)
    .map((rule): LineSpread => {
      const keys = inputsOf(rule).filter((key) => inputIn(set, key) && asked.size < asked.add(key).size)
      const figures = keys.map((key) => figureSpread(set, key, sheets))
      const word = isUnread(rule) ? wordSpread(rule, sheets) : null
      return {
        ...ruleSpread(rule, stepsOf(rule.id)),
        isAgreed: figures.every((figure) => figure.isAgreed) && (word?.isAgreed ?? true),
        figures,
        word,
      }
    })
  return { criteria: partsOf(set.pass).map((rule) => ruleSpread(rule, stepsOf(rule.id))), lines }
}

function ruleSpread({ id }: Rule, steps: readonly Step[]): RuleSpread {
  const verdicts = Object.values(Verdict)
    .map((verdict) => ({ verdict, count: steps.filter((step) => step.verdict === verdict).length }))
    .filter(({ count }) => count > 0)
  const points = pointSpread(steps.flatMap((step) => step.points?.low ?? []))
  return {
    code: id,
    isAgreed: verdicts.length <= 1 && (points === null || points.min === points.max),
    verdicts,
    points,
  }
}

/** The one way to write a value, so that 45 and '45.0' are the same; null: not measured. */
export function canonical(set: CriteriaSet, key: string, value: InputValue): FigureSpread['proposed'] {
  if (value === null || value === undefined) return null
  if (inputIn(set, key)?.type !== 'number') return value
  const units = toUnits(String(value), FIGURE_DECIMALS)
  return units === null ? value : fromUnits(units, FIGURE_DECIMALS)
}

function figureSpread(set: CriteriaSet, key: string, sheets: readonly ScorerSheet[]): FigureSpread {
  const values = sheets.map(({ inputs }) => canonical(set, key, inputs[key]))
  const written = values.flatMap((value) => value ?? [])
  const isAgreed = new Set(values).size <= 1
  const isNumber = inputIn(set, key)?.type === 'number'
  return {
    key,
    isAgreed,
    proposed: isAgreed ? (values[0] ?? null) : null,
    missing: values.length - written.length,
    numbers: isNumber ? numberSpread(written.map(String)) : null,
  }
}

function wordSpread({ id }: Rule, sheets: readonly ScorerSheet[]): WordSpread {
  const words = sheets.map((sheet) => sheet.words[id] ?? null)
  const count = (word: Word | null) => words.filter((each) => each === word).length
  const isAgreed = new Set(words).size <= 1
  return {
    isAgreed,
    proposed: isAgreed ? (words[0] ?? null) : null,
    met: count('MET'),
    notMet: count('NOT_MET'),
    silent: count(null),
  }
}

const ascending = (values: readonly Decimal[], decimals: number): number[] =>
  values.flatMap((value) => toUnits(value, decimals) ?? []).sort((a, b) => a - b)

/** Null of nothing. */
export function numberSpread(values: readonly Decimal[]): NumberSpread | null {
  const units = ascending(values, FIGURE_DECIMALS)
  const [min, max] = [units[0], units.at(-1)]
  if (min === undefined || max === undefined) return null
  const middle = units.slice(Math.floor((units.length - 1) / 2), Math.floor(units.length / 2) + 1)
  const twice = (middle[0] ?? 0) + (middle.at(-1) ?? 0)
  return {
    min: fromUnits(min, FIGURE_DECIMALS),
    // Half of a thousandth needs one decimal more: twice the middle times five, over ten.
    median: fromUnits(twice * 5, FIGURE_DECIMALS + 1),
    max: fromUnits(max, FIGURE_DECIMALS),
    spread: fromUnits(max - min, FIGURE_DECIMALS),
  }
}

/** Null of nothing. */
export function pointSpread(values: readonly Decimal[]): PointSpread | null {
  const units = ascending(values, POINT_DECIMALS)
  const [min, max] = [units[0], units.at(-1)]
  if (min === undefined || max === undefined) return null
  const sum = units.reduce((total, each) => total + each, 0)
  return {
    min: fromUnits(min, POINT_DECIMALS),
    mean: fromUnits(divided(sum, 10, units.length, 'half-up'), POINT_DECIMALS + 1),
    max: fromUnits(max, POINT_DECIMALS),
    spread: fromUnits(max - min, POINT_DECIMALS),
  }
}
