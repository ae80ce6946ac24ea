import type {
  Assessment as AssessmentRow,
  AssessmentEntry as EntryRow,
  Garden as GardenRow,
  Person as PersonRow,
} from '@solang/db'
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import { Blocker } from '../blocker.type'
import { PageArgs, type Connection } from '../connection'
import type { Context } from '../context'
import { CriteriaSet } from '../criteria/criteria-set.type'
import { usedUntil } from '../criteria/set-use'
import { gardensById } from '../garden/garden.service'
import { Garden } from '../garden/garden.type'
import { uuidOf } from '../node-id'
import { nodeResolver } from '../node.type'
import { peopleById } from '../person/person.service'
import { Person } from '../person/person.type'
import type { CriteriaSetRow } from '../reference/criteria-catalog'
import type { UnitRow } from '../reference/unit-tree'
import { DayScalar, JsonScalar } from '../scalars'
import { Unit } from '../unit/unit.type'
import { AssessmentFilter, RecordAssessmentInput, SubmitAssessmentInput } from './assessment.input'
import {
  entriesByAssessment,
  listAssessments,
  readAssessment,
  setOf,
  shortfallsOf,
} from './assessment.service'
import {
  Assessment,
  AssessmentCan,
  AssessmentConnection,
  AssessmentEntry,
  AssessmentPayload,
} from './assessment.type'
import { recordAssessment } from './record-assessment'
import { blockersOf, canOf } from './standing'
import { submitAssessment } from './submit-assessment'

@Resolver(() => Assessment)
export class AssessmentResolver extends nodeResolver(Assessment, 'Assessment') {
  @Query(() => AssessmentConnection, {
    nullable: true,
    description: 'Phiếu chấm, mới nhất trước. Bản nháp chỉ người có quyền ASSESS ở đơn vị đó thấy.',
  })
  assessments(
    @Ctx() context: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => AssessmentFilter, { nullable: true }) filter?: AssessmentFilter | null,
  ): Promise<Connection<AssessmentRow>> {
    return listAssessments(context, page, filter)
  }

  @Query(() => Assessment, { nullable: true, description: 'Null khi không có hoặc không được xem.' })
  assessment(@Ctx() context: Context, @Arg('id', () => ID) id: string): Promise<AssessmentRow | null> | null {
    const uuid = uuidOf('Assessment', id)
    return uuid === null ? null : readAssessment(context, uuid)
  }

  @Mutation(() => AssessmentPayload, {
    description:
      'Lập phiếu nháp, hoặc thay toàn bộ nội dung phiếu nháp. Máy chủ chấm lại mỗi lần ghi. Số liệu sai kiểu, ngoài ' +
      'giới hạn hay khóa lạ trả lỗi theo ô, ví dụ path ["entries", "2", "values", "hedgeGreen"].',
  })
  recordAssessment(
    @Ctx() context: Context,
    @Arg('input', () => RecordAssessmentInput) input: RecordAssessmentInput,
  ) {
    return recordAssessment(context, input)
  }

  @Mutation(() => AssessmentPayload, {
    description: 'Gửi phiếu: kết luận và giải thích được giữ nguyên từ đây. Phiếu trống là EMPTY_ASSESSMENT.',
  })
  submitAssessment(
    @Ctx() context: Context,
    @Arg('input', () => SubmitAssessmentInput) input: SubmitAssessmentInput,
  ) {
    return submitAssessment(context, input)
  }

  @FieldResolver(() => CriteriaSet)
  set(@Root() row: AssessmentRow, @Ctx() context: Context): CriteriaSetRow {
    return setOf(context, row)
  }

  @FieldResolver(() => DayScalar, {
    nullable: true,
    description:
      'Ngày đầu tiên bộ của phiếu không còn áp dụng ở đó; null khi còn. Phiếu vẫn theo bộ của mình.',
  })
  setUsedUntil(@Root() { unitId, setId }: AssessmentRow, @Ctx() context: Context): Date | null {
    return usedUntil(context, unitId, setId)
  }

  @FieldResolver(() => Unit, { description: 'Đơn vị được chấm, hoặc thôn của vườn.' })
  unit(@Root() row: AssessmentRow, @Ctx() context: Context): UnitRow {
    return context.units.get(row.unitId)
  }

  @FieldResolver(() => Garden, { nullable: true })
  garden(@Root() row: AssessmentRow, @Ctx() context: Context): Promise<GardenRow | null> | null {
    return row.gardenId === null ? null : gardensById(context).load(row.gardenId)
  }

  @FieldResolver(() => Person, { description: 'Người ký phiếu; với bản nháp là người ghi gần nhất.' })
  assessedBy(@Root() row: AssessmentRow, @Ctx() context: Context): Promise<PersonRow | null> {
    return peopleById(context).load(row.assessedById)
  }

  @FieldResolver(() => JsonScalar, { description: 'Kết quả của gói chấm điểm, như lúc chấm.' })
  result(@Root() row: AssessmentRow): unknown {
    return row.result
  }

  @FieldResolver(() => [String], { description: 'Những gì còn thiếu hoặc chưa đạt, kèm căn cứ.' })
  shortfalls(@Root() row: AssessmentRow, @Ctx() context: Context): string[] {
    return shortfallsOf(context, row)
  }

  @FieldResolver(() => [AssessmentEntry], { description: 'Theo thứ tự của quyết định.' })
  entries(@Root() row: AssessmentRow, @Ctx() context: Context): Promise<EntryRow[]> {
    return entriesByAssessment(context).load(row.id)
  }

  @FieldResolver(() => AssessmentCan)
  can(@Root() row: AssessmentRow, @Ctx() context: Context): Promise<AssessmentCan> {
    return canOf(context, row)
  }

  @FieldResolver(() => [Blocker], { description: 'Vì sao chưa sửa, chưa gửi được.' })
  blockedBy(@Root() row: AssessmentRow, @Ctx() context: Context): Promise<Blocker[]> {
    return blockersOf(context, row)
  }
}
