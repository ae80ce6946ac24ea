import type { PaceState } from '../terms'
import type { NotMeasurableWhy } from './facts'

/** The words of progress sentences in one language. Amounts arrive already written. */
export interface Phrases {
  readonly notReported: string
  readonly notDone: string
  readonly dueToday: string
  readonly noDeadline: string
  readonly per: Readonly<Record<'day' | 'week', string>>
  readonly why: Readonly<Record<NotMeasurableWhy, string>>
  readonly state: Readonly<Record<PaceState, string>>
  /** Words for a kept status, where "on pace" would say nothing. */
  readonly kept: Readonly<Record<'MET' | 'ON_PACE' | 'BEHIND' | 'NOT_STARTED', string>>
  readonly underway: string
  readonly finished: string
  readonly notYetOpen: string
  held(what: string): string
  lost(what: string): string
  soFar(amount: string): string
  added(figures: string): string
  removed(figures: string): string
  mustReach(amount: string): string
  left(amount: string): string
  missing(amount: string): string
  withinDays(days: number, isSoft: boolean): string
  daysLeft(days: number, isSoft: boolean): string
  startsIn(days: number): string
  needs(rate: string): string
  lastWeek(rate: string): string
  pending(amount: string): string
  overdue(days: number, isSoft: boolean): string
}

export const vietnamese: Phrases = {
  notReported: 'chưa có báo cáo',
  notDone: 'chưa xong',
  dueToday: 'hôm nay là hạn',
  noDeadline: 'chưa định hạn',
  per: { day: '/ngày', week: '/tuần' },
  why: {
    NO_QUANTITY: 'kế hoạch chưa có con số',
    NO_BASELINE: 'chưa biết ban đầu có bao nhiêu',
    NO_DENOMINATOR: 'chưa có tổng số để tính tỷ lệ',
  },
  state: {
    MET: 'đạt',
    ON_PACE: 'kịp tiến độ',
    BEHIND: 'chậm',
    OVERDUE: 'quá hạn',
    NOT_STARTED: 'chưa bắt đầu',
    NOT_MEASURABLE: 'chưa đo được',
  },
  kept: { MET: 'giữ vững', ON_PACE: 'đang giữ', BEHIND: 'không còn giữ', NOT_STARTED: 'chưa rõ' },
  underway: 'đang làm',
  finished: 'đã xong',
  notYetOpen: 'chưa đến ngày bắt đầu',
  held: (what) => `đang giữ ${what}`,
  lost: (what) => `để mất ${what}`,
  soFar: (amount) => `đã làm ${amount}`,
  added: (figures) => `thêm ${figures}`,
  removed: (figures) => `đã xóa ${figures}`,
  mustReach: (amount) => `phải đạt ${amount}`,
  left: (amount) => `còn ${amount}`,
  missing: (amount) => `còn thiếu ${amount}`,
  withinDays: (days, isSoft) => `trong ${days} ngày${isSoft ? ' đến hết đợt' : ''}`,
  daysLeft: (days, isSoft) => `còn ${days} ngày${isSoft ? ' đến hết đợt' : ''}`,
  startsIn: (days) => `${days} ngày nữa bắt đầu`,
  needs: (rate) => `cần ${rate}`,
  lastWeek: (rate) => `tuần qua ${rate}`,
  pending: (amount) => `đã báo ${amount} chờ duyệt`,
  overdue: (days, isSoft) => (isSoft ? `hết đợt đã ${days} ngày` : `quá hạn ${days} ngày`),
}

const days = (count: number) => (count === 1 ? '1 day' : `${count} days`)

export const english: Phrases = {
  notReported: 'not reported yet',
  notDone: 'not done yet',
  dueToday: 'due today',
  noDeadline: 'no deadline',
  per: { day: '/day', week: '/week' },
  why: {
    NO_QUANTITY: 'the plan gives no figure',
    NO_BASELINE: 'it is not known how many there were',
    NO_DENOMINATOR: 'the total for the share is not known',
  },
  state: {
    MET: 'met',
    ON_PACE: 'on pace',
    BEHIND: 'behind',
    OVERDUE: 'overdue',
    NOT_STARTED: 'not started',
    NOT_MEASURABLE: 'not measurable yet',
  },
  kept: { MET: 'kept', ON_PACE: 'kept so far', BEHIND: 'lost', NOT_STARTED: 'unknown' },
  underway: 'under way',
  finished: 'done',
  notYetOpen: 'not open yet',
  held: (what) => `holds ${what}`,
  lost: (what) => `has lost ${what}`,
  soFar: (amount) => `${amount} done`,
  added: (figures) => `${figures} added`,
  removed: (figures) => `${figures} removed`,
  mustReach: (amount) => `must reach ${amount}`,
  left: (amount) => `${amount} left`,
  missing: (amount) => `${amount} missing`,
  withinDays: (count, isSoft) => `in ${days(count)}${isSoft ? ' to the end of the campaign' : ''}`,
  daysLeft: (count, isSoft) => `${days(count)} left${isSoft ? ' in the campaign' : ''}`,
  startsIn: (count) => `starts in ${days(count)}`,
  needs: (rate) => `needs ${rate}`,
  lastWeek: (rate) => `last week ${rate}`,
  pending: (amount) => `${amount} reported, awaiting acceptance`,
  overdue: (count, isSoft) => `${isSoft ? 'campaign over' : 'overdue'} by ${days(count)}`,
}
