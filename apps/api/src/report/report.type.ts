import type { Report as ReportRow, ReportLine as LineRow } from '@solang/db'
import { PeriodKind, ReportStatus } from '@solang/scoring'
import { Field, Int, ObjectType } from 'type-graphql'
import { connectionOf } from '../connection'
import { NodeInterface } from '../node.type'
import { DateTimeScalar, DayScalar, DecimalScalar } from '../scalars'

@ObjectType('Report', {
  implements: NodeInterface,
  description: 'Báo cáo của một đơn vị cho một kỳ. Đính chính là một bản mới; bản cũ giữ nguyên như đã gửi.',
})
export class Report implements Omit<
  ReportRow,
  'campaignId' | 'unitId' | 'createdById' | 'submittedById' | 'reviewedById' | 'createdAt'
> {
  id: string

  @Field(() => PeriodKind)
  periodKind: PeriodKind

  @Field(() => DayScalar)
  periodStart: Date

  @Field(() => DayScalar, { description: 'Ngày cuối, tính cả ngày đó.' })
  periodEnd: Date

  @Field(() => Int, { description: '1 là bản đầu; mỗi lần đính chính thêm 1.' })
  revision: number

  @Field(() => String, { nullable: true })
  correctionReason: string | null

  @Field(() => ReportStatus)
  status: ReportStatus

  @Field(() => Boolean, { description: 'Không phát sinh: đã báo cáo, không có thay đổi.' })
  isNil: boolean

  @Field(() => String, { nullable: true })
  note: string | null

  @Field(() => String, { nullable: true, description: 'Khó khăn, vướng mắc.' })
  obstacle: string | null

  @Field(() => String, { nullable: true, description: 'Tên và chức danh vào lúc gửi.' })
  submittedAs: string | null

  @Field(() => DateTimeScalar, { nullable: true, description: 'Lần gửi gần nhất.' })
  submittedAt: Date | null

  @Field(() => Boolean, {
    description:
      'Lần gửi đầu sau ngày cuối của kỳ, theo giờ Việt Nam; kế hoạch không nêu giờ. Đính chính không thành muộn.',
  })
  isLate: boolean

  @Field(() => String, { nullable: true, description: 'Tên và chức danh vào lúc duyệt hoặc trả lại.' })
  reviewedAs: string | null

  @Field(() => DateTimeScalar, { nullable: true })
  reviewedAt: Date | null

  @Field(() => String, { nullable: true, description: 'Lời trả lại gần nhất; hết khi được duyệt.' })
  reviewRemark: string | null

  @Field(() => Int)
  version: number

  @Field(() => DateTimeScalar)
  updatedAt: Date
}

@ObjectType('ReportLine', {
  implements: NodeInterface,
  description: 'Một chỉ tiêu trong báo cáo: phần phát sinh và lũy kế đều được lưu.',
})
export class ReportLine implements Omit<LineRow, 'reportId' | 'allocationId' | 'warnings'> {
  id: string

  @Field(() => DecimalScalar, { nullable: true, description: 'Lũy kế mà dòng này được nhập tiếp theo.' })
  previousTotal: LineRow['previousTotal']

  @Field(() => DecimalScalar, { description: 'Phát sinh trong kỳ; âm khi lũy kế giảm.' })
  change: LineRow['change']

  @Field(() => DecimalScalar, { description: 'Lũy kế từ đầu đợt.' })
  total: LineRow['total']

  @Field(() => String, { nullable: true, description: 'Vì sao lũy kế giảm.' })
  reason: string | null

  @Field(() => String, { nullable: true })
  note: string | null

  @Field(() => String, { nullable: true, description: 'Nhận xét của người trả lại.' })
  remark: string | null
}

export const ReportConnection = connectionOf(Report, 'Report')
