import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../context'
import {
  DiscardCriteriaDraftInput,
  EnrolCriteriaSetInput,
  PublishCriteriaDraftInput,
  SaveCriteriaDraftInput,
  StartCriteriaDraftInput,
} from './criteria-draft.input'
import { CriteriaDraftPayload, CriteriaSetPayload } from './criteria-draft-payload.type'
import { discardCriteriaDraft } from './discard-draft'
import { enrolCriteriaSet } from './enrol-set'
import { publishCriteriaDraft } from './publish-draft'
import { saveCriteriaDraft } from './save-draft'
import { startCriteriaDraft } from './start-draft'

@Resolver()
export class CriteriaDraftWriteResolver {
  @Mutation(() => CriteriaDraftPayload, {
    description:
      'Bắt đầu soạn một lần ban hành mới từ một bộ đã ban hành. Cần quyền EDIT_CRITERIA ở đơn vị soạn.',
  })
  startCriteriaDraft(
    @Ctx() context: Context,
    @Arg('input', () => StartCriteriaDraftInput) input: StartCriteriaDraftInput,
  ) {
    return startCriteriaDraft(context, input)
  }

  @Mutation(() => CriteriaDraftPayload, {
    description:
      'Lưu bản soạn, còn lỗi vẫn lưu được. Dòng mới ghi là đã đối chiếu thì máy chủ ghi tên người lưu và ngày hôm nay.',
  })
  saveCriteriaDraft(
    @Ctx() context: Context,
    @Arg('input', () => SaveCriteriaDraftInput) input: SaveCriteriaDraftInput,
  ) {
    return saveCriteriaDraft(context, input)
  }

  @Mutation(() => CriteriaSetPayload, {
    description:
      'Ban hành: từ đây không sửa được. Còn lỗi thì trả lỗi theo chỗ, path ["definition", "pass.all[3]"]; bài kiểm ' +
      'không qua thì path ["caseFile", "12"] là số dòng.',
  })
  publishCriteriaDraft(
    @Ctx() context: Context,
    @Arg('input', () => PublishCriteriaDraftInput) input: PublishCriteriaDraftInput,
  ) {
    return publishCriteriaDraft(context, input)
  }

  @Mutation(() => CriteriaDraftPayload, { description: 'Bỏ bản soạn; không lấy lại được.' })
  discardCriteriaDraft(
    @Ctx() context: Context,
    @Arg('input', () => DiscardCriteriaDraftInput) input: DiscardCriteriaDraftInput,
  ) {
    return discardCriteriaDraft(context, input)
  }

  @Mutation(() => CriteriaSetPayload, {
    description:
      'Áp dụng một bộ đã ban hành ở một đơn vị từ một ngày. Lần ban hành khác của cùng bộ hết áp dụng ở đó từ ngày ấy; ' +
      'phiếu đã gửi vẫn theo bộ của mình.',
  })
  enrolCriteriaSet(
    @Ctx() context: Context,
    @Arg('input', () => EnrolCriteriaSetInput) input: EnrolCriteriaSetInput,
  ) {
    return enrolCriteriaSet(context, input)
  }
}
