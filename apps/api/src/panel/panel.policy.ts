import type { PanelState } from '@solang/scoring'
import type { Obstacle } from '../assessment/assessment.policy'

/** What decides what the viewer may see and do of a panel. */
export interface PanelStanding {
  state: PanelState
  /** All sheets had been sent at some time. */
  isOpened: boolean
  /** May write inspections here: ASSESS and REVIEW. */
  mayInspect: boolean
  isChair: boolean
  /** Has a place among the scorers that was not taken back. */
  isScorer: boolean
  hasSubmitted: boolean
}

export interface SheetStanding {
  isOwn: boolean
  isRemoved: boolean
}

/**
 * Blindness: before all have sent, a sheet is its writer's alone, whoever asks. After that it is read by the panel
 * and by those who inspect here, and once the chair has fixed the result by everybody who reads the unit.
 */
export function maySeeSheet(panel: PanelStanding, sheet: SheetStanding): boolean {
  if (sheet.isRemoved) return false
  return sheet.isOwn || maySeeSheets(panel)
}

export const maySeeSheets = ({
  state,
  isOpened,
  isChair,
  isScorer,
  mayInspect,
}: Omit<PanelStanding, 'hasSubmitted'>): boolean =>
  isOpened && (state === 'FIXED' || isChair || isScorer || mayInspect)

const STATE_WORDS: Readonly<Record<PanelState, string>> = {
  OPEN: 'Chưa đủ phiếu của các thành viên.',
  CLOSED: 'Các thành viên đã gửi đủ phiếu.',
  FIXED: 'Tổ chấm này đã chốt kết quả.',
  CANCELLED: 'Tổ chấm này đã hủy.',
}
const NOT_INSPECTING: Obstacle = {
  code: 'FORBIDDEN',
  message: 'Chỉ Ban Chỉ đạo xã lập và điều hành được tổ chấm ở đây.',
}
const inState = (state: PanelState): Obstacle => ({ code: 'INVALID_STATE', message: STATE_WORDS[state] })

/** Why the viewer may not write on an own sheet, nor send it. */
export function whyNotScore({ state, mayInspect, isScorer, hasSubmitted }: PanelStanding): Obstacle | null {
  if (!isScorer) return { code: 'FORBIDDEN', message: 'Anh/chị không ở trong tổ chấm này.' }
  if (!mayInspect) return { code: 'FORBIDDEN', message: 'Anh/chị không còn nhiệm vụ phúc tra ở đây.' }
  if (state !== 'OPEN') return inState(state)
  return hasSubmitted ? { code: 'INVALID_STATE', message: 'Phiếu đã gửi cho tổ chấm thì không sửa.' } : null
}

/** Why the viewer may not change who scores. */
export function whyNotStaff({ state, mayInspect }: PanelStanding): Obstacle | null {
  if (!mayInspect) return NOT_INSPECTING
  return state === 'OPEN' ? null : inState(state)
}

export function whyNotCancel({ state, mayInspect }: PanelStanding): Obstacle | null {
  if (!mayInspect) return NOT_INSPECTING
  return state === 'OPEN' || state === 'CLOSED' ? null : inState(state)
}

export function whyNotFix({ state, isChair, mayInspect }: PanelStanding): Obstacle | null {
  if (!isChair) return { code: 'FORBIDDEN', message: 'Chỉ tổ trưởng chốt được kết quả.' }
  if (!mayInspect) return { code: 'FORBIDDEN', message: 'Anh/chị không còn nhiệm vụ phúc tra ở đây.' }
  return state === 'CLOSED' ? null : inState(state)
}
