import { Field, ObjectType } from 'type-graphql'
import { PanelFigure, PanelPoints, PanelWord, VerdictCount } from './panel-spread.type'

@ObjectType({ description: 'Các thành viên chấm một tiêu chí khác nhau thế nào.' })
export class PanelCriterion {
  @Field(() => String, { description: 'Số hiệu tiêu chí: "17".' })
  code: string

  @Field(() => Boolean, { description: 'Cùng kết luận và cùng điểm.' })
  isAgreed: boolean

  @Field(() => [VerdictCount])
  verdicts: readonly VerdictCount[]

  @Field(() => PanelPoints, { nullable: true, description: 'Chỉ với bảng điểm.' })
  points: PanelPoints | null
}

@ObjectType({
  description: 'Các thành viên chấm một nội dung khác nhau thế nào, và tổ trưởng đã quyết ra sao.',
})
export class PanelLine {
  @Field(() => String, { description: 'Số hiệu nội dung: "4.1".' })
  code: string

  @Field(() => Boolean, {
    description: 'Cùng số liệu, cùng lời xác nhận. False: tổ trưởng phải quyết, kèm lý do.',
  })
  isAgreed: boolean

  @Field(() => [VerdictCount])
  verdicts: readonly VerdictCount[]

  @Field(() => PanelPoints, { nullable: true, description: 'Chỉ với bảng điểm.' })
  points: PanelPoints | null

  @Field(() => [PanelFigure], {
    description: 'Số liệu hỏi ở nội dung này; số đã hỏi ở nội dung trước thì không nhắc lại.',
  })
  figures: readonly PanelFigure[]

  @Field(() => PanelWord, { nullable: true })
  word: PanelWord | null
}
