import { formatDecimal, progressSentence, type Lang, type PaceState } from '@solang/scoring'
import type { SummaryRow } from './summary'

interface Words {
  nobody: string
  units: (count: number) => string
  met: (met: number, of: number) => string
  left: (amount: string) => string
  known: (percent: number, units: number) => string
  unreported: (names: string) => string
  unmeasurable: (names: string) => string
  others: (count: number) => string
  state: Readonly<Record<PaceState, string>>
  /** Words for kinds to which pace says nothing. */
  kept: Partial<Record<PaceState, string>>
  milestone: Partial<Record<PaceState, string>>
}

const VI: Words = {
  nobody: 'không có đơn vị nào trong phạm vi được xem',
  units: (count) => `${count} đơn vị`,
  met: (met, of) => `${met}/${of} đơn vị đạt`,
  left: (amount) => `còn ${amount}`,
  known: (percent, units) => `${percent} % ở ${units} đơn vị đã biết đủ số`,
  unreported: (names) => `chưa có số được duyệt: ${names}`,
  unmeasurable: (names) => `chưa biết số phải đạt: ${names}`,
  others: (count) => `${count} đơn vị khác`,
  state: {
    MET: 'đạt',
    ON_PACE: 'kịp tiến độ',
    BEHIND: 'có đơn vị chậm',
    OVERDUE: 'có đơn vị quá hạn',
    NOT_STARTED: 'chưa bắt đầu',
    NOT_MEASURABLE: 'chưa đo được',
  },
  kept: { MET: 'giữ vững', ON_PACE: 'đang giữ', BEHIND: 'có đơn vị không còn giữ', NOT_STARTED: 'chưa rõ' },
  milestone: { MET: 'đã xong', ON_PACE: 'đang làm' },
}

const EN: Words = {
  nobody: 'no unit that you may read',
  units: (count) => `${count} units`,
  met: (met, of) => `${met}/${of} units met`,
  left: (amount) => `${amount} left`,
  known: (percent, units) => `${percent} % in the ${units} units with both figures`,
  unreported: (names) => `nothing accepted yet: ${names}`,
  unmeasurable: (names) => `goal not known: ${names}`,
  others: (count) => `${count} others`,
  state: {
    MET: 'met',
    ON_PACE: 'on pace',
    BEHIND: 'some units behind',
    OVERDUE: 'some units overdue',
    NOT_STARTED: 'not started',
    NOT_MEASURABLE: 'not measurable yet',
  },
  kept: { MET: 'kept', ON_PACE: 'kept so far', BEHIND: 'lost in some units', NOT_STARTED: 'unknown' },
  milestone: { MET: 'done', ON_PACE: 'under way' },
}

const NAMED = 3

/** The target over its units in one sentence; a target of one unit speaks as that unit does. */
export function summarySentence(summary: SummaryRow, lang: Lang): string {
  const { parts, target, rollup } = summary
  const words = lang === 'vi' ? VI : EN
  const [first, ...others] = parts
  if (!first) return `${target.name}: ${words.nobody}`
  if (others.length === 0) return progressSentence(first.label, first.scored, lang)

  const names = (labels: readonly string[]) =>
    labels.length <= NAMED + 1
      ? labels.join(', ')
      : [...labels.slice(0, NAMED), words.others(labels.length - NAMED)].join(', ')
  const clauses = [
    figures(summary, lang),
    ...(rollup.by === 'SUM' && summary.percent !== null && summary.unknownCount > 0
      ? [words.known(summary.percent, summary.unitCount - summary.unknownCount)]
      : []),
    ...(rollup.by === 'SUM' && summary.remaining !== null && summary.remaining !== '0'
      ? [words.left(`${formatDecimal(summary.remaining, lang)} ${rollup.unit}`.trim())]
      : []),
    words.met(summary.metCount, summary.unitCount),
    ...(rollup.unreported.length > 0 ? [words.unreported(names(rollup.unreported))] : []),
    ...(rollup.unmeasurable.length > 0 ? [words.unmeasurable(names(rollup.unmeasurable))] : []),
  ]
  return `${summary.label ?? words.units(summary.unitCount)}: ${clauses.join('; ')} → ${ending(summary, words)}`
}

function ending({ target, state }: SummaryRow, words: Words): string {
  const own = target.kind === 'KEEP_STATUS' ? words.kept : target.kind === 'MILESTONE' ? words.milestone : {}
  return own[state] ?? words.state[state]
}

/** "3,1/8 km hàng rào xanh (38 %)", or only what is counted where units are. */
function figures({ rollup, target, done, goal, percent, unknownCount }: SummaryRow, lang: Lang): string {
  if (rollup.by === 'COUNT') return target.subject
  const write = (value: string) => formatDecimal(value, lang)
  const amount = goal === null ? write(done ?? '0') : `${write(done ?? '0')}/${write(goal)}`
  const { subject } = target
  // "15 vườn hộ", not "15 vườn vườn hộ".
  const thing = subject.startsWith(`${rollup.unit} `) ? subject : `${rollup.unit} ${subject}`
  const shown = done === null && goal === null ? subject : `${amount} ${thing}`
  return percent === null || unknownCount > 0 ? shown : `${shown} (${percent} %)`
}
