import type { Verification } from '../criteria/set'
import { isFields, type Fields } from '../criteria/fields'

/** Every verification of a draft with the number of its line, however faulty the rest of the draft is. */
function verifications(value: unknown, line = ''): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((each) => verifications(each, line))
  if (!isFields(value)) return []
  const at = typeof value.id === 'string' ? value.id : line
  return [
    ...(isFields(value.verified) ? [nameOf(at, value.verified)] : []),
    ...Object.values(value).flatMap((each) => verifications(each, at)),
  ]
}

const nameOf = (line: string, { by, on }: Fields) => JSON.stringify([line, by, on])

/**
 * The draft with every verification that was not there before put down to whoever saves it, today: nobody marks a
 * line as compared in another one's name.
 */
export function stampVerifications(draft: unknown, before: readonly unknown[], now: Verification): unknown {
  const known = new Set(before.flatMap((each) => verifications(each)))
  const stamp = (value: unknown, line: string): unknown => {
    if (Array.isArray(value)) return value.map((each) => stamp(each, line))
    if (!isFields(value)) return value
    const at = typeof value.id === 'string' ? value.id : line
    return Object.fromEntries(
      Object.entries(value).map(([field, each]) => [
        field,
        field === 'verified' && isFields(each) ? (known.has(nameOf(at, each)) ? each : now) : stamp(each, at),
      ]),
    )
  }
  return stamp(draft, '')
}
