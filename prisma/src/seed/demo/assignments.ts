import type { AssignmentRole } from '@solang/scoring'
import { COMMUNE, NAMED_VILLAGES } from '../plan/units'

export interface AssignmentSeed {
  readonly person: string
  readonly unit: string
  readonly target?: string
  readonly criterion?: string
  readonly role: AssignmentRole
}

const NAMED: readonly string[] = NAMED_VILLAGES.map(({ key }) => key)
const RECOGNISED = ['sam-con', 'cua-quan', 'binh-hoa', 'gieng-thi', 'hung-thinh', 'tan-thinh']
const headOf = (village: string) => `truongthon.${village.replaceAll('-', '')}`

const leads = (person: string, target: string, units: readonly string[]): AssignmentSeed[] =>
  units.map((unit) => ({ person, unit, target, role: 'LEAD' }))
const criteria = (person: string, codes: readonly string[]): AssignmentSeed[] =>
  codes.map((criterion) => ({ person, unit: COMMUNE, criterion, role: 'LEAD' }))

/** What the official who left held until the hand-over; the receiver's own cells do not repeat these. */
export const HANDED_OVER: readonly AssignmentSeed[] = [
  ...leads('nong-nghiep', 'T9', ['sam-con', 'cua-quan', 'binh-hoa']),
  ...criteria('nong-nghiep', ['13']),
]

/**
 * Who answers for what. Left open on purpose: the hedge of thôn Nậy (T13), which the first visitor assigns, some
 * criteria, and everything in the villages without a name. The agriculture official carries too much.
 */
export const ASSIGNMENTS: readonly AssignmentSeed[] = [
  ...['T1', 'T2'].flatMap((target) => leads('thuongtruc', target, [COMMUNE])),
  ...['T4', 'T5'].flatMap((target) => leads('thuongtruc', target, ['nay'])),
  ...criteria('thuongtruc', ['18', '19', '20']),

  ...['T3', 'T7', 'T19'].flatMap((target) => leads('dia-chinh', target, [COMMUNE])),
  ...leads('dia-chinh', 'T13', ['trung-my', 'phuc-thinh']),
  ...leads('dia-chinh', 'T14', ['sam-con', 'binh-hoa', 'hung-thinh', 'tan-thinh']),
  ...leads('dia-chinh', 'T17', ['nay']),
  ...leads('dia-chinh', 'T18', ['trung-my']),
  ...criteria('dia-chinh', ['1', '2', '9']),

  ...leads('van-hoa', 'T8', RECOGNISED),
  ...leads('van-hoa', 'T16', ['sam-con', 'nay', 'binh-hoa', 'tan-thinh']),
  ...leads('van-hoa', 'T20', ['nay', 'sam-con', 'cua-quan', 'binh-hoa', 'trung-my', 'phuc-thinh']),
  ...criteria('van-hoa', ['6', '8', '16']),

  ...leads(
    'nong-nghiep',
    'T9',
    NAMED.filter((village) => !['sam-con', 'cua-quan', 'binh-hoa'].includes(village)),
  ),
  ...leads('nong-nghiep', 'T10', NAMED),
  ...leads('nong-nghiep', 'T11', ['nay']),
  ...leads('nong-nghiep', 'T12', ['trung-my', 'phuc-thinh']),
  ...leads('nong-nghiep', 'T6', [COMMUNE]),
  ...criteria('nong-nghiep', ['3']),

  // Households are won over by those who live among them.
  ...['nay', 'sam-con', 'trung-my', 'phuc-thinh', 'duc-thinh'].flatMap((village) =>
    leads(headOf(village), 'T15', [village]),
  ),
  ...['nay', 'sam-con', 'binh-hoa', 'trung-my', 'phuc-thinh'].flatMap((village): AssignmentSeed[] =>
    ['T9', 'T10'].map((target) => ({ person: headOf(village), unit: village, target, role: 'SUPPORT' })),
  ),
]
