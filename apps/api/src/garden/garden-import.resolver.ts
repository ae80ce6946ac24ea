import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import type { Context } from '../context'
import { nodeResolver } from '../node.type'
import { GardenSheetArgs, ImportGardensInput } from './garden-import.input'
import { checkGardenImport } from './garden-import.service'
import { GardenImport, GardenImportCheck, ImportGardensPayload } from './garden-import.type'
import { importGardens } from './import-gardens'

@Resolver(() => GardenImport)
export class GardenImportResolver extends nodeResolver(GardenImport, 'GardenImport') {
  @Query(() => GardenImportCheck, {
    nullable: true,
    description:
      'Thử nhập một bảng vào sổ vườn, không ghi gì: mỗi dòng sẽ thành gì, ô nào sai và vì sao. Cần quyền ASSESS; tối đa ' +
      '2000 dòng. Cùng thôn và mã hộ là cập nhật.',
  })
  checkGardenImport(
    @Ctx() context: Context,
    @Args(() => GardenSheetArgs) sheet: GardenSheetArgs,
  ): Promise<GardenImportCheck> {
    return checkGardenImport(context, sheet)
  }

  @Mutation(() => ImportGardensPayload, {
    description:
      'Nhập một bảng vào sổ vườn: tất cả các dòng, hoặc không dòng nào. Mỗi ô sai là một lỗi với path ["rows", dòng, ' +
      'cột]. Vườn mới không có tên được đặt "Vườn NN" tiếp theo của thôn.',
  })
  importGardens(@Ctx() context: Context, @Arg('input', () => ImportGardensInput) input: ImportGardensInput) {
    return importGardens(context, input)
  }
}
