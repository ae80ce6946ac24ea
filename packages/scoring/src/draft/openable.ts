import type { CriteriaSet } from '../criteria/set'
import { criteriaSetShape } from '../criteria/shape'

/**
 * A draft that can be drawn as a tree and edited line by line, though words may be blank and numbers missing; null
 * where its parts do not fit together, so that it can only be mended as text.
 */
export const openable = (draft: unknown): CriteriaSet | null =>
  criteriaSetShape(draft, '').some(({ code }) => code === 'SHAPE') ? null : (draft as CriteriaSet)
