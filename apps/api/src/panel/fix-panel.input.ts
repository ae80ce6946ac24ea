import { Verdict } from '@solang/scoring'
import { ArrayMaxSize, MaxLength, ValidateIf, ValidateNested } from 'class-validator'
import { Field, ID, InputType } from 'type-graphql'
import { JsonScalar } from '../scalars'
import { OnPanel } from './panel.input'

const isGiven = (_: object, value: unknown) => value != null

@InputType({
  description: 'Tổ trưởng quyết định một nội dung. Nội dung không nêu thì lấy giá trị mọi người cùng chấm.',
})
export class PanelDecisionInput {
  @Field(() => ID)
  indicatorId: string

  @Field(() => JsonScalar, {
    nullable: true,
    description:
      'Theo khóa trong PanelLine.figures; null là để chưa đo. Khóa không nêu thì lấy giá trị thống nhất.',
  })
  values?: unknown

  @Field(() => Verdict, {
    nullable: true,
    description: 'MET hoặc NOT_MET; null là không xác nhận. Không nêu thì lấy lời xác nhận thống nhất.',
  })
  attestedVerdict?: Verdict | null

  @Field(() => String, {
    nullable: true,
    description: 'Bắt buộc khi các thành viên chấm khác nhau, hoặc khi khác giá trị họ thống nhất.',
  })
  @ValidateIf(isGiven)
  @MaxLength(2000, { message: 'Lý do tối đa 2000 ký tự.' })
  reason?: string | null
}

@InputType()
export class FixPanelInput extends OnPanel {
  @Field(() => [PanelDecisionInput])
  @ArrayMaxSize(300, { message: 'Một phiếu tối đa 300 nội dung.' })
  @ValidateNested({ each: true })
  decisions: PanelDecisionInput[]
}
