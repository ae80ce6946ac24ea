import type { Boundary } from './boundary'
import type { TimedName } from './contestants'
import { SHEETS } from './sheets'
import { linesOf, SUBJECTS, type Subject } from './sheet'
import type { Size } from './size'
import { grouped } from './table'

/** What a unit costs one contestant: the median of its repeats, in its best round. */
export interface Cost {
  readonly ns: number
  readonly bytes: number
}
export type Costs = Readonly<Record<Subject, Readonly<Record<TimedName, Cost>>>>

/** What is asked of us, and whether this run kept it. */
export interface Bar {
  readonly path: string
  readonly asked: string
  readonly measured: string
  readonly isHeld: boolean
}

export function barsOf(
  costs: Costs,
  { wrong, size, limit }: { wrong: number; size: Size; limit: Boundary },
): Bar[] {
  return [
    ...SUBJECTS.flatMap((subject) => speedBars(subject, costs[subject])),
    ...rollUpBars(costs.garden),
    bar('missing data', 'wrong verdicts', 'atMost', 0, wrong, ''),
    bar(`${grouped(limit.cases)} shares at their limit`, 'wrong verdicts', 'atMost', 0, limit.oursWrong, ''),
    bar('judging core', 'size, gzip', 'atMost', 6, size.gzip / 1000, ' kB'),
    bar('judging core', 'imports and evals', 'atMost', 0, size.isSelfContained ? 0 : 1, ''),
  ]
}

function speedBars(subject: Subject, of: Costs[Subject]): Bar[] {
  const timesSlower = (path: string, name: TimedName, limit: number) =>
    bar(`${subject}, ${path}`, 'time of hand-written', 'atMost', limit, of[name].ns / of.handWritten.ns, '×')
  const timesFaster = (
    path: string,
    name: TimedName,
    than: 'jsonLogic' | 'jsonRulesEngine',
    limit: number,
  ) => {
    const other = than === 'jsonLogic' ? 'json-logic-js' : 'json-rules-engine'
    return bar(
      `${subject}, ${path}`,
      `faster than ${other}`,
      'atLeast',
      limit,
      of[than].ns / of[name].ns,
      '×',
    )
  }
  const bytesOfLine = of.objectTrace.bytes / linesOf(SHEETS[subject]).length
  return [
    timesSlower('rows', 'rows', subject === 'garden' ? 2 : 1),
    timesSlower('objects', 'object', 10),
    timesFaster('objects', 'object', 'jsonRulesEngine', 100),
    timesFaster('objects with trace', 'objectTrace', 'jsonRulesEngine', 30),
    timesFaster('objects with trace', 'objectTrace', 'jsonLogic', 4),
    bar(`${subject}, objects with trace`, 'heap a leaf', 'atMost', 150, bytesOfLine, ' B'),
  ]
}

const ROLLED_UP = 100_000

function rollUpBars({ rows, trace }: Costs['garden']): Bar[] {
  const ms = ({ ns }: Cost) => (ns * ROLLED_UP) / 1e6
  return [
    bar('100,000 gardens, rows', 'time', 'atMost', 5, ms(rows), ' ms'),
    bar('100,000 gardens, rows with trace', 'time', 'atMost', 100, ms(trace), ' ms'),
  ]
}

function bar(
  path: string,
  what: string,
  side: 'atMost' | 'atLeast',
  limit: number,
  measured: number,
  unit: string,
): Bar {
  const digits = Number.isInteger(measured) ? 0 : measured < 10 ? 2 : measured < 100 ? 1 : 0
  return {
    path,
    asked: `${what} ${side === 'atMost' ? '≤' : '≥'} ${limit}${unit}`,
    measured: `${measured.toFixed(digits)}${unit}`,
    isHeld: side === 'atMost' ? measured <= limit : measured >= limit,
  }
}
