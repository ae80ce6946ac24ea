import { COMMUNE_2017 } from './commune-2017'
import type { CriteriaSetSeed } from './criteria-seed'
import { GARDEN_2015 } from './garden-2015'
import { VILLAGE_2014 } from './village-2014'

export const CRITERIA_SETS: readonly CriteriaSetSeed[] = [COMMUNE_2017, VILLAGE_2014, GARDEN_2015]
