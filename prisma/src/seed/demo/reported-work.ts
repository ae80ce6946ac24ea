import { COMMUNE, type NamedVillage } from '../plan/units'

/** Work of one allocation that the demo reports, in steps: 38 steps of 0.05 km. */
export interface Work {
  readonly target: string
  readonly steps: number
  readonly size?: number
}

/**
 * Reported day by day until 10/5. Invented for the demo. The hedge of thôn Nậy (T13) is not among them: its first
 * report is the visitor's.
 */
export const DAILY_WORK: Readonly<Record<NamedVillage, readonly Work[]>> = {
  'sam-con': [
    { target: 'T10', steps: 11 },
    { target: 'T14', steps: 17, size: 0.05 },
    { target: 'T15', steps: 4 },
  ],
  'cua-quan': [
    { target: 'T10', steps: 8 },
    { target: 'T14', steps: 12, size: 0.05 },
    { target: 'T15', steps: 3 },
  ],
  'binh-hoa': [
    { target: 'T10', steps: 15 },
    { target: 'T14', steps: 14, size: 0.08 },
  ],
  'gieng-thi': [
    { target: 'T10', steps: 6 },
    { target: 'T14', steps: 9, size: 0.04 },
  ],
  'hung-thinh': [
    { target: 'T10', steps: 10 },
    { target: 'T14', steps: 15, size: 0.05 },
    { target: 'T15', steps: 5 },
  ],
  'tan-thinh': [
    { target: 'T10', steps: 12 },
    { target: 'T14', steps: 18, size: 0.05 },
    { target: 'T15', steps: 6 },
  ],
  nay: [
    { target: 'T10', steps: 9 },
    { target: 'T15', steps: 14 },
    { target: 'T17', steps: 21 },
  ],
  'trung-my': [
    { target: 'T10', steps: 7 },
    { target: 'T13', steps: 38, size: 0.05 },
    { target: 'T15', steps: 16 },
    { target: 'T18', steps: 9 },
  ],
  'phuc-thinh': [
    { target: 'T10', steps: 5 },
    { target: 'T13', steps: 24, size: 0.05 },
    { target: 'T15', steps: 11 },
    { target: 'T18', steps: 6 },
  ],
  'duc-thinh': [
    { target: 'T10', steps: 4 },
    { target: 'T14', steps: 10, size: 0.05 },
    { target: 'T15', steps: 2 },
  ],
}

/** Totals by week, from the one that begins on 01/3; `from` is the number of the first week reported, from 1. */
export interface WeeklyWork {
  readonly target: string
  readonly from?: number
  readonly totals: readonly number[]
}

const HELD: WeeklyWork = { target: 'T8', totals: [1] }
/** Compost pits done in that week of March or later, "not yet" before it. */
const pitsIn = (week: number): WeeklyWork => ({
  target: 'T16',
  totals: Array.from({ length: week }, (_, index) => (index + 1 === week ? 1 : 0)),
})
const gardens = (...totals: number[]): WeeklyWork => ({ target: 'T9', totals })
const grounds = (...totals: number[]): WeeklyWork => ({ target: 'T20', from: 3, totals })

export const WEEKLY_WORK: Readonly<Record<NamedVillage | typeof COMMUNE, readonly WeeklyWork[]>> = {
  'sam-con': [HELD, pitsIn(3), gardens(20, 26, 31, 33, 38, 42, 44, 47, 49, 51), grounds(1, 1, 2)],
  'cua-quan': [HELD, gardens(12, 15, 19, 21, 24, 26, 27, 30, 33, 34), grounds(0, 1)],
  'binh-hoa': [HELD, pitsIn(4), gardens(25, 29, 36, 41, 44, 48, 52, 55, 58, 58), grounds(2)],
  'gieng-thi': [HELD, gardens(8, 10, 11, 15, 16, 18, 21, 22, 23, 25), grounds(0, 0, 1)],
  'hung-thinh': [HELD, pitsIn(4), gardens(18, 20, 24, 27, 29, 33, 35, 37, 40, 42), grounds(1)],
  'tan-thinh': [HELD, pitsIn(3), gardens(22, 27, 30, 34, 37, 40, 44, 46, 48, 51), grounds(1, 2)],
  nay: [
    pitsIn(4),
    gardens(9, 13, 16, 20, 23, 27, 30, 33, 36, 38),
    grounds(1, 1, 1, 2),
    { target: 'T11', totals: [9, 13, 16, 20, 23, 27, 30, 33, 36, 38] },
    { target: 'T5', from: 5, totals: [2, 3, 4, 4, 5, 6] },
  ],
  'trung-my': [
    gardens(10, 14, 19, 22, 27, 31, 33, 38, 41, 44),
    grounds(0, 0, 0, 1),
    { target: 'T12', totals: [0, 0, 0, 0, 0, 0, 0, 1] },
  ],
  'phuc-thinh': [gardens(7, 9, 13, 15, 18, 22, 25, 27, 29, 31), grounds(1), { target: 'T12', totals: [0] }],
  'duc-thinh': [pitsIn(6), gardens(5, 6, 9, 11, 12, 14, 15, 17)],
  [COMMUNE]: [
    { target: 'T1', totals: [14, 14, 15, 15, 16, 16, 16, 17, 17, 17] },
    { target: 'T2', totals: [11, 11, 12, 12, 13, 13, 14, 14, 15, 15] },
    { target: 'T3', from: 2, totals: [0] },
    { target: 'T6', from: 2, totals: [0, 0, 0, 1, 1, 1, 2] },
    { target: 'T7', from: 2, totals: [0] },
    { target: 'T19', totals: [4, 5, 5, 6, 8, 8, 9, 9, 10, 11] },
  ],
}

/** Wholes that the plan does not give; T14, T18, T19 and the toilets of some villages stay unknown. */
export const ASSUMED_WHOLES: readonly {
  readonly target: string
  readonly unit: NamedVillage
  readonly denominator?: number
  readonly baseline?: number
}[] = [
  { target: 'T9', unit: 'sam-con', denominator: 58 },
  { target: 'T9', unit: 'cua-quan', denominator: 47 },
  { target: 'T9', unit: 'binh-hoa', denominator: 61 },
  { target: 'T9', unit: 'gieng-thi', denominator: 39 },
  { target: 'T9', unit: 'hung-thinh', denominator: 55 },
  { target: 'T9', unit: 'tan-thinh', denominator: 60 },
  { target: 'T9', unit: 'nay', denominator: 52 },
  { target: 'T9', unit: 'trung-my', denominator: 66 },
  { target: 'T11', unit: 'nay', denominator: 52 },
  { target: 'T15', unit: 'sam-con', baseline: 4 },
  { target: 'T15', unit: 'nay', baseline: 22 },
  { target: 'T15', unit: 'trung-my', baseline: 31 },
  { target: 'T15', unit: 'phuc-thinh', baseline: 26 },
  { target: 'T20', unit: 'sam-con', denominator: 2 },
  { target: 'T20', unit: 'binh-hoa', denominator: 2 },
  { target: 'T20', unit: 'tan-thinh', denominator: 2 },
  { target: 'T20', unit: 'nay', denominator: 2 },
  { target: 'T20', unit: 'trung-my', denominator: 2 },
]
