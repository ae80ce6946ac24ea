import type { CriteriaSetDraft, Garden as GardenRow } from '@solang/db'
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import { PageArgs, type Connection } from '../connection'
import type { Context } from '../context'
import { CriteriaSet } from '../criteria/criteria-set.type'
import { gardensById } from '../garden/garden.service'
import { Garden } from '../garden/garden.type'
import { uuidOf } from '../node-id'
import { nodeResolver } from '../node.type'
import type { CriteriaSetRow } from '../reference/criteria-catalog'
import type { UnitRow } from '../reference/unit-tree'
import { Unit } from '../unit/unit.type'
import { baseOf, faultsOf, listDrafts, readDraft } from './criteria-draft.service'
import { CriteriaDraft, CriteriaDraftConnection, SetFault } from './criteria-draft.type'
import { DraftRun, DraftTrial, TriedSubject } from './draft-trial.type'
import { tryDraft } from './draft-trial'

@Resolver(() => CriteriaDraft)
export class CriteriaDraftResolver extends nodeResolver(CriteriaDraft, 'CriteriaDraft') {
  @Query(() => CriteriaDraftConnection, {
    nullable: true,
    description: 'Các bản đang soạn ở nơi người xem có quyền EDIT_CRITERIA, mới nhất trước.',
  })
  criteriaDrafts(
    @Ctx() context: Context,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Connection<CriteriaSetDraft>> {
    return listDrafts(context, page)
  }

  @Query(() => CriteriaDraft, { nullable: true, description: 'Null khi không có hoặc không được xem.' })
  criteriaDraft(
    @Ctx() context: Context,
    @Arg('id', () => ID) id: string,
  ): Promise<CriteriaSetDraft | null> | null {
    const uuid = uuidOf('CriteriaDraft', id)
    return uuid === null ? null : readDraft(context, uuid)
  }

  @Query(() => DraftTrial, {
    nullable: true,
    description:
      'Thử bản soạn đã lưu: lỗi, bài kiểm, và áp lên các phiếu đã gửi gần nhất trong một đơn vị. Không ghi gì.',
  })
  criteriaDraftTrial(
    @Ctx() context: Context,
    @Arg('draftId', () => ID) draftId: string,
    @Arg('within', () => ID) within: string,
    @Arg('againstId', () => ID, { nullable: true, description: 'Bộ đem so; mặc định là bộ gốc.' })
    againstId?: string | null,
  ): Promise<DraftTrial> {
    return tryDraft(context, draftId, within, againstId)
  }

  @FieldResolver(() => CriteriaSet, { description: 'Bộ gốc.' })
  base(@Root() draft: CriteriaSetDraft, @Ctx() context: Context): CriteriaSetRow {
    return baseOf(context, draft)
  }

  @FieldResolver(() => Unit, { description: 'Đơn vị soạn.' })
  unit(@Root() { unitId }: CriteriaSetDraft, @Ctx() context: Context): UnitRow {
    return context.units.get(unitId)
  }

  @FieldResolver(() => [SetFault], { description: 'Còn lỗi thì chưa ban hành được.' })
  faults(@Root() draft: CriteriaSetDraft): readonly SetFault[] {
    return faultsOf(draft).faults
  }

  @FieldResolver(() => [SetFault], { description: 'Chưa rõ, chưa đối chiếu: không ngăn ban hành.' })
  warnings(@Root() draft: CriteriaSetDraft): readonly SetFault[] {
    return faultsOf(draft).warnings
  }
}

@Resolver(() => DraftRun)
export class DraftTrialResolver {
  @FieldResolver(() => CriteriaSet, { description: 'Bộ đem so.' })
  against(@Root() { againstUuid }: DraftRun, @Ctx() context: Context): CriteriaSetRow | null {
    return context.criteria.set(againstUuid)
  }
}

@Resolver(() => TriedSubject)
export class TriedSubjectResolver {
  @FieldResolver(() => Unit, { description: 'Thôn, xã, hoặc thôn của vườn.' })
  unit(@Root() { unitUuid }: TriedSubject, @Ctx() context: Context): UnitRow {
    return context.units.get(unitUuid)
  }

  @FieldResolver(() => Garden, { nullable: true })
  garden(@Root() { gardenUuid }: TriedSubject, @Ctx() context: Context): Promise<GardenRow | null> | null {
    return gardenUuid === null ? null : gardensById(context).load(gardenUuid)
  }
}
