import type { CriteriaSet } from '../criteria/set'
import { dakLakCommuneCriterion1 } from './dak-lak-commune-criterion-1'
import { haTinhCommune2017 } from './ha-tinh-commune-2017'
import { haTinhGarden2015 } from './ha-tinh-garden-2015'
import { haTinhVillage2014 } from './ha-tinh-village-2014'
import { nationalCommune2016 } from './national-commune-2016'
import { nationalCommune2021 } from './national-commune-2021'
import { nationalCommune2026 } from './national-commune-2026'
import { nationalRecognition2022 } from './national-recognition-2022'
import { tienPhuocGarden2022 } from './tien-phuoc-garden-2022'
import { traVinhGarden } from './tra-vinh-garden'

export {
  dakLakCommuneCriterion1,
  haTinhCommune2017,
  haTinhGarden2015,
  haTinhVillage2014,
  nationalCommune2016,
  nationalCommune2021,
  nationalCommune2026,
  nationalRecognition2022,
  tienPhuocGarden2022,
  traVinhGarden,
}

/** Every decision that comes with the software. */
export const SHIPPED_SETS: readonly CriteriaSet[] = [
  haTinhCommune2017,
  haTinhVillage2014,
  haTinhGarden2015,
  nationalCommune2016,
  nationalCommune2021,
  nationalCommune2026,
  nationalRecognition2022,
  dakLakCommuneCriterion1,
  traVinhGarden,
  tienPhuocGarden2022,
]

export { SHIPPED_CROSSWALKS } from './crosswalks'
