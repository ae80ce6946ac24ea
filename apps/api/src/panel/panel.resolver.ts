import type { Assessment as AssessmentRow, Garden as GardenRow, Person as PersonRow } from '@solang/db'
import type { RuleSpread } from '@solang/scoring'
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import { sheetsById } from '../assessment/assessment.service'
import { Assessment } from '../assessment/assessment.type'
import { PageArgs, type Connection } from '../connection'
import type { Context } from '../context'
import { CriteriaSet } from '../criteria/criteria-set.type'
import { Garden } from '../garden/garden.type'
import { uuidOf } from '../node-id'
import { nodeResolver } from '../node.type'
import { Person } from '../person/person.type'
import type { CriteriaSetRow } from '../reference/criteria-catalog'
import type { UnitRow } from '../reference/unit-tree'
import { Today } from '../today/today.type'
import { Unit } from '../unit/unit.type'
import { listInspectors } from './inspectors'
import { PanelFilter } from './panel-filter.input'
import { PanelCriterion, PanelLine } from './panel-line.type'
import { PanelScorer } from './panel-scorer.type'
import { spreadOfPanel, type LineRow } from './panel-sheet'
import { maySeeSheets, whyNotCancel, whyNotFix, whyNotScore, whyNotStaff } from './panel.policy'
import {
  listPanels,
  panelOfAssessment,
  readPanel,
  seatsOf,
  setOfPanel,
  standingOf,
  waitingPanels,
  type PanelRow,
  type SeatRow,
} from './panel.service'
import { Panel, PanelCan, PanelConnection } from './panel.type'

@Resolver(() => Panel)
export class PanelResolver extends nodeResolver(Panel, 'Panel') {
  @Query(() => PanelConnection, {
    nullable: true,
    description: 'Các tổ chấm độc lập ở nơi người hỏi được xem, mới lập trước.',
  })
  panels(
    @Ctx() context: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => PanelFilter, { nullable: true }) filter?: PanelFilter | null,
  ): Promise<Connection<PanelRow>> {
    return listPanels(context, page, filter)
  }

  @Query(() => Panel, { nullable: true, description: 'Null khi không có hoặc không được xem.' })
  panel(@Ctx() context: Context, @Arg('id', () => ID) id: string): Promise<PanelRow | null> | null {
    const uuid = uuidOf('Panel', id)
    return uuid === null ? null : readPanel(context, uuid)
  }

  @Query(() => [Person], {
    nullable: true,
    description: 'Ai đưa được vào tổ chấm của một đơn vị hoặc vườn; cần quyền REVIEW ở đó.',
  })
  panelCandidates(
    @Ctx() context: Context,
    @Arg('unitId', () => ID, { nullable: true }) unitId?: string | null,
    @Arg('gardenId', () => ID, { nullable: true }) gardenId?: string | null,
  ): Promise<PersonRow[]> {
    return listInspectors(context, { unitId, gardenId })
  }

  @FieldResolver(() => CriteriaSet)
  set(@Root() panel: PanelRow, @Ctx() context: Context): CriteriaSetRow {
    return setOfPanel(context, panel)
  }

  @FieldResolver(() => Unit, { description: 'Đơn vị được chấm, hoặc thôn của vườn.' })
  unit(@Root() { unitId }: PanelRow, @Ctx() context: Context): UnitRow {
    return context.units.get(unitId)
  }

  @FieldResolver(() => Garden, { nullable: true })
  garden(@Root() { garden }: PanelRow): GardenRow | null {
    return garden
  }

  @FieldResolver(() => Person, { description: 'Tổ trưởng.' })
  chair(@Root() { chair }: PanelRow): PersonRow {
    return chair
  }

  @FieldResolver(() => [PanelScorer], { description: 'Kể cả người đã rút hoặc được thay.' })
  scorers(@Root() panel: PanelRow): SeatRow[] {
    return seatsOf(panel)
  }

  @FieldResolver(() => [PanelCriterion], { nullable: true, description: 'Null khi phiếu của tổ chưa mở.' })
  async criteria(@Root() panel: PanelRow, @Ctx() context: Context): Promise<readonly RuleSpread[] | null> {
    if (!maySeeSheets(standingOf(context, panel))) return null
    return (await spreadOfPanel(context).load(panel)).criteria
  }

  @FieldResolver(() => [PanelLine], {
    nullable: true,
    description: 'Theo thứ tự của quyết định; null khi phiếu của tổ chưa mở.',
  })
  async lines(@Root() panel: PanelRow, @Ctx() context: Context): Promise<LineRow[] | null> {
    if (!maySeeSheets(standingOf(context, panel))) return null
    const { lines } = await spreadOfPanel(context).load(panel)
    return lines.map((line) => ({ ...line, panel }))
  }

  @FieldResolver(() => Assessment, { nullable: true, description: 'Phiếu phúc tra mà tổ đã chốt.' })
  assessment(
    @Root() { assessmentId }: PanelRow,
    @Ctx() context: Context,
  ): Promise<AssessmentRow | null> | null {
    return assessmentId === null ? null : sheetsById(context).load(assessmentId)
  }

  @FieldResolver(() => PanelCan)
  can(@Root() panel: PanelRow, @Ctx() context: Context): PanelCan {
    const standing = standingOf(context, panel)
    return {
      score: whyNotScore(standing) === null,
      staff: whyNotStaff(standing) === null,
      fix: whyNotFix(standing) === null,
      cancel: whyNotCancel(standing) === null,
    }
  }
}

@Resolver(() => Assessment)
export class AssessmentPanelResolver {
  @FieldResolver(() => Panel, { nullable: true, description: 'Tổ chấm độc lập đã chốt ra phiếu này.' })
  panel(@Root() { id }: AssessmentRow, @Ctx() context: Context): Promise<PanelRow | null> {
    return panelOfAssessment(context).load(id)
  }
}

@Resolver(() => Today)
export class TodayPanelResolver {
  @FieldResolver(() => [Panel], {
    description:
      'Tổ chấm độc lập chờ người này gửi phiếu (can.score) hoặc chốt kết quả (can.fix), lập trước đứng trước, tối đa 50.',
  })
  waitingPanels(@Ctx() context: Context): Promise<PanelRow[]> {
    return waitingPanels(context)
  }
}
