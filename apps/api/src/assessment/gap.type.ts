import { Gap, Verdict } from '@solang/scoring'
import { Field, Int, ObjectType } from 'type-graphql'

@ObjectType({ description: 'Một tiêu chí ở hai bước: tự chấm nói gì, phúc tra thấy gì.' })
export class AssessmentGapLine {
  @Field(() => String, { description: 'Số hiệu tiêu chí: "17".' })
  code: string

  @Field(() => Boolean, {
    description: 'Điều kiện đi kèm, không phải tiêu chí: có trong danh sách, không có trong số đếm.',
  })
  isCondition: boolean

  @Field(() => Verdict, { description: 'Tự chấm.' })
  claimed: Verdict

  @Field(() => Verdict, { description: 'Phúc tra.' })
  found: Verdict

  @Field(() => Gap)
  gap: Gap
}

@ObjectType({
  description:
    'Chênh lệch giữa phiếu tự chấm và phiếu phúc tra gần nhất của cùng một bộ tiêu chí; có cả hai phiếu theo nhiều bộ ' +
    'thì lấy bộ được phúc tra sau cùng. Chỉ so những tiêu chí mà cả hai bước đều kết luận đạt hoặc chưa đạt.',
})
export class AssessmentGap {
  @Field(() => Int, { description: 'Số tiêu chí so được.' })
  compared: number

  @Field(() => Int, { description: 'Tự chấm đạt mà phúc tra chưa đạt.' })
  overclaimed: number

  @Field(() => Int, { description: 'Tự chấm chưa đạt mà phúc tra đạt.' })
  underclaimed: number

  @Field(() => [AssessmentGapLine], {
    description: 'Mọi tiêu chí và điều kiện đi kèm, theo thứ tự của quyết định.',
  })
  lines: AssessmentGapLine[]
}
