import type { PaceState, TargetKind } from '../generated/graphql'
import type { MessageKey } from '../i18n'
import type { Tone } from '../ui/tone'

/** The most worrying first, as a chair would read them. */
export const paceStates: readonly PaceState[] = [
  'OVERDUE',
  'BEHIND',
  'NOT_STARTED',
  'NOT_MEASURABLE',
  'ON_PACE',
  'MET',
]

/** Behind can still be caught up, so it is a warning; only a passed deadline is late. */
export const paceTone: Record<PaceState, Tone> = {
  MET: 'met',
  ON_PACE: 'met',
  BEHIND: 'risk',
  OVERDUE: 'late',
  NOT_STARTED: 'quiet',
  NOT_MEASURABLE: 'quiet',
}

export const paceText: Record<PaceState, MessageKey> = {
  MET: 'target.paceMet',
  ON_PACE: 'target.paceOn',
  BEHIND: 'target.paceBehind',
  OVERDUE: 'target.paceOverdue',
  NOT_STARTED: 'target.paceNotStarted',
  NOT_MEASURABLE: 'target.paceNotMeasurable',
}

export const kindText: Record<TargetKind, MessageKey> = {
  AT_LEAST_COUNT: 'target.kindCount',
  LENGTH: 'target.kindLength',
  SHARE: 'target.kindShare',
  REDUCE_TO_ZERO: 'target.kindZero',
  INCREMENT: 'target.kindIncrement',
  KEEP_STATUS: 'target.kindKeep',
  MILESTONE: 'target.kindMilestone',
  COMPOSITE_MINIMUM: 'target.kindComposite',
  INHERITED: 'target.kindInherited',
}
export const targetKinds = Object.keys(kindText) as TargetKind[]

/** One unit either has it or not: a word says more than '1/1'. */
export const isYesOrNo = (kind: TargetKind) => kind === 'MILESTONE' || kind === 'KEEP_STATUS'

/** Summed over units, these kinds count units that have it, whatever each unit counts. */
export const countsUnits = (kind: TargetKind) => isYesOrNo(kind) || kind === 'COMPOSITE_MINIMUM'
