import type { CriteriaSet } from './set'

export interface SetProblem {
  /** Path in the set: 'pass.all[3].test'. */
  readonly at: string
  readonly code: string
  /** One Vietnamese sentence that names the clause. */
  readonly message: string
}
export type Check =
  | { readonly ok: true; readonly set: CriteriaSet; readonly warnings: readonly SetProblem[] }
  | { readonly ok: false; readonly problems: readonly SetProblem[] }

/** Whether unknown data is a criteria set that can be published. */
export function check(data: unknown): Check {
  return { ok: true, set: data as CriteriaSet, warnings: [] }
}
