import type { GardenImport as ImportRow } from '@solang/db'
import { GardenColumn, GardenRowOutcome } from '@solang/scoring'
import { Field, Int, ObjectType } from 'type-graphql'
import { ErrorCode } from '../errors'
import { NodeInterface } from '../node.type'
import { DateTimeScalar, UuidScalar } from '../scalars'
import { Payload } from '../user-error.type'

@ObjectType({ description: 'Điều chưa đúng ở một ô.' })
export class GardenCellProblem {
  @Field(() => GardenColumn)
  column: GardenColumn

  @Field(() => Int, { nullable: true, description: 'Năm, khi ô nằm ở cột thu nhập của riêng một năm.' })
  year?: number | null

  @Field(() => ErrorCode)
  code: ErrorCode

  @Field(() => String, { description: 'Một câu tiếng Việt: sai gì, viết thế nào.' })
  message: string
}

@ObjectType({ description: 'Một dòng của bảng, khi thử nhập.' })
export class CheckedGardenRow {
  @Field(() => GardenRowOutcome)
  outcome: GardenRowOutcome

  @Field(() => [GardenCellProblem])
  problems: readonly GardenCellProblem[]
}

@ObjectType({ description: 'Kết quả thử nhập: chưa ghi gì vào sổ.' })
export class GardenImportCheck {
  @Field(() => Int, { description: 'Số vườn mới.' })
  added: number

  @Field(() => Int, { description: 'Số vườn được cập nhật.' })
  updated: number

  @Field(() => Int, { description: 'Số dòng giống hệt sổ.' })
  unchanged: number

  @Field(() => Int, { description: 'Số dòng có lỗi; còn dòng lỗi thì không nhập dòng nào.' })
  faulty: number

  @Field(() => [CheckedGardenRow], { description: 'Theo thứ tự các dòng gửi lên.' })
  rows: readonly CheckedGardenRow[]
}

@ObjectType('GardenImport', { implements: NodeInterface, description: 'Một bảng đã nhập vào sổ vườn.' })
export class GardenImport implements Pick<ImportRow, 'id' | 'added' | 'updated' | 'unchanged' | 'createdAt'> {
  id: string

  @Field(() => Int)
  added: number

  @Field(() => Int)
  updated: number

  @Field(() => Int)
  unchanged: number

  @Field(() => DateTimeScalar)
  createdAt: Date
}

@ObjectType()
export class ImportGardensPayload extends Payload {
  @Field(() => UuidScalar)
  clientMutationId: string

  @Field(() => GardenImport, { nullable: true })
  gardenImport: object | null
}
