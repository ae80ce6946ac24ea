import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../context'
import { correctReport } from './correct-report'
import { AcceptReportsPayload, ReportPayload } from './report-payload.type'
import {
  AcceptReportsInput,
  CorrectReportInput,
  ReturnReportInput,
  ReviewReportInput,
} from './report-review.input'
import { ReportInput } from './report.input'
import { acceptReport, acceptReports, returnReport } from './review-report'
import { saveReportDraft, submitReport } from './write-report'

@Resolver()
export class ReportWriteResolver {
  @Mutation(() => ReportPayload, {
    description: 'Lưu bản nháp. Số không lưu được thì từ chối; thiếu lý do hay vượt mẫu số thì chưa.',
  })
  saveReportDraft(@Ctx() context: Context, @Arg('input', () => ReportInput) input: ReportInput) {
    return saveReportDraft(context, input)
  }

  @Mutation(() => ReportPayload, {
    description:
      'Lưu và gửi trong một lần. Lũy kế nói về ngày muộn nhất là số đứng; cùng ngày thì bản gửi sau.',
  })
  submitReport(@Ctx() context: Context, @Arg('input', () => ReportInput) input: ReportInput) {
    return submitReport(context, input)
  }

  @Mutation(() => ReportPayload, {
    description:
      'Mở bản đính chính của một báo cáo đã duyệt, dưới dạng nháp; bản cũ còn giá trị tới khi bản mới được duyệt.',
  })
  correctReport(@Ctx() context: Context, @Arg('input', () => CorrectReportInput) input: CorrectReportInput) {
    return correctReport(context, input)
  }

  @Mutation(() => ReportPayload, { description: 'Người gửi không tự duyệt (SELF_REVIEW).' })
  acceptReport(@Ctx() context: Context, @Arg('input', () => ReviewReportInput) input: ReviewReportInput) {
    return acceptReport(context, input)
  }

  @Mutation(() => AcceptReportsPayload, { description: 'Được cả hoặc không báo cáo nào; tối đa 200.' })
  acceptReports(@Ctx() context: Context, @Arg('input', () => AcceptReportsInput) input: AcceptReportsInput) {
    return acceptReports(context, input)
  }

  @Mutation(() => ReportPayload, {
    description: 'Trả lại kèm nhận xét; số của báo cáo thôi được tính là đã báo cáo.',
  })
  returnReport(@Ctx() context: Context, @Arg('input', () => ReturnReportInput) input: ReturnReportInput) {
    return returnReport(context, input)
  }
}
