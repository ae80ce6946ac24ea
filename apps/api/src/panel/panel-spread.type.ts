import { Verdict } from '@solang/scoring'
import { Field, Int, ObjectType } from 'type-graphql'
import { DecimalScalar, JsonScalar } from '../scalars'

@ObjectType()
export class VerdictCount {
  @Field(() => Verdict)
  verdict: Verdict

  @Field(() => Int)
  count: number
}

@ObjectType({ description: 'Theo đơn vị tính của số liệu.' })
export class FigureNumbers {
  @Field(() => DecimalScalar)
  min: string

  @Field(() => String, { description: 'Trung vị, chính xác đến phần mười nghìn.' })
  median: string

  @Field(() => DecimalScalar)
  max: string

  @Field(() => DecimalScalar, { description: 'max − min.' })
  spread: string
}

@ObjectType({ description: 'Điểm đã chắc của các thành viên.' })
export class PanelPoints {
  @Field(() => DecimalScalar)
  min: string

  @Field(() => DecimalScalar, { description: 'Trung bình, làm tròn đến phần nghìn.' })
  mean: string

  @Field(() => DecimalScalar)
  max: string

  @Field(() => DecimalScalar, { description: 'max − min.' })
  spread: string
}

@ObjectType()
export class PanelFigure {
  @Field(() => String, { description: 'Khóa trong Indicator.inputs.' })
  key: string

  @Field(() => Boolean)
  isAgreed: boolean

  @Field(() => JsonScalar, {
    nullable: true,
    description: 'Giá trị mọi người cùng ghi; null khi khác nhau, hoặc khi không ai đo.',
  })
  proposed: unknown

  @Field(() => Int, { description: 'Số người chưa đo.' })
  missing: number

  @Field(() => FigureNumbers, { nullable: true, description: 'Chỉ với số liệu dạng số.' })
  numbers: FigureNumbers | null
}

@ObjectType({ description: 'Lời xác nhận của các thành viên, ở nội dung chỉ người xác nhận được.' })
export class PanelWord {
  @Field(() => Boolean)
  isAgreed: boolean

  @Field(() => Verdict, { nullable: true })
  proposed: Verdict | null

  @Field(() => Int)
  met: number

  @Field(() => Int)
  notMet: number

  @Field(() => Int, { description: 'Số người không xác nhận.' })
  silent: number
}
