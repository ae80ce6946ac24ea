import { Prisma, type Garden } from '@solang/db'
import { GARDEN_AREA_AT_MOST } from '@solang/scoring'
import { Refusal, type Problem } from '../errors'
import { cleanText, cleanTextOrNull } from '../text'
import type { RegisterGardenInput, UpdateGardenInput } from './garden.input'

/** What the register keeps of a garden, as it was written down; refused when something is missing or absurd. */
export function writtenGarden(input: RegisterGardenInput | UpdateGardenInput) {
  const label = cleanText(input.label)
  const householdCode = cleanText(input.householdCode)
  const area = input.areaSquareMetres == null ? null : new Prisma.Decimal(input.areaSquareMetres)
  const problems: Problem[] = []
  if (!label)
    problems.push({ code: 'REQUIRED', message: 'Hãy đặt tên vườn, ví dụ "Vườn 03".', path: ['label'] })
  if (!householdCode) problems.push({ code: 'REQUIRED', message: 'Hãy nhập mã hộ.', path: ['householdCode'] })
  if (area && (area.lte(0) || area.gt(GARDEN_AREA_AT_MOST)))
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

/** For the trail, which is read more widely than household data: the household stays out of it. */
export const publicFacts = ({ label, areaSquareMetres, registeredOn }: Garden) => ({
  label,
  areaSquareMetres,
  registeredOn,
})
