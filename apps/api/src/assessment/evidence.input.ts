import { MaxLength, ValidateIf } from 'class-validator'
import { Field, InputType } from 'type-graphql'

const isGiven = (_: object, value: unknown) => value != null

@InputType({
  description: 'Một văn bản, hồ sơ làm minh chứng. Chưa nhận tệp: ghi số, biên bản, nơi lưu hoặc liên kết.',
})
export class EvidenceInput {
  @Field(() => String, {
    description: 'Tên văn bản; với hồ sơ mà quyết định đòi thì đúng lời của quyết định.',
  })
  @MaxLength(300, { message: 'Tên văn bản tối đa 300 ký tự.' })
  item: string

  @Field(() => Boolean, { description: 'Đã có.' })
  isHeld: boolean

  @Field(() => String, {
    nullable: true,
    description: 'Số văn bản, biên bản, nơi lưu, hoặc liên kết http(s).',
  })
  @ValidateIf(isGiven)
  @MaxLength(500, { message: 'Nơi lưu tối đa 500 ký tự.' })
  reference?: string | null
}
