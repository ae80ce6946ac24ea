import type { TargetSeed } from './target-seed'
import { HOUSEHOLD_TARGETS } from './targets-household'
import { STANDARD_TARGETS } from './targets-standards'

/** The targets of the plan in its own order. What it does not give (baselines, denominators, shares) stays empty. */
export const TARGETS: readonly TargetSeed[] = [...STANDARD_TARGETS, ...HOUSEHOLD_TARGETS]
