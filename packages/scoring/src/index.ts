export * from './terms'
export type { Decimal } from './decimal/decimal'
export {
  addDays,
  addMonths,
  daysInclusive,
  diffDays,
  isISODate,
  weekday,
  weekStart,
  type ISODate,
} from './calendar/day'
export { isoWeek, periodOf, periodsBetween, type Period } from './calendar/period'
export { formatDay, parseDay } from './calendar/written-day'
export { areaLevels, areaStanding, GARDEN_AREA_AT_MOST, type AreaLevel } from './garden/area'
export {
  cropsOf,
  CROPS_AT_MOST,
  gardenProblems,
  isInVietNam,
  parseDegrees,
  type FactProblem,
  type GardenFacts,
  type GardenIncome,
  type GardenPosition,
} from './garden/facts'
export {
  contradictionOf,
  gardenRegister,
  improvedPercent,
  isImproved,
  type GardenRegister,
  type GardenTally,
  type RegisterContradiction,
} from './garden/register'
export {
  COLUMN_OF_FACT,
  columnOf,
  GARDEN_HEADINGS,
  incomeYearOf,
  readGardenRow,
  type CellProblem,
  type ReadGardenRow,
  type YearlyIncome,
} from './garden/sheet'
export {
  gapCounts,
  gapsOf,
  pairOf,
  type GapCounts,
  type GapLine,
  type Marked,
  type SheetPair,
} from './gap/gap'
export { foldVietnamese } from './vietnamese/fold'
export { formatDecimal, parseDecimal, type ParsedDecimal } from './vietnamese/written-decimal'
export { CONFIDENCES } from './criteria/set'
export type * from './criteria/set'
export type * from './criteria/result'
export { check, type Check, type SetProblem } from './criteria/check'
export { judgingOf, type Judging } from './criteria/judging'
export { compile, type Compiled } from './criteria/compile'
export { WHYS, type Mark } from './criteria/mark'
export { VERDICTS } from './criteria/outcome'
export {
  figuresOf,
  inputsOf,
  isByGroup,
  isUnread,
  leavesUnder,
  partsOf,
  rulesById,
  rulesUnder,
} from './criteria/parts'
export type { Rows } from './criteria/layout'
export { explain, explainStep, unitOf } from './criteria/explain'
export { flatten } from './criteria/present'
export {
  isPressing,
  KEEPING_ORDER,
  keepingOn,
  SOON_DAYS,
  worstOf,
  type Keeping,
  type KeptRule,
  type LocalInterval,
  type Look,
} from './recognition/keeping'
export { keptVerdict } from './recognition/kept-verdict'
export {
  isRecognised,
  isRecognising,
  lifeOf,
  nextSteps,
  whyNotNext,
  type Life,
  type LifeEvent,
} from './recognition/life'
export { drawPercent, drawSize, type DrawRule } from './recognition/draw'
export {
  agrees,
  drawFrom,
  pastGapOf,
  type DrawComparison,
  type DrawDocument,
  type DrawnPlace,
  type DrawPopulation,
  type DrawSubject,
} from './recognition/draw-document'
export { REVOCATION_2022, revocationOf, type Revocation, type RevocationRule } from './recognition/revocation'
export { revocationWords } from './recognition/revocation-words'
export { compareSets, type Change } from './switch/compare'
export { crosswalkBetween, crosswalkProblems, type Crosswalk, type RuleLink } from './switch/crosswalk'
export { simulate, Simulator, type Losses, type Obstacle, type Simulation } from './switch/simulation'
export { switcherOf, type Switcher } from './switch/switcher'
export { planOf, type CostOf, type Plan, type WorkItem } from './plan/plan'
export { costBy, type Price } from './plan/price'
export { sayPlan, type SpokenPlan, type Task } from './plan/say-plan'
export {
  basisOf,
  isShown,
  missingEvidence,
  type Evidence,
  type EvidenceByRule,
  type MissingEvidence,
} from './criteria/dossier'
export { shortfalls, type Shortfall } from './criteria/shortfalls'
export { settle, type PanelDecision, type Settlement, type SettlementFault } from './panel/settle'
export {
  spreadOf,
  type FigureSpread,
  type LineSpread,
  type NumberSpread,
  type PanelSpread,
  type PointSpread,
  type RuleSpread,
  type ScorerSheet,
  type Word,
  type WordSpread,
} from './panel/spread'
export type * from './target/facts'
export { progressOf } from './target/progress'
export { progressSentence } from './target/sentence'
export { sumProgress, type Part, type Rollup } from './target/rollup'
export type * from './report/line'
export { resolveLine } from './report/resolve-line'
