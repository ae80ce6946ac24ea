import { refuseFarDays } from '../campaign/campaign-margin'
import type { Context } from '../context'
import { toDbDay } from '../day'
import { refuse } from '../errors'
import { mutate } from '../mutation'
import { cleanText, cleanTextOrNull } from '../text'
import type { EndAssignmentInput, ReassignInput } from './assignment.input'
import { lockAssignment } from './campaign-lock'
import { endAll, passOn } from './pass-on'
import { receiverIn } from './receiver'

const requiredReason = (reason: string): string =>
  cleanText(reason) || refuse('REQUIRED', 'Hãy ghi lý do; lý do ở lại trong lịch sử.', 'reason')

/** Ends an assignment today and gives it to somebody else from today. */
export const reassign = (context: Context, input: ReassignInput) =>
  mutate(
    context,
    {
      operation: 'reassign',
      ability: 'ASSIGN',
      answers: { previous: 'Assignment', assignment: 'Assignment' },
    },
    input,
    async (write) => {
      const reason = requiredReason(input.reason)
      const { campaign, assignment: current } = await lockAssignment(write.tx, context, input)
      const receiver = await receiverIn(write.tx, context, campaign, input.personId, 'personId')
      if (receiver.id === current.personId)
        refuse('INVALID_VALUE', 'Người nhận phải khác người đang giữ.', 'personId')
      refuseFarDays(campaign, { dueOn: input.dueOn })
      const start = current.validFrom > toDbDay(context.today) ? current.validFrom : toDbDay(context.today)
      const dueOn = input.dueOn == null ? input.dueOn : toDbDay(input.dueOn)
      if (dueOn && dueOn < start) refuse('DEADLINE_BEFORE_START', 'Hạn phải từ ngày nhận trở đi.', 'dueOn')

      const { ended, opened } = await passOn(write, context, {
        outgoing: [current],
        receiver,
        dueOn,
        reason,
        document: cleanTextOrNull(input.document),
        note: cleanTextOrNull(input.note),
      })
      const [previous] = ended
      const [assignment] = opened
      if (!previous || !assignment)
        return refuse('ALREADY_ASSIGNED', `${receiver.fullName} đã được giao ô này.`, 'personId')
      return { previous, assignment }
    },
  )

/** Ends an assignment today. Its cell may stand without a lead; the matrix counts it as a gap. */
export const endAssignment = (context: Context, input: EndAssignmentInput) =>
  mutate(
    context,
    { operation: 'endAssignment', ability: 'ASSIGN', answers: { assignment: 'Assignment' } },
    input,
    async (write) => {
      const reason = requiredReason(input.reason)
      const { assignment: current } = await lockAssignment(write.tx, context, input)
      const [assignment = current] = await endAll(write, context, [current], { reason })
      return { assignment }
    },
  )
