import type { ErrorCode } from '../errors'

/** More lead cells than this are marked as too many for one person: a default of the product, not a rule of law. */
export const MANY_LEADS = 25

export interface AssignmentState {
  /** Closed already, or closed before it began. */
  isOver: boolean
  /** The viewer holds ASSIGN on its unit. */
  mayAssign: boolean
}

export interface AssignmentBlocker {
  code: ErrorCode
  message: string
}

/** Why an assignment cannot be ended or passed on; null when it can. */
export function changeBlocker({ isOver, mayAssign }: AssignmentState): AssignmentBlocker | null {
  if (!mayAssign) return { code: 'FORBIDDEN', message: 'Anh/chị không có nhiệm vụ phân công ở đơn vị này.' }
  if (isOver)
    return { code: 'INVALID_STATE', message: 'Phân công này đã kết thúc. Hãy xem người đang giữ ô này.' }
  return null
}

interface Dated {
  validFrom: Date
  validTo: Date | null
}

/** In force on that day. */
export const isActiveOn = ({ validFrom, validTo }: Dated, day: Date): boolean =>
  validFrom <= day && (validTo === null || validTo > day)

/** Never again in force from that day on; one that was closed on its first day never was. */
export const isOverOn = ({ validFrom, validTo }: Dated, day: Date): boolean =>
  validTo !== null && (validTo <= day || validTo <= validFrom)

export const isOverloaded = (leadCount: number): boolean => leadCount > MANY_LEADS
