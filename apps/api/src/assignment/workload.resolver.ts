import type { Person as PersonRow } from '@solang/db'
import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql'
import type { Context } from '../context'
import { uuidOf } from '../node-id'
import { peopleById } from '../person/person.service'
import { Person } from '../person/person.type'
import { workloadByPerson, type PersonWorkload } from './workload'
import { Workload } from './workload.type'

@Resolver(() => Workload)
export class WorkloadResolver {
  @FieldResolver(() => Person)
  person(@Root() workload: PersonWorkload, @Ctx() context: Context): Promise<PersonRow | null> {
    return peopleById(context).load(workload.personId)
  }
}

@Resolver(() => Person)
export class PersonWorkloadResolver {
  @FieldResolver(() => Workload, {
    nullable: true,
    description: 'Số ô đang giữ trong một đợt; null khi không có đợt này.',
  })
  workload(
    @Root() person: PersonRow,
    @Ctx() context: Context,
    @Arg('campaignId', () => ID) campaignId: string,
  ): Promise<PersonWorkload> | null {
    const campaignUuid = uuidOf('Campaign', campaignId)
    return campaignUuid === null
      ? null
      : workloadByPerson(context).load({ personId: person.id, campaignUuid })
  }
}
