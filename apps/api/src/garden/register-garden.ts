import type { Garden } from '@solang/db'
import { may } from '../access/access'
import type { Context } from '../context'
import { toDbDay } from '../day'
import { forbidden, notFound, refuse } from '../errors'
import { mutate } from '../mutation'
import { uuidOf } from '../node-id'
import { visibleUnit } from '../unit/unit.service'
import type { RegisterGardenInput } from './garden.input'
import { publicFacts, writtenGarden } from './written-garden'

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
        after: publicFacts(garden),
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
