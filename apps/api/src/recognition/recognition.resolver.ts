import type { Garden as GardenRow } from '@solang/db'
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import { may } from '../access/access'
import type { Context } from '../context'
import { Garden } from '../garden/garden.type'
import { nodeResolver } from '../node.type'
import type { UnitRow } from '../reference/unit-tree'
import { Unit } from '../unit/unit.type'
import { RecordKeepingEventInput, RecordLifeEventInput } from './recognition.input'
import { standingOf, type StandingRow } from './recognition.service'
import { KeepingEventPayload, LifeEventPayload } from './recognition-payload.type'
import { KeepingEvent, LifeEvent } from './recognition.type'
import { recordKeepingEvent } from './record-keeping-event'
import { recordLifeEvent } from './record-life-event'
import { Standing } from './standing.type'

@Resolver(() => LifeEvent)
export class LifeEventResolver extends nodeResolver(LifeEvent, 'LifeEvent') {
  @Mutation(() => LifeEventPayload, {
    description:
      'Ghi một việc trên đường tới công nhận: đăng ký, duyệt phương án, đang thực hiện, công nhận, thừa nhận, công ' +
      'nhận lại, thu hồi. Việc không thể xảy ra tiếp theo là INVALID_STATE kèm lý do.',
  })
  recordLifeEvent(
    @Ctx() context: Context,
    @Arg('input', () => RecordLifeEventInput) input: RecordLifeEventInput,
  ) {
    return recordLifeEvent(context, input)
  }
}

@Resolver(() => KeepingEvent)
export class KeepingEventResolver extends nodeResolver(KeepingEvent, 'KeepingEvent') {
  @Mutation(() => KeepingEventPayload, {
    description:
      'Ghi một lần rà soát (vẫn đạt, hay không còn đạt), hoặc một biến động, ở nơi đã được công nhận.',
  })
  recordKeepingEvent(
    @Ctx() context: Context,
    @Arg('input', () => RecordKeepingEventInput) input: RecordKeepingEventInput,
  ) {
    return recordKeepingEvent(context, input)
  }
}

@Resolver(() => Unit)
export class UnitRecognitionResolver {
  @FieldResolver(() => Standing, {
    nullable: true,
    description: 'Đường tới công nhận và giữ chuẩn; null khi không phải thôn, xã, hoặc không được xem.',
  })
  standing(@Root() { id, kind }: UnitRow, @Ctx() context: Context): Promise<StandingRow> | null {
    return (kind === 'VILLAGE' || kind === 'COMMUNE') && may(context, 'READ', id)
      ? standingOf(context).load({ kind, unitId: id, gardenId: null })
      : null
  }
}

@Resolver(() => Garden)
export class GardenRecognitionResolver {
  @FieldResolver(() => Standing, { description: 'Đường tới công nhận và giữ chuẩn của vườn.' })
  standing(@Root() { id, unitId }: GardenRow, @Ctx() context: Context): Promise<StandingRow> {
    return standingOf(context).load({ kind: 'GARDEN', unitId, gardenId: id })
  }
}
