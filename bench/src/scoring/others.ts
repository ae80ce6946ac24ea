import jsonLogic from 'json-logic-js'
import type { RulesLogic } from 'json-logic-js'
import { Engine, type NestedCondition, type TopLevelCondition } from 'json-rules-engine'
import { BY_HAND, MET, NOT_MET } from './by-hand'
import { ALL_UNITS, type Contestant } from './contestant'
import { linesOf, type Line, type Sheet, type Unit } from './sheet'

export const HAND_WRITTEN: Contestant = {
  name: 'hand-written, three-valued',
  sample: ALL_UNITS,
  ready({ subject }, units) {
    const judge = BY_HAND[subject]
    return { kind: 'now', verdict: (i) => judge(units[i]!) }
  },
}

/** It can multiply, so it is asked for shares as a careful person writes them: without dividing. */
export const JSON_LOGIC: Contestant = {
  name: 'json-logic-js',
  sample: 20_000,
  ready({ criteria }, units) {
    const rule: RulesLogic = { and: criteria.map((lines) => ({ and: lines.map(logicOf) })) }
    return { kind: 'now', verdict: (i) => (jsonLogic.apply(rule, units[i]) === true ? MET : NOT_MET) }
  },
}

function logicOf(line: Line): RulesLogic {
  if (line.asks === 'yes') return { '===': [{ var: line.key }, true] }
  if (line.asks === 'share') {
    return { '>=': [{ '*': [100, { var: line.part }] }, { '*': [line.percent, { var: line.whole }] }] }
  }
  const figure = { var: line.key }
  return line.asks === 'atLeast' ? { '>=': [figure, line.limit] } : { '<=': [figure, line.limit] }
}

export const JSON_RULES_ENGINE = jsonRulesEngine('json-rules-engine', true)
/** As it comes: it refuses to decide over a fact that is not there. */
export const JSON_RULES_ENGINE_STRICT = jsonRulesEngine('json-rules-engine, as it comes', false)

/** It cannot divide, so it gets the percentages ready-made. */
function jsonRulesEngine(name: string, allowUndefinedFacts: boolean): Contestant {
  return {
    name,
    sample: 2_000,
    ready(sheet, units) {
      const conditions: TopLevelCondition = {
        all: sheet.criteria.map((lines): NestedCondition => ({ all: lines.map(conditionOf) })),
      }
      const rule = { conditions, event: { type: 'passed' } }
      const engine = new Engine([rule], { allowUndefinedFacts })
      const facts = units.map((unit) => withPercentages(sheet, unit))
      const verdict = async (i: number) => {
        const { events } = await engine.run(facts[i])
        return events.length > 0 ? MET : NOT_MET
      }
      return { kind: 'later', verdict }
    },
  }
}

const percentageOf = (part: string, whole: string) => `${part} of ${whole}`

function withPercentages(sheet: Sheet, unit: Unit): Record<string, number | boolean> {
  const facts: Record<string, number | boolean> = { ...unit }
  for (const line of linesOf(sheet)) {
    if (line.asks !== 'share') continue
    const [part, whole] = [unit[line.part], unit[line.whole]]
    if (typeof part === 'number' && typeof whole === 'number') {
      facts[percentageOf(line.part, line.whole)] = (100 * part) / whole
    }
  }
  return facts
}

function conditionOf(line: Line): NestedCondition {
  if (line.asks === 'yes') return { fact: line.key, operator: 'equal', value: true }
  if (line.asks === 'share') {
    const fact = percentageOf(line.part, line.whole)
    return { fact, operator: 'greaterThanInclusive', value: line.percent }
  }
  const operator = line.asks === 'atLeast' ? 'greaterThanInclusive' : 'lessThanInclusive'
  return { fact: line.key, operator, value: line.limit }
}
