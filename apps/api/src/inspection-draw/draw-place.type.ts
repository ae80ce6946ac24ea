import { Field, Float, ObjectType } from 'type-graphql'

@ObjectType()
abstract class Place {
  @Field(() => String, { description: 'Tên thôn (xã) lúc đó.' })
  name: string

  @Field(() => Float, {
    description:
      'Chênh lệch trước đây: số tiêu chí tự chấm đạt mà phúc tra chưa đạt, trung bình mỗi vườn (thôn) đã so, hai chữ ' +
      'số thập phân; 0 khi chưa có gì để so.',
  })
  pastGap: number
}

@ObjectType({
  description:
    'Một thôn có vườn, hoặc một xã có thôn, sắp được bốc: bao nhiêu và vì sao. Không cho biết sẽ bốc trúng ai.',
})
export class InspectionDrawPlace extends Place {}

@ObjectType({ description: 'Một thôn có vườn, hoặc một xã có thôn, trong một lần bốc thăm: như lúc bốc.' })
export class DrawnPlace extends Place {}
