import type { Garden } from '@solang/db'
import type { Context } from '../context'
import { forbidden, versionConflict } from '../errors'
import { mutate } from '../mutation'
import { tagged } from '../node.type'
import type { UpdateGardenInput } from './garden.input'
import { gardenCan, requireGarden } from './garden.service'
import { keepHistory } from './garden-history'
import { columnsOf, factsOf, publicFacts, refuseOddFacts } from './written-garden'

/** Mends what was sent of what the register says of a garden; sheets that were sent keep what they said. */
export const updateGarden = (context: Context, input: UpdateGardenInput) =>
  mutate(
    context,
    { operation: 'updateGarden', ability: 'ASSESS', answers: { garden: 'Garden' } },
    input,
    async ({ tx, record }): Promise<{ garden: Garden }> => {
      const before = await requireGarden(context, input.gardenId, tx)
      if (!gardenCan(context, before).edit)
        forbidden('Chỉ trưởng thôn hoặc Ban Chỉ đạo xã sửa được sổ vườn.', 'gardenId')
      const facts = factsOf(input)
      refuseOddFacts(context, facts, before)
      // The version in the condition: of two who save at once, one is told.
      const { count } = await tx.garden.updateMany({
        where: { id: before.id, version: input.expectedVersion },
        data: { ...columnsOf(context, facts, before), version: { increment: 1 } },
      })
      const garden = await tx.garden.findUniqueOrThrow({ where: { id: before.id } })
      if (count === 0) versionConflict(tagged('Garden', garden))
      await keepHistory(tx, context, [{ before, after: garden, facts }])
      record({
        type: 'Garden',
        id: garden.id,
        unitId: garden.unitId,
        version: garden.version,
        before: publicFacts(before),
        after: publicFacts(garden),
      })
      return { garden }
    },
  )
