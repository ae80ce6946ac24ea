import type { Contestant } from './contestant'
import { OURS_EVALUATE, OURS_OBJECT, OURS_OBJECT_TRACE, OURS_ROWS, OURS_TRACE } from './ours'
import { HAND_WRITTEN, JSON_LOGIC, JSON_RULES_ENGINE, JSON_RULES_ENGINE_STRICT } from './others'

/** By the names that the tables and the bars use; `handWritten` is what the others are measured against. */
export const CONTESTANTS = {
  handWritten: HAND_WRITTEN,
  rows: OURS_ROWS,
  object: OURS_OBJECT,
  trace: OURS_TRACE,
  objectTrace: OURS_OBJECT_TRACE,
  evaluate: OURS_EVALUATE,
  jsonLogic: JSON_LOGIC,
  jsonRulesEngine: JSON_RULES_ENGINE,
  jsonRulesEngineStrict: JSON_RULES_ENGINE_STRICT,
} as const satisfies Readonly<Record<string, Contestant>>

export type ContestantName = keyof typeof CONTESTANTS

export const TIMED = [
  'handWritten',
  'rows',
  'object',
  'trace',
  'objectTrace',
  'evaluate',
  'jsonLogic',
  'jsonRulesEngine',
] as const satisfies readonly ContestantName[]
export type TimedName = (typeof TIMED)[number]

export const OURS: readonly ContestantName[] = ['rows', 'object', 'trace', 'objectTrace', 'evaluate']
