import type { Subject, Unit } from './sheet'

/** The verdicts of these sheets, as places in the list VERDICTS of the scoring package. */
export const MET = 0
export const NOT_MET = 1
export const NOT_ASSESSED = 3

const HOLDS = 0
const OPEN = 1
const FAILS = 2

type Value = number | boolean | undefined

const yes = (value: Value) => (value === true ? HOLDS : value === false ? FAILS : OPEN)
const least = (n: Value, limit: number) => (typeof n !== 'number' ? OPEN : n >= limit ? HOLDS : FAILS)
const most = (n: Value, limit: number) => (typeof n !== 'number' ? OPEN : n <= limit ? HOLDS : FAILS)
const share = (n: Value, d: Value, percent: number) =>
  typeof n !== 'number' || typeof d !== 'number' || d === 0 || n > d
    ? OPEN
    : 100 * n >= percent * d
      ? HOLDS
      : FAILS

/** What somebody writes who needs this one decision, is in a hurry, and knows that a figure may be missing. */
function garden(x: Unit): number {
  const planned = yes(x.hasPlan) | yes(x.followsPlan)
  if (planned >= FAILS) return NOT_MET
  const skilled = yes(x.hasIrrigation) | least(x.otherTechniques, 1)
  if (skilled >= FAILS) return NOT_MET
  const fruitful = yes(x.isSafeProduce) | share(x.mainProductValue, x.productValue, 75)
  if (fruitful >= FAILS) return NOT_MET
  const clean =
    share(x.hedgeGreen, x.hedgeAll, 80) | yes(x.hasCleanSty) | yes(x.sortsWaste) | least(x.treeKinds, 4)
  if (clean >= FAILS) return NOT_MET
  const earning = least(x.income, 60)
  if (earning >= FAILS) return NOT_MET
  return (planned | skilled | fruitful | clean | earning) === HOLDS ? MET : NOT_ASSESSED
}

function village(x: Unit): number {
  const housed =
    share(x.tidyHomes, x.households, 90) |
    share(x.solidHomes, x.households, 85) |
    most(x.makeshiftHomes, 0) |
    yes(x.hasHouseNumbers) |
    least(x.renovatedHomes, 10)
  if (housed >= FAILS) return NOT_MET
  const gardened =
    share(x.tidyGardens, x.gardens, 70) |
    least(x.modelGardens, 3) |
    share(x.cleanSties, x.sties, 95) |
    most(x.stiesUnderHomes, 1) |
    yes(x.hasGardenGroup)
  if (gardened >= FAILS) return NOT_MET
  const fenced =
    share(x.greenFence, x.fence, 80) | most(x.brokenFences, 5) | yes(x.hasFencePlan) | least(x.flowerBeds, 6)
  if (fenced >= FAILS) return NOT_MET
  const paved =
    share(x.pavedRoad, x.road, 95) |
    share(x.plantedRoad, x.road, 60) |
    yes(x.hasRoadSigns) |
    most(x.potholes, 3) |
    least(x.treeRows, 4)
  if (paved >= FAILS) return NOT_MET
  const gathered =
    yes(x.hasCultureHouse) |
    least(x.seats, 80) |
    yes(x.hasSportsGround) |
    least(x.sportsGroundArea, 500) |
    least(x.books, 100)
  if (gathered >= FAILS) return NOT_MET
  const lit =
    share(x.safeSupply, x.households, 98) | yes(x.hasSafeGrid) | most(x.outages, 6) | least(x.lampPosts, 20)
  if (lit >= FAILS) return NOT_MET
  const cared =
    share(x.insured, x.people, 90) |
    share(x.culturalFamilies, x.households, 85) |
    yes(x.allChildrenInSchool) |
    most(x.dropouts, 0) |
    least(x.clubs, 2)
  if (cared >= FAILS) return NOT_MET
  const clean =
    share(x.wasteCollected, x.households, 90) |
    share(x.cleanWater, x.households, 95) |
    yes(x.hasCollectionPoint) |
    most(x.dumps, 0) |
    least(x.cleanUpDays, 12) |
    yes(x.hasCoveredDrains)
  if (clean >= FAILS) return NOT_MET
  const led = yes(x.isStrongCell) | yes(x.hasFrontCommittee) | most(x.crimes, 1) | least(x.meetings, 4)
  if (led >= FAILS) return NOT_MET
  const lawful = yes(x.hasConvention) | most(x.violations, 2) | least(x.incomePerPerson, 48.5)
  if (lawful >= FAILS) return NOT_MET
  const all = housed | gardened | fenced | paved | gathered | lit | cared | clean | led | lawful
  return all === HOLDS ? MET : NOT_ASSESSED
}

export const BY_HAND: Readonly<Record<Subject, (x: Unit) => number>> = { garden, village }
