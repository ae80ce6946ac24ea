import type { ISODate } from '../calendar/day'
import { LifeEventKind, LifeState, type CriteriaSubject } from '../terms'
import { isPressing, type KeptRule } from './keeping'

/** One step in the life of a village, garden or commune towards its standard and after it, as a paper records it. */
export interface LifeEvent {
  readonly kind: LifeEventKind
  readonly on: ISODate
  /** Only for BUILDING: how much of the approved plan is done. */
  readonly percent?: number
}

/** How a subject stands, and since when. */
export interface Life {
  readonly state: LifeState
  readonly since: ISODate | null
  /** How much of the plan was done when last reported; null where nobody reported. */
  readonly percent: number | null
  /** The event by which it is, or last was, recognised. */
  readonly recognisedOn: ISODate | null
}

const RECOGNISING: readonly LifeEventKind[] = ['RECOGNISED', 'CARRIED_OVER', 'RE_RECOGNISED']

export const isRecognising = (kind: LifeEventKind): boolean => RECOGNISING.includes(kind)

/** Of several events of one day the later written counts: give them in the order in which they were written. */
const inOrder = (events: readonly LifeEvent[]): readonly LifeEvent[] =>
  events
    .map((event, place) => ({ event, place }))
    .sort((a, b) => (a.event.on === b.event.on ? a.place - b.place : a.event.on < b.event.on ? -1 : 1))
    .map(({ event }) => event)

/**
 * Where a subject stands after its events. Once recognised, the watch over its criteria decides between keeping and
 * at risk; it takes a document, or a re-check that found the standard lost, to end a recognition.
 */
export function lifeOf(events: readonly LifeEvent[], watch: readonly KeptRule[] = []): Life {
  const ordered = inOrder(events)
  const last = ordered.at(-1)
  const recognition = ordered.findLast(({ kind }) => isRecognising(kind)) ?? null
  const percent = ordered.findLast(({ kind }) => kind === 'BUILDING')?.percent ?? null
  const recognisedOn = recognition?.on ?? null
  if (!last) return { state: LifeState.NOT_STARTED, since: null, percent, recognisedOn }
  const ended = ordered.findLast(({ kind }) => kind === 'REVOKED' || kind === 'LOST')
  if (ended && ordered.indexOf(ended) > (recognition ? ordered.indexOf(recognition) : -1))
    return { state: LifeState.LAPSED, since: ended.on, percent, recognisedOn }
  if (recognition) return { state: stateOfRecognised(watch), since: recognition.on, percent, recognisedOn }
  const state = last.kind === 'BUILDING' || last.kind === 'PLAN_APPROVED' ? last.kind : LifeState.REGISTERED
  return { state, since: last.on, percent, recognisedOn }
}

/** Fresh from its recognition until somebody has looked again. */
function stateOfRecognised(watch: readonly KeptRule[]): LifeState {
  if (watch.some(({ state }) => isPressing(state))) return LifeState.AT_RISK
  return watch.some(({ isChecked }) => isChecked) ? LifeState.KEEPING : LifeState.RECOGNISED
}

/** Recognised, and neither revoked nor lost since: of a garden, a model garden. */
export const isRecognised = (state: LifeState): boolean =>
  state === 'RECOGNISED' || state === 'KEEPING' || state === 'AT_RISK'

/** Why an event cannot be what happened next; null when it can. One Vietnamese sentence. */
export function whyNotNext(
  subject: CriteriaSubject,
  events: readonly LifeEvent[],
  next: LifeEvent,
): string | null {
  const { state } = lifeOf(events)
  const latest = inOrder(events).at(-1)
  const isStanding = isRecognised(state)
  if (latest && next.on < latest.on) return 'Ngày này trước việc đã ghi gần nhất.'
  if (next.kind === 'CARRIED_OVER' && subject !== 'COMMUNE')
    return 'Chỉ xã sau sắp xếp đơn vị mới được thừa nhận đạt chuẩn.'
  if (next.kind === 'RE_RECOGNISED')
    return isStanding || state === 'LAPSED' ? null : 'Chưa từng được công nhận nên chưa thể công nhận lại.'
  if (next.kind === 'REVOKED' || next.kind === 'LOST')
    return isStanding ? null : 'Chưa được công nhận nên không có gì để thu hồi.'
  if (isStanding) return 'Đang được công nhận: chỉ còn công nhận lại, hoặc thu hồi.'
  if (next.kind === 'PLAN_APPROVED' && state === 'NOT_STARTED')
    return 'Phải đăng ký trước khi duyệt phương án.'
  if (next.kind === 'BUILDING' && (state === 'NOT_STARTED' || state === 'REGISTERED'))
    return 'Phải có phương án, dự toán được duyệt trước khi thực hiện.'
  return next.kind === 'REGISTERED' && state !== 'NOT_STARTED' && state !== 'LAPSED'
    ? 'Đã đăng ký rồi.'
    : null
}

/** The events that may be what happened next, on a day, in the order of the way. */
export const nextSteps = (
  subject: CriteriaSubject,
  events: readonly LifeEvent[],
  on: ISODate,
): readonly LifeEventKind[] =>
  Object.values(LifeEventKind).filter((kind) => whyNotNext(subject, events, { kind, on }) === null)
