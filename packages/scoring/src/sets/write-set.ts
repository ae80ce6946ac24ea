import type {
  ByGroup,
  CriteriaSet,
  Cite,
  Confidence,
  Input,
  Leaf,
  Rule,
  RuleHead,
  Test,
} from '../criteria/set'

/**
 * Small words in which a decision is written down, so that a file of this folder reads like the decision: each line
 * with its number, its words, its level, and beside it the figures that it looks at. `writeSet` makes plain data of it.
 */
export interface Line {
  readonly rule: Rule
  readonly inputs: Readonly<Record<string, Input>>
}

/** What a line may carry beside its level: a guard, a dossier, points, when to look again. */
export type More = Partial<Omit<RuleHead, 'id' | 'text' | 'cite'>> & Pick<Leaf, 'points'>

/** Cites one source: cite = citing('qd59'); cite('4.1', 'secondary', 'note'). Nothing shipped here is verified. */
export const citing =
  (source: string) =>
  (clause: string | null, confidence: Confidence, note?: string): Cite => ({
    source,
    ...(clause !== null && { clause }),
    confidence,
    verified: false,
    ...(note !== undefined && { note }),
  })
export type Citing = ReturnType<typeof citing>

/** A line that asks "có hay không". */
export const yes = (id: string, text: string, cite: Cite, key: string, more: More = {}): Line => ({
  rule: { id, text, cite, ...more, input: key, test: { is: true } },
  inputs: { [key]: { label: text, type: 'yesNo' } },
})

/** A line that asks for one number in a unit; a unit '%' is a share that papers already state in percent. */
export const amount = (
  id: string,
  text: string,
  cite: Cite,
  [key, input]: readonly [key: string, input: Omit<Extract<Input, { type: 'number' }>, 'type'>],
  test: Test,
  more: More = {},
): Line => ({
  rule: { id, text, cite, ...more, input: key, test },
  inputs: { [key]: { ...input, type: 'number' } },
})

/** Papers give a finished percentage, with at most two decimals. */
export const percent = (
  id: string,
  text: string,
  cite: Cite,
  key: string,
  test: Test,
  more: More = {},
): Line => amount(id, text, cite, [key, { label: text, unit: '%', max: 100, step: 0.01 }], test, more)

/** A share whose two parts are counted or measured, so that nobody has to divide. */
export const share = (
  id: string,
  text: string,
  cite: Cite,
  unit: { readonly unit: string; readonly step?: number },
  [part, partLabel]: readonly [key: string, label: string],
  [whole, wholeLabel]: readonly [key: string, label: string],
  test: Test,
  more: More & { readonly ifWholeIsZero?: 'NOT_MET' | 'NOT_APPLICABLE' } = {},
): Line => ({
  rule: { id, text, cite, ...more, percent: [part, whole], test },
  inputs: {
    [part]: { label: partLabel, type: 'number', ...unit },
    [whole]: { label: wholeLabel, type: 'number', ...unit },
  },
})

/** A line whose level depends on the group of the unit; the choice that tells the group is declared along with it. */
export const byGroup = (
  id: string,
  text: string,
  cite: Cite,
  [key, input]: readonly [key: string, input: Input],
  [by, group]: readonly [key: string, group: Extract<Input, { type: 'choice' }>],
  levels: ByGroup['levels'],
  more: More = {},
): Line => ({
  rule: { id, text, cite, ...more, input: key, test: { by, levels } },
  inputs: { [by]: group, [key]: input },
})

/** A line that other rules decide: of this set, or of another one about the same unit. */
export const linked = (
  id: string,
  text: string,
  cite: Cite,
  to: Extract<Leaf, { linked: unknown }>['linked'],
  more: More = {},
): Line => ({
  rule: { id, text, cite, ...more, linked: to },
  inputs: {},
})

/** We hold neither level nor measure: a named person compares with the paper. */
export const judged = (id: string, text: string, cite: Cite, more: More = {}): Line => ({
  rule: { id, text, cite, ...more, judged: true },
  inputs: {},
})

/** A criterion that is met when all its lines are; one line with the criterion's own number is the criterion. */
export function criterion(
  id: string,
  text: string,
  cite: Cite,
  lines: readonly Line[],
  more: Omit<More, 'points'> = {},
): Line {
  const [first, ...others] = lines
  if (first?.rule.id === id && others.length === 0) {
    const { text: asks } = first.rule
    return {
      rule: { ...first.rule, text, ...(asks !== text && { asks }), ...more },
      inputs: first.inputs,
    }
  }
  return { rule: { id, text, cite, ...more, all: lines.map(({ rule }) => rule) }, inputs: gathered(lines) }
}

/** A heading of a score sheet, or the sheet itself when it has a pass mark. `max` is the total the paper states. */
export const sheet = (
  id: string,
  text: string,
  cite: Cite,
  max: number,
  lines: readonly Line[],
  more: Omit<More, 'points'> & { readonly pass?: number | 'unread' } = {},
): Line => ({
  rule: { id, text, cite, ...more, sum: lines.map(({ rule }) => rule), max },
  inputs: gathered(lines),
})

export const writeSet = (head: Omit<CriteriaSet, 'schema' | 'inputs' | 'pass'>, pass: Line): CriteriaSet => ({
  schema: 2,
  ...head,
  inputs: pass.inputs,
  pass: pass.rule,
})

/** Lines may share a figure, but then they must mean the same by it. */
function gathered(lines: readonly Line[]): Line['inputs'] {
  const all: Record<string, Input> = {}
  for (const [key, input] of lines.flatMap(({ inputs }) => Object.entries(inputs))) {
    const known = all[key]
    if (known && JSON.stringify(known) !== JSON.stringify(input)) {
      throw new Error(`Số liệu “${key}” được khai theo hai cách khác nhau.`)
    }
    all[key] = input
  }
  return all
}
