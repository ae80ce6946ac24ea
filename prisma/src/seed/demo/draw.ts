import { createHash } from 'node:crypto'

/** A number in [0, 1) that looks drawn and is the same on every machine for the same key. */
export function draw(...key: readonly (string | number)[]): number {
  return createHash('sha1').update(key.join('/')).digest().readUInt32BE(0) / 2 ** 32
}

export const drawBelow = (count: number, ...key: readonly (string | number)[]): number =>
  Math.floor(draw(...key) * count)
