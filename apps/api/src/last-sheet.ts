import { Prisma } from '@solang/db'

/** Of the sent sheets of one subject the last stands first: by the day of the look, then by when it was sent. */
export const LAST_SHEET_FIRST = [
  { assessedOn: 'desc' },
  { submittedAt: 'desc' },
  { id: 'desc' },
] satisfies Prisma.AssessmentOrderByWithRelationInput[]

/** The same in a statement of SQL. */
export const LAST_FIRST_SQL = Prisma.sql`assessed_on DESC, submitted_at DESC, id DESC`

/** The verdict of the last sheet sent of a garden, in a statement that calls the garden `g`; null for none. */
export const LAST_VERDICT_SQL = Prisma.sql`(
  SELECT verdict FROM assessment WHERE garden_id = g.id AND status = 'SUBMITTED'
  ORDER BY ${LAST_FIRST_SQL} LIMIT 1)`
