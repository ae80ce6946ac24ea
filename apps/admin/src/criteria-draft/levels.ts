import { figuresOf, inputsOf, type ByGroup, type CriteriaSet, type Rule, type Test } from '@solang/scoring'
import type { Question } from '@solang/scoring/draft'

/** A question with a level. */
export type Asked = Exclude<Question, { kind: 'LINKED' } | { kind: 'UNKNOWN' }>
export type Level = Test | 'notApplicable'

export interface Group {
  readonly key: string
  readonly label: string
  readonly choices: readonly string[]
}

/** The choices of a set by which the level of a line may differ: all but the line's own figure. */
export function groupsFor({ inputs }: CriteriaSet, rule: Rule): readonly Group[] {
  const own = figuresOf(rule)
  return Object.entries(inputs).flatMap(([key, input]) =>
    input.type === 'choice' && !own.includes(key)
      ? [{ key, label: input.label, choices: Object.keys(input.choices) }]
      : [],
  )
}

/** The level of every choice of a group; one that nobody wrote down yet is unread. */
export function levelsOfGroup({ inputs }: CriteriaSet, { by, levels }: ByGroup) {
  const group = Object.hasOwn(inputs, by) ? inputs[by] : undefined
  const labels = group?.type === 'choice' ? group.choices : {}
  return [...new Set([...Object.keys(labels), ...Object.keys(levels)])].map((choice) => ({
    choice,
    label: labels[choice] ?? choice,
    level: levels[choice] ?? ('unread' as const),
  }))
}

export const HOWS = [
  'atLeast',
  'moreThan',
  'atMost',
  'lessThan',
  'between',
  'unread',
  'notApplicable',
] as const
export type How = (typeof HOWS)[number]

/** How a number is held against its level. */
export function howOf(level: Level): How {
  if (typeof level === 'string') return level
  if ('from' in level) return 'between'
  return HOWS.find((how) => how in level) ?? 'unread'
}

/** The numbers of a level, lowest first. */
export const numbersOf = (level: Level): readonly number[] =>
  typeof level === 'string'
    ? []
    : Object.values(level).filter((each): each is number => typeof each !== 'object')

/** The same numbers held against in another way. */
export function levelWith(how: How, [first = NaN, second = NaN]: readonly number[]): Level {
  switch (how) {
    case 'unread':
    case 'notApplicable':
      return how
    case 'between':
      return { from: first, below: second }
    case 'atLeast':
      return { atLeast: first }
    case 'moreThan':
      return { moreThan: first }
    case 'atMost':
      return { atMost: first }
    case 'lessThan':
      return { lessThan: first }
  }
}

/** The lines that look at a shared figure. */
export const linesAsking = (rules: readonly Rule[], key: string): readonly Rule[] =>
  rules.filter((rule) => inputsOf(rule).includes(key))
