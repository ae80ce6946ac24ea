import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../context'
import { assign } from './assign'
import {
  AssignPayload,
  EndAssignmentPayload,
  HandOverPayload,
  ReassignPayload,
} from './assignment-payload.type'
import { AssignInput, EndAssignmentInput, ReassignInput } from './assignment.input'
import { handOver } from './hand-over'
import { HandOverInput } from './handover.input'
import { endAssignment, reassign } from './reassign'

@Resolver()
export class AssignResolver {
  @Mutation(() => AssignPayload, {
    description:
      'Giao một người nhiều ô trong một lần; sai một ô thì không ô nào được ghi. LEAD_OVERLAP: ô đã có người chủ trì; ALREADY_ASSIGNED: người này đã được giao ô đó.',
  })
  assign(@Ctx() context: Context, @Arg('input', () => AssignInput) input: AssignInput) {
    return assign(context, input)
  }

  @Mutation(() => ReassignPayload, {
    description:
      'Kết thúc hôm nay và giao cho người khác từ hôm nay. Người nhận đang phối hợp ở ô này thì lên chủ trì.',
  })
  reassign(@Ctx() context: Context, @Arg('input', () => ReassignInput) input: ReassignInput) {
    return reassign(context, input)
  }

  @Mutation(() => EndAssignmentPayload, { description: 'Ô có thể trống người chủ trì sau đó.' })
  endAssignment(@Ctx() context: Context, @Arg('input', () => EndAssignmentInput) input: EndAssignmentInput) {
    return endAssignment(context, input)
  }

  @Mutation(() => HandOverPayload, {
    description:
      'Chuyển mọi việc chưa kết thúc của một người trong đợt, ở các đơn vị mà người hỏi phân công; không ô nào mất người chủ trì. Kèm các nhiệm vụ nêu trong dutyIds.',
  })
  handOver(@Ctx() context: Context, @Arg('input', () => HandOverInput) input: HandOverInput) {
    return handOver(context, input)
  }
}
