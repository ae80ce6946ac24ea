import { addDays, diffDays } from '@solang/scoring'

interface Point {
  readonly day: string
  readonly acceptedTotal?: string | null
  readonly reportedTotal?: string | null
}

/**
 * The total that stood on each of the last days, oldest first; null before the first figure. The server sends only
 * the days on which something changed.
 */
export function dailySeries(points: readonly Point[], today: string, days = 30): (number | null)[] {
  const start = addDays(today, 1 - days)
  return Array.from({ length: days }, (_, index) => {
    const day = addDays(start, index)
    const standing = points.findLast((point) => diffDays(point.day, day) >= 0)
    const total = standing?.reportedTotal ?? standing?.acceptedTotal
    return total == null ? null : Number(total)
  })
}
