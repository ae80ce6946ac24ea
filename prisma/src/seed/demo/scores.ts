import type { AssessmentStage, AssessmentStatus, ISODate } from '@solang/scoring'
import type { NamedVillage } from '../plan/units'

export type Word = 'MET' | 'NOT_MET'

export interface EntrySeed {
  readonly values?: Readonly<Record<string, number | boolean>>
  readonly word?: Word
  readonly note?: string
}

export interface ScoreSeed {
  readonly unit: string
  /** Label of the garden, for a garden's sheet. */
  readonly garden?: string
  readonly set: string
  readonly stage: AssessmentStage
  readonly status: AssessmentStatus
  readonly on: ISODate
  readonly by: string
  readonly note?: string
  /** By code of the indicator. */
  readonly entries: Readonly<Record<string, EntrySeed>>
}

const GARDEN_SET = 'ha-tinh/vuon-mau'
const SEEN = 'Xem tại vườn, đối chiếu bản giấy của quyết định.'

const met = (note = SEEN): EntrySeed => ({ word: 'MET', note })

/** A garden in order but for what a case changes; `undefined` leaves the indicator out. */
function gardenEntries(
  change: Readonly<Record<string, EntrySeed | undefined>> = {},
): Record<string, EntrySeed> {
  const whole: Record<string, EntrySeed | undefined> = {
    '1.1': { values: { hasPlan: true } },
    '1.2': { values: { followsPlan: true } },
    '2.1': { values: { hasIrrigation: true } },
    '2.2': { values: { otherTechniques: 2 } },
    '3.1': { values: { isSafeProduce: true } },
    '3.2': { values: { mainProductValue: 52, productValue: 64 } },
    '4.1': { values: { hedgeGreen: 92, hedgeAll: 104 } },
    '4.2': { values: { greenArea: 130, residentialArea: 400 }, ...met() },
    '4.3': met(),
    '4.4': met(),
    '5': { values: { income: 64 }, ...met('Sổ ghi thu của hộ, đối chiếu bản giấy của quyết định.') },
    ...change,
  }
  return Object.fromEntries(
    Object.entries(whole).filter((entry): entry is [string, EntrySeed] => entry[1] !== undefined),
  )
}

const garden = (
  unit: NamedVillage,
  label: string,
  on: ISODate,
  entries: Record<string, EntrySeed>,
  how: Partial<Pick<ScoreSeed, 'stage' | 'status' | 'by' | 'note'>> = {},
): ScoreSeed => ({
  unit,
  garden: label,
  set: GARDEN_SET,
  stage: 'SELF',
  status: 'SUBMITTED',
  on,
  by: `truongthon.${unit.replaceAll('-', '')}`,
  entries,
  ...how,
})

export const GARDEN_SCORES: readonly ScoreSeed[] = [
  // 4/5: only the hedge is short, by 18 m of the 100 m fence.
  garden(
    'nay',
    'Vườn 01',
    '2021-05-06',
    gardenEntries({ '4.1': { values: { hedgeGreen: 62, hedgeAll: 100 } } }),
  ),
  garden(
    'nay',
    'Vườn 02',
    '2021-05-09',
    gardenEntries({
      '2.2': { values: { otherTechniques: 0 } },
      '4.1': { values: { hedgeGreen: 40, hedgeAll: 85 } },
      '5': { values: { income: 31 } },
    }),
  ),
  garden(
    'nay',
    'Vườn 03',
    '2021-05-11',
    gardenEntries({
      '3.2': undefined,
      '4.1': undefined,
      '4.2': undefined,
      '4.3': undefined,
      '4.4': undefined,
      '5': undefined,
    }),
    { status: 'DRAFT' },
  ),
  garden('sam-con', 'Vườn 01', '2021-03-20', gardenEntries()),
  garden(
    'sam-con',
    'Vườn 01',
    '2021-04-15',
    gardenEntries({ '4.1': { values: { hedgeGreen: 90, hedgeAll: 104 } } }),
    {
      stage: 'INSPECTED',
      by: 'nong-nghiep',
      note: 'Phúc tra tại vườn.',
    },
  ),
  garden(
    'sam-con',
    'Vườn 02',
    '2021-04-22',
    gardenEntries({ '3.2': { values: { mainProductValue: 30, productValue: 55 } } }),
  ),
  // 4/5: the income is written down, nobody has compared it with the decision.
  garden('binh-hoa', 'Vườn 01', '2021-05-03', gardenEntries({ '5': { values: { income: 48 } } })),
  garden('tan-thinh', 'Vườn 01', '2021-04-28', gardenEntries({ '2.2': { values: { otherTechniques: 1 } } })),
  garden('trung-my', 'Vườn 01', '2021-05-08', { '1.1': { values: { hasPlan: true } } }, { status: 'DRAFT' }),
  garden(
    'phuc-thinh',
    'Vườn 02',
    '2021-04-30',
    gardenEntries({
      '1.1': { values: { hasPlan: false } },
      '1.2': { values: { followsPlan: false } },
      '4.4': { word: 'NOT_MET', note: 'Nước thải còn chảy ra rãnh chung.' },
      '5': {
        values: { income: 22 },
        word: 'NOT_MET',
        note: 'Thu mới bằng một phần ba mức ghi trong bản giấy.',
      },
    }),
  ),
]
