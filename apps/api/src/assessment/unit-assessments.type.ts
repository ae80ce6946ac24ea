import { ObjectType } from 'type-graphql'

@ObjectType({
  description:
    'Một dòng của trang Khu dân cư kiểu mẫu: đơn vị và ba giá trị tự chấm, phúc tra, công nhận, mỗi giá trị là ' +
    'phiếu đã gửi gần nhất.',
})
export class UnitAssessments {}
