import { GraphQLError } from 'graphql'

/** Stable codes of everything that may be refused. New ones are added, none is renamed. */
export const ErrorCode = {
  REQUIRED: 'REQUIRED',
  INVALID_VALUE: 'INVALID_VALUE',
  OUT_OF_RANGE: 'OUT_OF_RANGE',
  TOO_LONG: 'TOO_LONG',
  NOT_FOUND: 'NOT_FOUND',
  FORBIDDEN: 'FORBIDDEN',
  VERSION_CONFLICT: 'VERSION_CONFLICT',
  IDEMPOTENCY_MISMATCH: 'IDEMPOTENCY_MISMATCH',
  INVALID_STATE: 'INVALID_STATE',
  BAD_CREDENTIALS: 'BAD_CREDENTIALS',
  THROTTLED: 'THROTTLED',
  LEAD_OVERLAP: 'LEAD_OVERLAP',
  ALREADY_ASSIGNED: 'ALREADY_ASSIGNED',
  DEADLINE_BEFORE_START: 'DEADLINE_BEFORE_START',
  SELF_REVIEW: 'SELF_REVIEW',
  PERIOD_NOT_OPEN: 'PERIOD_NOT_OPEN',
  TOTAL_FELL: 'TOTAL_FELL',
  NEGATIVE_TOTAL: 'NEGATIVE_TOTAL',
  CHANGE_TOTAL_DISAGREE: 'CHANGE_TOTAL_DISAGREE',
  ABOVE_DENOMINATOR: 'ABOVE_DENOMINATOR',
  DUPLICATE: 'DUPLICATE',
  EMPTY_REPORT: 'EMPTY_REPORT',
  EMPTY_ASSESSMENT: 'EMPTY_ASSESSMENT',
} as const
export type ErrorCode = (typeof ErrorCode)[keyof typeof ErrorCode]

/** Something the user must act upon: travels as data in the payload, never as a thrown GraphQL error. */
export interface Problem {
  code: ErrorCode
  /** Vietnamese: what happened, what was kept, what to do. */
  message: string
  /** Names of the input fields, outermost first; list positions as numbers in text. */
  path: readonly string[]
  /** VERSION_CONFLICT only: what stands there now. */
  currentVersion?: number
  current?: object | null
}

/** Thrown inside a mutation: rolls the transaction back and becomes the payload's `errors`. */
export class Refusal extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map((problem) => `${problem.code} ${problem.message}`).join('; '))
  }
}

export const refuse = (code: ErrorCode, message: string, ...path: string[]): never => {
  throw new Refusal([{ code, message, path }])
}

export function notFound(what: string, ...path: string[]): never {
  throw new Refusal([
    { code: 'NOT_FOUND', message: `Không tìm thấy ${what}, hoặc anh/chị không được xem.`, path },
  ])
}

export function forbidden(message: string, ...path: string[]): never {
  throw new Refusal([{ code: 'FORBIDDEN', message, path }])
}

export function versionConflict(current: { version: number }): never {
  throw new Refusal([
    {
      code: 'VERSION_CONFLICT',
      message: 'Người khác vừa sửa mục này. Nội dung anh/chị nhập vẫn còn; hãy xem bản mới rồi gửi lại.',
      path: ['expectedVersion'],
      currentVersion: current.version,
      current,
    },
  ])
}

/** Whole-request refusals: not signed in, not allowed to read, input that no field can carry. */
type RequestErrorCode = 'UNAUTHENTICATED' | 'FORBIDDEN' | 'BAD_USER_INPUT' | 'BAD_CURSOR' | 'COST_LIMIT'

export const requestError = (code: RequestErrorCode, message: string) =>
  new GraphQLError(message, { extensions: { code } })
