import type { AssessmentEntry as EntryRow, Person as PersonRow } from '@solang/db'
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../context'
import { Indicator } from '../criteria/criterion.type'
import { peopleById } from '../person/person.service'
import { Person } from '../person/person.type'
import type { IndicatorRow } from '../reference/criteria-catalog'
import { AssessmentEntry } from './assessment.type'

@Resolver(() => AssessmentEntry)
export class AssessmentEntryResolver {
  @FieldResolver(() => Indicator)
  indicator(@Root() entry: EntryRow, @Ctx() context: Context): IndicatorRow | null {
    return context.criteria.indicator(entry.indicatorId)
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Người xác nhận.' })
  attestedBy(@Root() entry: EntryRow, @Ctx() context: Context): Promise<PersonRow | null> | null {
    return entry.attestedById === null ? null : peopleById(context).load(entry.attestedById)
  }
}
