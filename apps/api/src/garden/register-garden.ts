import type { Garden } from '@solang/db'
import { may } from '../access/access'
import type { Context } from '../context'
import { toDbDay } from '../day'
import { forbidden, notFound, refuse } from '../errors'
import { mutate } from '../mutation'
import { uuidOf } from '../node-id'
import { visibleUnit } from '../unit/unit.service'
import type { RegisterGardenInput } from './garden.input'
import { keepHistory } from './garden-history'
import { columnsOf, factsOf, publicFacts, refuseOddFacts } from './written-garden'

export const registerGarden = (context: Context, input: RegisterGardenInput) =>
  mutate(
    context,
    { operation: 'registerGarden', ability: 'ASSESS', answers: { garden: 'Garden' } },
    input,
    async ({ tx, record }): Promise<{ garden: Garden }> => {
      const unitId = gardenVillage(context, input.unitId)
      const facts = factsOf(input)
      refuseOddFacts(context, facts, null)
      const garden = await tx.garden.create({
        data: {
          ...columnsOf(context, facts, null),
          label: facts.label ?? '',
          householdCode: facts.householdCode ?? '',
          unitId,
          registeredOn: toDbDay(context.today),
        },
      })
      await keepHistory(tx, context, [{ before: null, after: garden, facts }])
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
