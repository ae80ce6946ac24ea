import { crosswalkBetween, nameOf, type Crosswalk, type RuleLink } from '../switch/crosswalk'
import type { CriteriaSet } from '../criteria/set'
import { haTinhCommune2017 } from './ha-tinh-commune-2017'
import { haTinhGarden2015 } from './ha-tinh-garden-2015'
import { nationalCommune2016 } from './national-commune-2016'
import { nationalCommune2021 } from './national-commune-2021'
import { nationalCommune2026 } from './national-commune-2026'
import { tienPhuocGarden2022 } from './tien-phuoc-garden-2022'
import { traVinhGarden } from './tra-vinh-garden'

const BY_NAME = 'Đối chiếu theo tên tiêu chí; nội dung và mức chưa đối chiếu văn bản.'

/** Criteria of the same or a similar name: comparable, and to be looked at anew. */
const near = (pairs: Readonly<Record<string, string>>): Readonly<Record<string, RuleLink>> =>
  Object.fromEntries(
    Object.entries(pairs).map(([id, rule]): [string, RuleLink] => [
      id,
      { rule, relation: 'NEAR', note: BY_NAME },
    ]),
  )

const sameNumbers = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [String(i + 1), String(i + 1)]))

const crosswalk = (
  from: CriteriaSet,
  to: CriteriaSet,
  inputs: Crosswalk['inputs'],
  rules: Crosswalk['rules'],
): Crosswalk => ({ from: nameOf(from), to: nameOf(to), inputs, rules, note: BY_NAME })

/** The ten criteria of 2026, by the one of the older nineteen or twenty that comes nearest in name. */
const NEAREST_OF_2026 = {
  1: '1',
  2: '2',
  3: '13',
  4: '14',
  5: '16',
  6: '11',
  7: '8',
  8: '17',
  9: '18',
  10: '19',
}

/** What is known of how one decision reads under another. Nothing here was compared with the papers. */
export const SHIPPED_CROSSWALKS: readonly Crosswalk[] = [
  // Hà Tĩnh's set takes over the national one, so their figures and most of their words are the same.
  crosswalkBetween(nationalCommune2016, haTinhCommune2017),
  crosswalkBetween(haTinhCommune2017, nationalCommune2016),
  crosswalk(nationalCommune2016, nationalCommune2021, {}, near(sameNumbers(19))),
  crosswalk(haTinhCommune2017, nationalCommune2021, {}, near(sameNumbers(19))),
  crosswalk(nationalCommune2021, nationalCommune2026, {}, near(NEAREST_OF_2026)),
  crosswalk(haTinhCommune2017, nationalCommune2026, {}, near(NEAREST_OF_2026)),
  crosswalk(
    haTinhGarden2015,
    traVinhGarden,
    { hasIrrigation: { input: 'hasIrrigation' }, otherTechniques: { input: 'otherTechniques', times: 1 } },
    near({ 1: '2', '1.1': '2.1', '1.2': '2.2', 2: '3', 3: '4', 4: '5' }),
  ),
  crosswalk(
    haTinhGarden2015,
    tienPhuocGarden2022,
    { income: { input: 'income' } },
    near({ 2: '1', 3: '2', 4: '3', 5: '4', 6: '5', 7: '4.1' }),
  ),
]
