import type { Decimal } from '../decimal/decimal'
import type { Lang } from '../terms'
import { formatDecimal } from '../vietnamese/written-decimal'
import type { Progress } from './facts'
import { english, vietnamese, type Phrases } from './phrases'
import { measureFor, writeRate } from './rate'

/**
 * The progress of one target in one sentence, the same on the phone, in the meeting pack and over the API:
 * "Thôn Nậy: 1,2/2 km hàng rào xanh, còn 0,8 km trong 21 ngày, cần 38 m/ngày, tuần qua 25 m/ngày → chậm".
 * The label names the unit that carries the target.
 */
export function progressSentence(label: string, progress: Progress, lang: Lang = 'vi'): string {
  const speech: Speech = { progress, lang, say: lang === 'vi' ? vietnamese : english }
  const clauses = [head(speech), ...tail(speech), ...pending(speech)]
  return `${label}: ${clauses.join(', ')} → ${ending(speech)}`
}

interface Speech {
  readonly progress: Progress
  readonly lang: Lang
  readonly say: Phrases
}

/** The figures, in the manner of the kind. */
function head(speech: Speech): string {
  const { progress, say } = speech
  const { kind, what, done, state } = progress
  if (kind === 'MILESTONE') return what
  if (kind === 'KEEP_STATUS') return done === null ? what : isHeld(progress) ? say.held(what) : say.lost(what)
  if (state === 'NOT_MEASURABLE') return done === null ? what : say.soFar(thing(speech, write(speech, done)))
  if (kind === 'SHARE') return share(speech)
  const figures = thing(
    speech,
    isSilent(progress) ? goalText(speech) : `${write(speech, done ?? '0')}/${goalText(speech)}`,
  )
  if (kind === 'INCREMENT') return say.added(figures)
  return kind === 'REDUCE_TO_ZERO' && !isSilent(progress) ? say.removed(figures) : figures
}

function share(speech: Speech): string {
  const { progress, say } = speech
  const { done, denominator, goal, percent } = progress
  const whole = write(speech, denominator ?? '0')
  const figures = isSilent(progress)
    ? thing(speech, whole)
    : thing(speech, `${write(speech, done ?? '0')}/${whole}`)
  const reached = percent === null ? figures : `${figures} (${percent} %)`
  return goal === denominator ? reached : `${reached}, ${say.mustReach(amount(speech, goal ?? '0'))}`
}

/** What is still to do and at what pace, or why nothing can be said. */
function tail(speech: Speech): readonly string[] {
  const { progress, say } = speech
  const { kind, state, why, daysLeft, daysToStart, isSoftDue, verdict } = progress
  const silence = isSilent(progress) ? [say.notReported] : []
  if (why) return [...silence, say.why[why]]
  if (state === 'MET') return []
  if (daysToStart > 0) return [say.startsIn(daysToStart)]
  if (daysLeft !== null && daysLeft < 0) return isSilent(progress) ? silence : leftOver(speech)
  if (verdict === 'MET') return deadline(speech)
  if (kind === 'KEEP_STATUS') return [...silence, ...deadline(speech)]
  if (kind === 'MILESTONE') return [isSilent(progress) ? say.notReported : say.notDone, ...deadline(speech)]
  if (isSilent(progress)) return [...silence, ...deadline(speech), ...paces(speech)]
  const [remaining = ''] = leftOver(speech)
  if (daysLeft !== null && daysLeft > 0) {
    return [`${remaining} ${say.withinDays(daysLeft, isSoftDue)}`, ...paces(speech)]
  }
  return [remaining, ...deadline(speech), ...(daysLeft === null ? paces(speech) : [])]
}

function deadline({ progress: { daysLeft, isSoftDue }, say }: Speech): readonly string[] {
  if (daysLeft === null) return [say.noDeadline]
  return [daysLeft === 0 ? say.dueToday : say.daysLeft(daysLeft, isSoftDue)]
}

function leftOver(speech: Speech): readonly string[] {
  const { progress, say } = speech
  if (progress.kind === 'KEEP_STATUS') return []
  if (progress.kind === 'MILESTONE') return [say.notDone]
  const remaining = amount(speech, progress.remaining ?? '0')
  return [progress.kind === 'COMPOSITE_MINIMUM' ? say.missing(remaining) : say.left(remaining)]
}

function paces({ progress: { unit, neededPerDay, lastWeekPerDay }, lang, say }: Speech): readonly string[] {
  const leading = neededPerDay ?? lastWeekPerDay
  if (leading === null) return []
  const measure = measureFor(unit, leading)
  const rate = (value: Decimal) => writeRate(value, measure, lang) + say.per[measure.per]
  return [
    ...(neededPerDay === null ? [] : [say.needs(rate(neededPerDay))]),
    ...(lastWeekPerDay === null ? [] : [say.lastWeek(rate(lastWeekPerDay))]),
  ]
}

function pending(speech: Speech): readonly string[] {
  const { progress, say } = speech
  if (!progress.ifAccepted) return []
  const { done, verdict } = progress.ifAccepted
  if (progress.kind === 'MILESTONE') return [say.pending(verdict === 'MET' ? say.finished : say.notDone)]
  if (progress.kind === 'KEEP_STATUS')
    return [say.pending(say.kept[verdict === 'MET' ? 'ON_PACE' : 'BEHIND'])]
  return [say.pending(amount(speech, done))]
}

function ending({ progress, say }: Speech): string {
  const { kind, state, daysLeft, daysToStart, isSoftDue } = progress
  if (state === 'OVERDUE') return say.overdue(-(daysLeft ?? 0), isSoftDue)
  if (state === 'NOT_STARTED' && daysToStart > 0) return say.notYetOpen
  if (kind === 'KEEP_STATUS' && state !== 'NOT_MEASURABLE') return say.kept[state]
  if (kind === 'MILESTONE' && state === 'MET') return say.finished
  if (state === 'ON_PACE' && (kind === 'MILESTONE' || daysLeft === null)) return say.underway
  return say.state[state]
}

const isSilent = ({ done, ifAccepted }: Progress) => done === null && ifAccepted === null
const isHeld = ({ verdict }: Progress) => verdict === 'MET'

const write = ({ lang }: Speech, value: Decimal) => formatDecimal(value, lang)
const goalText = (speech: Speech) => write(speech, speech.progress.goal ?? '0')
const amount = (speech: Speech, value: Decimal) => `${write(speech, value)} ${speech.progress.unit}`.trim()

/** "15 vườn hộ", not "15 vườn vườn hộ": the unit is dropped where the name begins with it. */
function thing({ progress: { unit, what } }: Speech, figures: string): string {
  const name = what === unit || what.startsWith(`${unit} `) ? what : `${unit} ${what}`
  return `${figures} ${name.trim()}`
}
