import { Arg, Ctx, Query, Resolver } from 'type-graphql'
import type { Context } from '../context'
import { evaluate } from './evaluate'
import { EvaluateInput } from './evaluation.input'
import { EvaluationPayload } from './evaluation.type'

@Resolver()
export class EvaluationResolver {
  @Query(() => EvaluationPayload, {
    nullable: true,
    description:
      'Chấm thử theo một bộ tiêu chí, không ghi gì. Số liệu sai kiểu, ngoài giới hạn hay khóa lạ trả lỗi theo ô, ví ' +
      'dụ path ["values", "hedgeGreen"].',
  })
  evaluate(
    @Ctx() context: Context,
    @Arg('input', () => EvaluateInput) input: EvaluateInput,
  ): EvaluationPayload {
    return evaluate(context, input)
  }
}
