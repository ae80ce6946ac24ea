import { atLeast, atMost, share, yes, type Sheet, type Subject } from './sheet'

/** Shaped like the garden decisions that ship. EVERY LEVEL IS INVENTED, so that gardens can pass and fail. */
const garden: Sheet = {
  subject: 'garden',
  criteria: [
    [yes('hasPlan'), yes('followsPlan')],
    [yes('hasIrrigation'), atLeast('otherTechniques', 1)],
    [yes('isSafeProduce'), share('mainProductValue', 'productValue', 75)],
    [share('hedgeGreen', 'hedgeAll', 80), yes('hasCleanSty'), yes('sortsWaste'), atLeast('treeKinds', 4)],
    [atLeast('income', 60, 0.1)],
  ],
}

/** As long as a village decision: 46 lines under ten criteria. EVERY LINE AND EVERY LEVEL IS INVENTED. */
const village: Sheet = {
  subject: 'village',
  criteria: [
    [
      share('tidyHomes', 'households', 90),
      share('solidHomes', 'households', 85),
      atMost('makeshiftHomes', 0),
      yes('hasHouseNumbers'),
      atLeast('renovatedHomes', 10),
    ],
    [
      share('tidyGardens', 'gardens', 70),
      atLeast('modelGardens', 3),
      share('cleanSties', 'sties', 95),
      atMost('stiesUnderHomes', 1),
      yes('hasGardenGroup'),
    ],
    [
      share('greenFence', 'fence', 80),
      atMost('brokenFences', 5),
      yes('hasFencePlan'),
      atLeast('flowerBeds', 6),
    ],
    [
      share('pavedRoad', 'road', 95),
      share('plantedRoad', 'road', 60),
      yes('hasRoadSigns'),
      atMost('potholes', 3),
      atLeast('treeRows', 4),
    ],
    [
      yes('hasCultureHouse'),
      atLeast('seats', 80),
      yes('hasSportsGround'),
      atLeast('sportsGroundArea', 500),
      atLeast('books', 100),
    ],
    [
      share('safeSupply', 'households', 98),
      yes('hasSafeGrid'),
      atMost('outages', 6),
      atLeast('lampPosts', 20),
    ],
    [
      share('insured', 'people', 90),
      share('culturalFamilies', 'households', 85),
      yes('allChildrenInSchool'),
      atMost('dropouts', 0),
      atLeast('clubs', 2),
    ],
    [
      share('wasteCollected', 'households', 90),
      share('cleanWater', 'households', 95),
      yes('hasCollectionPoint'),
      atMost('dumps', 0),
      atLeast('cleanUpDays', 12),
      yes('hasCoveredDrains'),
    ],
    [yes('isStrongCell'), yes('hasFrontCommittee'), atMost('crimes', 1), atLeast('meetings', 4)],
    [yes('hasConvention'), atMost('violations', 2), atLeast('incomePerPerson', 48.5, 0.1)],
  ],
}

export const SHEETS: Readonly<Record<Subject, Sheet>> = { garden, village }
