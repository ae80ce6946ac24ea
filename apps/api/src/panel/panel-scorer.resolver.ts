import type { Person as PersonRow } from '@solang/db'
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { AssessmentEntry } from '../assessment/assessment.type'
import type { Context } from '../context'
import { Indicator } from '../criteria/criterion.type'
import { nodeResolver } from '../node.type'
import { Person } from '../person/person.type'
import type { IndicatorRow } from '../reference/criteria-catalog'
import { PanelLine } from './panel-line.type'
import { reasonsByPanel } from './panel-reasons'
import { PanelScorer, PanelSheet, PanelSheetMark } from './panel-scorer.type'
import {
  entriesByScorer,
  resultOfSheet,
  sheetOf,
  type LineRow,
  type PanelEntryRow,
  type SheetRow,
} from './panel-sheet'
import { isSeated, setOfPanel, type SeatRow } from './panel.service'

@Resolver(() => PanelScorer)
export class PanelScorerResolver extends nodeResolver(PanelScorer, 'PanelScorer') {
  @FieldResolver(() => Person)
  person(@Root() { person }: SeatRow): PersonRow {
    return person
  }

  @FieldResolver(() => Boolean, { description: 'Là chính người hỏi.' })
  isMe(@Root() { personId }: SeatRow, @Ctx() context: Context): boolean {
    return context.viewer !== null && context.viewer.personId === personId
  }

  @FieldResolver(() => Boolean, { description: 'Còn trong tổ.' })
  isSeated(@Root() seat: SeatRow): boolean {
    return isSeated(seat)
  }

  @FieldResolver(() => Boolean, { description: 'Đã gửi phiếu. Chưa đủ phiếu thì chỉ biết được bấy nhiêu.' })
  hasSubmitted(@Root() { submittedAt }: SeatRow): boolean {
    return submittedAt !== null
  }

  @FieldResolver(() => PanelSheet, { nullable: true, description: 'Null khi chưa được xem.' })
  sheet(@Root() seat: SeatRow, @Ctx() context: Context): SheetRow | null {
    return sheetOf(context, seat)
  }
}

@Resolver(() => PanelSheet)
export class PanelSheetResolver {
  @FieldResolver(() => [AssessmentEntry], { description: 'Theo thứ tự của quyết định.' })
  entries(@Root() { seat }: SheetRow, @Ctx() context: Context): Promise<PanelEntryRow[]> {
    return entriesByScorer(context).load(seat.id)
  }

  @FieldResolver(() => PanelSheetMark, { description: 'Phiếu này riêng nó cho kết luận gì.' })
  async mark(@Root() sheet: SheetRow, @Ctx() context: Context): Promise<PanelSheetMark> {
    const { verdict, provisional, met, of } = await resultOfSheet(context, sheet)
    return { verdict, isProvisional: provisional, metCount: met, applicableCount: of }
  }
}

@Resolver(() => PanelLine)
export class PanelLineResolver {
  @FieldResolver(() => Indicator, { nullable: true })
  indicator(@Root() { panel, code }: LineRow, @Ctx() context: Context): IndicatorRow | null {
    const { criteria } = setOfPanel(context, panel)
    return criteria.flatMap(({ indicators }) => indicators).find((each) => each.code === code) ?? null
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Vì sao tổ trưởng quyết như trong phiếu phúc tra.',
  })
  async reason(@Root() { panel, code }: LineRow, @Ctx() context: Context): Promise<string | null> {
    if (panel.assessmentId === null) return null
    return (await reasonsByPanel(context).load(panel.id)).get(code) ?? null
  }
}
