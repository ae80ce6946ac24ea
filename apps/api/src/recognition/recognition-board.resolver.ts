import { CriteriaSubject, KeepingState, LifeState } from '@solang/scoring'
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import { PageArgs, type Connection } from '../connection'
import type { Context } from '../context'
import { Unit } from '../unit/unit.type'
import type { UnitRow } from '../reference/unit-tree'
import { boardRows, recognitionBoard, type Board, type BoardRow } from './recognition-board'
import { RecognitionBoard, RecognitionRow, RecognitionRowConnection } from './recognition-board.type'
import type { StandingRow } from './recognition.service'
import { Standing } from './standing.type'

@Resolver(() => RecognitionBoard)
export class RecognitionBoardResolver {
  @Query(() => RecognitionBoard, {
    nullable: true,
    description:
      'Thôn, xã hoặc vườn dưới một đơn vị, mỗi nơi đứng ở đâu trên đường tới công nhận và giữ chuẩn.',
  })
  recognitionBoard(
    @Ctx() context: Context,
    @Arg('subject', () => CriteriaSubject) subject: CriteriaSubject,
    @Arg('within', () => ID) within: string,
  ): Promise<Board> {
    return recognitionBoard(context, subject, within)
  }

  @FieldResolver(() => RecognitionRowConnection, { description: 'Gấp nhất trước, rồi hạn rà soát gần nhất.' })
  rows(
    @Root() board: Board,
    @Ctx() context: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('states', () => [LifeState], { nullable: true }) states?: LifeState[] | null,
    @Arg('keeping', () => [KeepingState], { nullable: true, description: 'Có một tiêu chí như thế.' })
    keeping?: KeepingState[] | null,
  ): Connection<BoardRow> {
    return boardRows(context, board, page, { states, keeping })
  }
}

@Resolver(() => RecognitionRow)
export class RecognitionRowResolver {
  @FieldResolver(() => Unit, { description: 'Đơn vị, hoặc thôn của vườn.' })
  unit(@Root() { subject }: BoardRow, @Ctx() context: Context): UnitRow {
    return context.units.get(subject.unitId)
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Tên công khai của vườn; null với thôn và xã.',
  })
  gardenLabel(@Root() { label }: BoardRow): string | null {
    return label
  }

  @FieldResolver(() => Standing)
  standing(@Root() { standing }: BoardRow): StandingRow {
    return standing
  }
}
