import type { Duty as DutyRow, Person as PersonRow } from '@solang/db'
import { DutyFunction } from '@solang/scoring'
import { Field, Int, ObjectType } from 'type-graphql'
import { connectionOf } from '../connection'
import { NodeInterface } from '../node.type'
import { DayScalar } from '../scalars'

@ObjectType('Person', {
  implements: NodeInterface,
  description: 'Cán bộ. Người đã nghỉ vẫn giữ tên trên việc đã làm.',
})
export class Person implements Pick<PersonRow, 'id' | 'fullName' | 'title' | 'version'> {
  id: string

  @Field(() => String)
  fullName: string

  @Field(() => String, { nullable: true, description: 'Chức danh.' })
  title: string | null

  @Field(() => Int)
  version: number
}

@ObjectType('Duty', {
  implements: NodeInterface,
  description: 'Nhiệm vụ: chức năng trên một đơn vị, có ngày hiệu lực.',
})
export class Duty implements Pick<DutyRow, 'id' | 'function' | 'title' | 'validFrom' | 'validTo'> {
  id: string

  @Field(() => DutyFunction)
  function: DutyFunction

  @Field(() => String, { description: 'Như ghi trong văn bản: "Phó ban Chỉ đạo", "Trưởng thôn".' })
  title: string

  @Field(() => DayScalar)
  validFrom: Date

  @Field(() => DayScalar, { nullable: true, description: 'Ngày đầu tiên hết nhiệm vụ.' })
  validTo: Date | null
}

export const PersonConnection = connectionOf(Person, 'Person')
