import { Verdict } from '@solang/scoring'
import { Field, Int, ObjectType } from 'type-graphql'
import { VerdictMove } from '../set-switch/set-switch.type'
import { SetFault } from './criteria-draft.type'

@ObjectType({ description: 'Một dòng của bài kiểm.' })
export class CaseResult {
  @Field(() => Int)
  line: number

  @Field(() => String, { description: 'Số hiệu mục được kiểm.' })
  rule: string

  @Field(() => String)
  name: string

  @Field(() => Boolean)
  passed: boolean

  @Field(() => String)
  expected: string

  @Field(() => String)
  got: string

  @Field(() => String, { nullable: true, description: 'Khác nhau ở đâu; null khi đúng.' })
  difference: string | null
}

@ObjectType({ description: 'Một chỗ của bài kiểm không đọc được.' })
export class CaseFileFault {
  @Field(() => Int)
  line: number

  @Field(() => String)
  message: string
}

@ObjectType({ description: 'Một thôn, xã hay vườn mà bản soạn sẽ đổi kết luận.' })
export class TriedSubject {
  unitUuid: string
  gardenUuid: string | null

  @Field(() => Verdict)
  before: Verdict

  @Field(() => Verdict)
  after: Verdict

  @Field(() => [String], { description: 'Theo bản soạn còn vướng ở đâu.' })
  shortfalls: readonly string[]
}

@ObjectType({ description: 'Bản soạn áp thử lên các phiếu đã gửi gần nhất; không ghi gì.' })
export class DraftRun {
  againstUuid: string

  @Field(() => Int, { description: 'Số thôn, xã hoặc vườn có phiếu đã gửi theo bộ đem so.' })
  count: number

  @Field(() => Int)
  changedCount: number

  @Field(() => [VerdictMove])
  moves: VerdictMove[]

  @Field(() => [TriedSubject], { description: 'Sẽ đổi kết luận; tối đa 100.' })
  changed: TriedSubject[]

  @Field(() => [String], { description: 'Số liệu bản soạn hỏi mà các phiếu cũ không có.' })
  unknownFigures: readonly string[]
}

@ObjectType({ description: 'Thử bản soạn: lỗi, bài kiểm, và áp thử lên số liệu thật.' })
export class DraftTrial {
  @Field(() => [SetFault], { description: 'Còn lỗi thì chưa chạy được bài kiểm và số liệu thật.' })
  faults: readonly SetFault[]

  @Field(() => [SetFault], { description: 'Chưa rõ, chưa đối chiếu: không ngăn ban hành.' })
  warnings: readonly SetFault[]

  @Field(() => [CaseFileFault])
  caseFaults: readonly CaseFileFault[]

  @Field(() => [CaseResult])
  cases: readonly CaseResult[]

  @Field(() => DraftRun, { nullable: true, description: 'Null khi bản soạn còn lỗi.' })
  run: DraftRun | null
}
