import type { ISODate } from '@solang/scoring'

/** A calendar day as the database driver wants it. */
export const day = (iso: ISODate): Date => new Date(`${iso}T00:00:00Z`)

export const dayOrNull = (iso: ISODate | null | undefined): Date | null => (iso ? day(iso) : null)

/** A moment by the clock on the wall in Vietnam (UTC+7, no summer time). */
export const vietnamTime = (iso: ISODate, clock: string): Date => new Date(`${iso}T${clock}:00+07:00`)
