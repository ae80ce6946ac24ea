import { Prisma, type Garden } from '@solang/db'
import { may } from '../access/access'
import type { Context } from '../context'
import { toDbDay } from '../day'
import { forbidden, notFound, Refusal, refuse, type Problem } from '../errors'
import { mutate } from '../mutation'
import { uuidOf } from '../node-id'
import { cleanText, cleanTextOrNull } from '../text'
import { visibleUnit } from '../unit/unit.service'
import type { RegisterGardenInput } from './garden.input'

// Ten hectares: no household garden is larger, so more is a slip of the unit.
const AREA_AT_MOST = 100_000

export const registerGarden = (context: Context, input: RegisterGardenInput) =>
  mutate(
    context,
    { operation: 'registerGarden', ability: 'ASSESS', answers: { garden: 'Garden' } },
    input,
    async ({ tx, record }): Promise<{ garden: Garden }> => {
      const unitId = gardenVillage(context, input.unitId)
      const written = writtenGarden(input)
      const garden = await tx.garden.create({
        data: { ...written, unitId, registeredOn: toDbDay(context.today) },
      })
      record({
        type: 'Garden',
        id: garden.id,
        unitId,
        version: garden.version,
        // The trail is read more widely than household data, so the household stays out of it.
        after: {
          label: garden.label,
          areaSquareMetres: garden.areaSquareMetres,
          registeredOn: garden.registeredOn,
        },
      })
      return { garden }
    },
  )

function gardenVillage(context: Context, id: string): string {
  const unit = visibleUnit(context, uuidOf('Unit', id)) ?? notFound('thôn này', 'unitId')
  if (!may(context, 'ASSESS', unit.id))
    forbidden('Chỉ trưởng thôn hoặc Ban Chỉ đạo xã ghi được vườn vào sổ.', 'unitId')
  if (unit.kind !== 'VILLAGE') refuse('INVALID_VALUE', 'Vườn hộ phải thuộc một thôn.', 'unitId')
  return unit.id
}

function writtenGarden(input: RegisterGardenInput) {
  const label = cleanText(input.label)
  const householdCode = cleanText(input.householdCode)
  const area = input.areaSquareMetres == null ? null : new Prisma.Decimal(input.areaSquareMetres)
  const problems: Problem[] = []
  if (!label)
    problems.push({ code: 'REQUIRED', message: 'Hãy đặt tên vườn, ví dụ "Vườn 03".', path: ['label'] })
  if (!householdCode) problems.push({ code: 'REQUIRED', message: 'Hãy nhập mã hộ.', path: ['householdCode'] })
  if (area && (area.lte(0) || area.gt(AREA_AT_MOST)))
    problems.push({
      code: 'OUT_OF_RANGE',
      message: 'Diện tích vườn tính bằng m², lớn hơn 0 và không quá 100.000.',
      path: ['areaSquareMetres'],
    })
  if (problems.length > 0) throw new Refusal(problems)
  return {
    label,
    householdCode,
    householderName: cleanTextOrNull(input.householderName),
    areaSquareMetres: area,
    note: cleanTextOrNull(input.note),
  }
}
