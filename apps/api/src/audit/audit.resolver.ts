import type { Prisma } from '@solang/db'
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import { PageArgs, type Connection } from '../connection'
import type { Context } from '../context'
import { nodeResolver } from '../node.type'
import { JsonScalar } from '../scalars'
import { AuditEvent, AuditEventConnection } from './audit-event.type'
import { listAuditEvents, shownRecord, type AuditEventRow } from './audit.service'

@Resolver(() => AuditEvent)
export class AuditResolver extends nodeResolver(AuditEvent, 'AuditEvent') {
  @Query(() => AuditEventConnection, {
    nullable: true,
    description:
      'Những gì đã xảy ra với một mục, mới nhất trước. Cho Ban Chỉ đạo và Văn phòng Điều phối; FORBIDDEN với trưởng thôn, người giám sát và máy.',
  })
  auditEvents(
    @Ctx() context: Context,
    @Arg('subjectId', () => ID, { description: 'Mã của báo cáo, phân công, vườn…' }) subjectId: string,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Connection<AuditEventRow>> {
    return listAuditEvents(context, page, subjectId)
  }

  @FieldResolver(() => JsonScalar, {
    nullable: true,
    description:
      'Trước khi đổi; null khi mới có, hoặc là bản nháp người hỏi không được xem. Không có dữ liệu hộ nếu không được xem.',
  })
  before(@Root() event: AuditEventRow, @Ctx() context: Context): Prisma.JsonValue {
    return shownRecord(context, event, event.before)
  }

  @FieldResolver(() => JsonScalar, {
    nullable: true,
    description:
      'Sau khi đổi; null khi là bản nháp người hỏi không được xem. Không có dữ liệu hộ nếu không được xem.',
  })
  after(@Root() event: AuditEventRow, @Ctx() context: Context): Prisma.JsonValue {
    return shownRecord(context, event, event.after)
  }
}
