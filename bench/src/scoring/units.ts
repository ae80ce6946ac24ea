import { between, seeded, type Random } from './random'
import { linesOf, type Line, type Sheet, type Unit } from './sheet'

const SEED = 20150
const PASSING = 0.4

/** Shaped as JSON.parse gives them, as units arrive from a client or the database; about 40 % pass. */
export function unitsOf(sheet: Sheet, count: number, absent = 0): Unit[] {
  const random = seeded(SEED)
  const lines = linesOf(sheet)
  const passing = PASSING ** (1 / lines.length)
  const one = (): Unit => {
    const unit: Record<string, number | boolean> = {}
    for (const line of lines) observe(line, unit, random() < passing, random)
    return absent === 0 ? unit : without(unit, absent, random)
  }
  return Array.from({ length: count }, () => JSON.parse(JSON.stringify(one())) as Unit)
}

/** Values on the wanted side of the level, one in five of them right at it. */
function observe(line: Line, unit: Record<string, number | boolean>, passes: boolean, random: Random): void {
  if (line.asks === 'yes') {
    unit[line.key] = passes
    return
  }
  if (line.asks === 'share') {
    const whole = (unit[line.whole] ??= between(random, 20, 400)) as number
    const least = Math.ceil((line.percent * whole) / 100)
    unit[line.part] = passes ? between(random, least, whole) : between(random, 0, least - 1)
    return
  }
  const { asks, key, limit, step } = line
  const steps = Math.round(limit / step)
  const away = random() < 0.2 ? 0 : between(random, 0, 30)
  const isAbove = (asks === 'atLeast') === passes
  const found = isAbove ? steps + away + (passes ? 0 : 1) : steps - away - (passes ? 0 : 1)
  // Dividing gives the float nearest to the decimal, as a person types it.
  unit[key] = Math.max(0, found) / Math.round(1 / step)
}

const without = (unit: Unit, absent: number, random: Random): Unit =>
  Object.fromEntries(Object.entries(unit).filter(() => random() >= absent))
