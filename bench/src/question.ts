/** What is asked of every server alike; ids are left out, each server has its own. */
export interface Question {
  readonly name: string
  readonly query: string
}

export const VILLAGES: Question = {
  name: 'Q1 50 villages with their commune',
  query: '{ units(first: 50, filter: { kind: [VILLAGE] }) { nodes { name kind parent { name kind } } } }',
}

export const REPORTS: Question = {
  name: 'Q2 200 reports, lines, targets',
  query: `{ reports(first: 200) { nodes { periodStart status isLate note unit { name }
    lines { change total note allocation { target { code name measureUnit } } } } } }`,
}

/** Asked of our server alone, upon one history and upon ten. */
export const dashboardOf = (campaignId: string): Question => ({
  name: 'Q3 dashboard of a commune',
  query: `{ dashboard(campaignId: "${campaignId}") {
    gapCount openConflictCount waitingForReviewCount reportedTodayCount expectedTodayCount
    assessments { gardenCount gardensAssessed modelGardens modelVillages }
    behind { unit { name } target { code } progress { state sentence } }
    targets { code name summary { state done goal sentence }
      allocations(first: 20) { nodes { unit { name } progress { state sentence } } } }
    reporting { unit { name } onTimePercent days { day state } } } }`,
})

/** Units as they were on the demo's working day: names and parents are dated. */
const ON_DAY = (alias: string) =>
  `${alias}.valid_from <= '2021-05-13' AND (${alias}.valid_to IS NULL OR ${alias}.valid_to > '2021-05-13')`

export const UNITS_ON_DAY = `unit u
  JOIN unit_name n ON n.unit_id = u.id AND ${ON_DAY('n')}
  LEFT JOIN unit_parent up ON up.unit_id = u.id AND ${ON_DAY('up')}`
