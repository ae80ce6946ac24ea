import type { LineEntry, LineFacts, ResolvedLine } from './line'

/** What a typed report line means: change and total, and what is wrong or odd about them. */
export function resolveLine(facts: LineFacts, entry: LineEntry): ResolvedLine {
  void [facts, entry]
  throw new Error('not yet')
}
