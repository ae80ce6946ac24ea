import type { CriteriaSubject, DrawBriefFragment } from '../generated/graphql'
import { text } from '../i18n'

type Drawn = Pick<DrawBriefFragment, 'ordinal' | 'picked' | 'population' | 'inspected' | 'set'>

const isOfVillages = ({ set }: Pick<DrawBriefFragment, 'set'>) => set?.subject === 'VILLAGE'

export const titleOf = (draw: Drawn): string =>
  text(isOfVillages(draw) ? 'draw.villages' : 'draw.gardens', { ordinal: draw.ordinal })

export const pickedWords = (draw: Drawn): string =>
  text(isOfVillages(draw) ? 'draw.pickedVillages' : 'draw.pickedGardens', {
    picked: draw.picked,
    of: draw.population,
  })

export const progressWords = ({ inspected, picked }: Pick<Drawn, 'inspected' | 'picked'>): string =>
  inspected === picked
    ? text('draw.allDone', { count: picked })
    : text('draw.progress', { done: inspected, count: picked })

/** Where a garden or village is assessed; a sheet is opened there. */
export const linkTo = (subject: CriteriaSubject | undefined, id: string, sheetId?: string) => ({
  name: subject === 'VILLAGE' ? 'assessment' : 'garden',
  params: { id },
  query: sheetId ? { phieu: sheetId } : {},
})
