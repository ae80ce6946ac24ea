import { Field, Int, InterfaceType, ObjectType, registerEnumType } from 'type-graphql'
import { NodeInterface } from './node.type'
import { ErrorCode, type Problem } from './errors'

registerEnumType(ErrorCode, {
  name: 'ErrorCode',
  description: 'Mã lỗi ổn định; mã mới được thêm vào, mã cũ không đổi tên.',
})

const CONCRETE: Partial<Record<ErrorCode, string>> = {
  NOT_FOUND: 'NotFoundError',
  FORBIDDEN: 'ForbiddenError',
  VERSION_CONFLICT: 'VersionConflictError',
  INVALID_STATE: 'StateError',
  LEAD_OVERLAP: 'StateError',
  ALREADY_ASSIGNED: 'StateError',
  SELF_REVIEW: 'StateError',
  PERIOD_NOT_OPEN: 'StateError',
  IDEMPOTENCY_MISMATCH: 'StateError',
}

@InterfaceType({
  description: 'Điều người dùng phải xử lý: mã ổn định, câu tiếng Việt, đường dẫn tới ô nhập.',
  resolveType: (problem: Problem) => CONCRETE[problem.code] ?? 'ValidationError',
})
export abstract class UserError {
  @Field(() => ErrorCode)
  code: ErrorCode

  @Field(() => String)
  message: string

  @Field(() => [String])
  path: readonly string[]
}

@ObjectType({ implements: UserError, description: 'Nội dung nhập chưa hợp lệ.' })
export class ValidationError extends UserError {}

@ObjectType({ implements: UserError, description: 'Không có, hoặc không được xem.' })
export class NotFoundError extends UserError {}

@ObjectType({ implements: UserError, description: 'Không có nhiệm vụ nào cho phép việc này.' })
export class ForbiddenError extends UserError {}

@ObjectType({ implements: UserError, description: 'Không làm được ở trạng thái hiện tại.' })
export class StateError extends UserError {}

@ObjectType({ implements: UserError, description: 'Người khác vừa sửa; kèm bản hiện có.' })
export class VersionConflictError extends UserError {
  @Field(() => Int)
  currentVersion: number

  @Field(() => NodeInterface, { nullable: true })
  current: object | null
}

/** All concrete errors, for the schema's list of orphaned types. */
export const USER_ERROR_TYPES = [
  ValidationError,
  NotFoundError,
  ForbiddenError,
  StateError,
  VersionConflictError,
]

/** What every payload has. */
@ObjectType()
export abstract class Payload {
  @Field(() => [UserError], { description: 'Rỗng khi thành công. Có lỗi thì không có gì được ghi.' })
  errors: readonly Problem[]
}
