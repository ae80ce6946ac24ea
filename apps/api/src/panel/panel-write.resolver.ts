import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../context'
import { FixPanelInput } from './fix-panel.input'
import { fixPanel } from './fix-panel'
import { openPanel } from './open-panel'
import { FixPanelPayload, PanelPayload } from './panel-payload.type'
import {
  CancelPanelInput,
  OpenPanelInput,
  RemovePanelScorerInput,
  ReplacePanelScorerInput,
  SavePanelSheetInput,
  SubmitPanelSheetInput,
} from './panel.input'
import { savePanelSheet, submitPanelSheet } from './score-panel'
import { cancelPanel, removePanelScorer, replacePanelScorer } from './staff-panel'

@Resolver()
export class PanelWriteResolver {
  @Mutation(() => PanelPayload, {
    description:
      'Lập tổ chấm độc lập; cần quyền ASSESS và REVIEW ở đó, người chấm và tổ trưởng cũng vậy. Người đã tự chấm không ' +
      'ở trong tổ.',
  })
  openPanel(@Ctx() context: Context, @Arg('input', () => OpenPanelInput) input: OpenPanelInput) {
    return openPanel(context, input)
  }

  @Mutation(() => PanelPayload, {
    description:
      'Lưu nháp phiếu của mình trong tổ: thay toàn bộ nội dung. Không ai khác đọc được. Số liệu sai trả lỗi theo ô, ví ' +
      'dụ path ["entries", "2", "values", "hedgeGreen"].',
  })
  savePanelSheet(
    @Ctx() context: Context,
    @Arg('input', () => SavePanelSheetInput) input: SavePanelSheetInput,
  ) {
    return savePanelSheet(context, input)
  }

  @Mutation(() => PanelPayload, {
    description: 'Gửi phiếu của mình; gửi rồi không sửa. Phiếu cuối cùng gửi xong thì mọi phiếu mở cùng lúc.',
  })
  submitPanelSheet(
    @Ctx() context: Context,
    @Arg('input', () => SubmitPanelSheetInput) input: SubmitPanelSheetInput,
  ) {
    return submitPanelSheet(context, input)
  }

  @Mutation(() => PanelPayload, {
    description: 'Rút một người chưa gửi phiếu ra khỏi tổ, kèm lý do; tổ còn ít nhất 2 người.',
  })
  removePanelScorer(
    @Ctx() context: Context,
    @Arg('input', () => RemovePanelScorerInput) input: RemovePanelScorerInput,
  ) {
    return removePanelScorer(context, input)
  }

  @Mutation(() => PanelPayload, { description: 'Thay một người chưa gửi phiếu bằng người khác, kèm lý do.' })
  replacePanelScorer(
    @Ctx() context: Context,
    @Arg('input', () => ReplacePanelScorerInput) input: ReplacePanelScorerInput,
  ) {
    return replacePanelScorer(context, input)
  }

  @Mutation(() => FixPanelPayload, {
    description:
      'Tổ trưởng chốt: chỗ thống nhất lấy nguyên, chỗ khác nhau phải quyết kèm lý do; lập và gửi luôn phiếu phúc tra. ' +
      'Thiếu quyết định hoặc lý do là REQUIRED ở đúng nội dung.',
  })
  fixPanel(@Ctx() context: Context, @Arg('input', () => FixPanelInput) input: FixPanelInput) {
    return fixPanel(context, input)
  }

  @Mutation(() => PanelPayload, {
    description: 'Hủy tổ chấm, kèm lý do. Hủy khi chưa đủ phiếu thì các phiếu không bao giờ mở.',
  })
  cancelPanel(@Ctx() context: Context, @Arg('input', () => CancelPanelInput) input: CancelPanelInput) {
    return cancelPanel(context, input)
  }
}
