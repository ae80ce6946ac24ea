import type { GardenState } from '@solang/scoring'
import { NAMED_VILLAGES, type NamedVillage } from '../plan/units'
import { drawBelow } from './draw'

const CODE: Readonly<Record<NamedVillage, string>> = {
  'sam-con': 'SCO',
  'cua-quan': 'CQU',
  'binh-hoa': 'BHO',
  'gieng-thi': 'GTH',
  'hung-thinh': 'HTH',
  'tan-thinh': 'TTH',
  nay: 'NAY',
  'trung-my': 'TMY',
  'phuc-thinh': 'PTH',
  'duc-thinh': 'DTH',
}
const COUNT: Readonly<Partial<Record<NamedVillage, number>>> = { nay: 8, 'sam-con': 6, 'duc-thinh': 3 }
const USUAL_COUNT = 4

export interface GardenSeed {
  readonly village: NamedVillage
  readonly label: string
  /** Made up: no household of the commune has such a code. */
  readonly householdCode: string
  readonly areaSquareMetres: number
  /** Made up too; null where nobody has written it down yet. */
  readonly state: GardenState | null
  readonly hasOwner: boolean | null
  readonly crops: readonly string[]
}

/** The same in every village that has so many: gardens with sheets come first, and are the better ones. */
const STATES: readonly (readonly [GardenState | null, boolean | null])[] = [
  ['PRODUCTIVE', true],
  ['PRODUCTIVE', true],
  ['IMPROVED', true],
  ['UNIMPROVED', true],
  ['IMPROVED', true],
  ['ABANDONED', false],
  ['UNIMPROVED', true],
  [null, null],
]
const CROPS: readonly (readonly string[])[] = [['bưởi da xanh'], ['cam', 'bưởi da xanh'], ['rau'], []]

export const GARDENS: readonly GardenSeed[] = NAMED_VILLAGES.flatMap(({ key }) =>
  Array.from({ length: COUNT[key] ?? USUAL_COUNT }, (_, index) => ({
    village: key,
    label: `Vườn ${String(index + 1).padStart(2, '0')}`,
    householdCode: `${CODE[key]}-${String(index + 1).padStart(3, '0')}`,
    areaSquareMetres: 500 + 20 * drawBelow(50, 'area', key, index),
    state: STATES[index]?.[0] ?? null,
    hasOwner: STATES[index]?.[1] ?? null,
    crops: CROPS[index % CROPS.length] ?? [],
  })),
)
