import { PaceState } from '@solang/scoring'
import { Field, Int, ObjectType } from 'type-graphql'
import { DecimalScalar } from '../scalars'

@ObjectType({
  description:
    'Tổng của một chỉ tiêu trên các đơn vị mà người hỏi được xem; phần chưa rõ được nêu tên, không tính là 0. ' +
    'Loại đếm theo đơn vị (giữ vững, mốc, cụm tối thiểu): done và goal là số đơn vị.',
})
export class TargetSummary {
  @Field(() => PaceState, {
    description: 'MET khi mọi đơn vị đạt; nếu không, tình trạng đáng lo nhất trong các đơn vị.',
  })
  state: PaceState

  @Field(() => DecimalScalar, { nullable: true, description: 'Cộng các đơn vị đã có số được duyệt.' })
  done: string | null

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'Cộng các đơn vị đã biết số phải đạt. Null khi done có cả việc của đơn vị chưa biết số phải đạt, vì hai số không so được.',
  })
  goal: string | null

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'Cộng phần còn thiếu của từng đơn vị; đơn vị vượt không bù cho đơn vị thiếu. Null cùng với goal.',
  })
  remaining: string | null

  @Field(() => Int, {
    nullable: true,
    description:
      'Chỉ trên các đơn vị biết cả số đã làm và số phải đạt, nên khác done/goal khi unknownCount > 0; ' +
      'tỷ lệ tính lại từ tử số và mẫu số.',
  })
  percent: number | null

  @Field(() => DecimalScalar, { nullable: true, description: 'Đã giao cho các đơn vị.' })
  allocated: string | null

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'Kế hoạch nêu mà chưa giao cho đơn vị nào; âm: giao quá. Null khi không xem được cả chỉ tiêu.',
  })
  unallocated: string | null

  @Field(() => Int)
  unitCount: number

  @Field(() => Int)
  metCount: number

  @Field(() => Int, { description: 'Chưa có số được duyệt, hoặc chưa biết số phải đạt.' })
  unknownCount: number

  @Field(() => Int, { description: 'Chậm hoặc quá hạn.' })
  behindCount: number
}
