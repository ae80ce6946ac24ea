import { Field, InputType, ObjectType } from 'type-graphql'
import { DayScalar } from '../scalars'
import { Payload } from '../user-error.type'

@ObjectType({ description: 'Người đang đăng nhập, hoặc máy đang gọi bằng mã tích hợp.' })
export class Viewer {
  @Field(() => String)
  displayName: string
}

@InputType()
export class SignInInput {
  @Field(() => String)
  username: string

  @Field(() => String)
  password: string
}

@ObjectType()
export class SignInPayload extends Payload {
  @Field(() => Viewer, { nullable: true })
  viewer: object | null

  @Field(() => String, {
    nullable: true,
    description:
      'Cho lời gọi API: "Authorization: Bearer <token>". Trình duyệt đã nhận cookie, không cần đọc trường này.',
  })
  token: string | null
}

@ObjectType()
export class SignOutPayload extends Payload {}

@ObjectType()
export class DemoAccount {
  @Field(() => String)
  username: string

  @Field(() => String)
  password: string

  @Field(() => String)
  role: string

  @Field(() => String)
  name: string
}

@ObjectType({ description: 'Về bản cài này; đọc được khi chưa đăng nhập.' })
export class Installation {
  @Field(() => DayScalar, { nullable: true, description: 'Ngày cố định của dữ liệu mẫu; null ở bản thật.' })
  demoToday: string | null

  @Field(() => String, { description: 'Phiên bản phần mềm.' })
  version: string

  @Field(() => [DemoAccount], { description: 'Rỗng ở bản thật.' })
  demoAccounts: readonly DemoAccount[]
}
