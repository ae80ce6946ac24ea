import type { Judge } from './contestant'

const WARM_UP_MS = 500
const REPEAT_MS = 60
const REPEATS = { least: 3, most: 9, inMs: 1000 }

/**
 * Nanoseconds of CPU a unit, once for each repeat: collecting garbage counts, waiting for a busy machine does not.
 */
export async function timesOf(judge: Judge, count: number): Promise<number[]> {
  const sweep = sweeperOf(judge, count)
  const cold = cpuMs()
  for (let sweeps = 0; sweeps < 2 || cpuMs() - cold < WARM_UP_MS; sweeps++) await sweep()
  const warm = cpuMs()
  const times: number[] = []
  const isEnough = () => times.length >= REPEATS.least && cpuMs() - warm > REPEATS.inMs
  while (times.length < REPEATS.most && !isEnough()) times.push(await repeat(sweep, count))
  return times
}

async function repeat(sweep: () => number | Promise<number>, count: number): Promise<number> {
  const from = cpuMs()
  let asked = 0
  for (; asked === 0 || cpuMs() - from < REPEAT_MS; asked += count) await sweep()
  return ((cpuMs() - from) * 1e6) / asked
}

function cpuMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** Asks every unit once; gives how many pass. */
function sweeperOf(judge: Judge, count: number): () => number | Promise<number> {
  if (judge.kind === 'now') {
    const { verdict } = judge
    return () => {
      let passed = 0
      for (let i = 0; i < count; i++) if (verdict(i) === 0) passed++
      return passed
    }
  }
  return async () => {
    let passed = 0
    for (let i = 0; i < count; i++) if ((await judge.verdict(i)) === 0) passed++
    return passed
  }
}

const SAMPLES = 7
const SAMPLE_BYTES = 1_000_000

/** Heap bytes a unit; needs --expose-gc. The samples are small, so that no collection falls into one. */
export async function bytesOf(judge: Judge, count: number): Promise<number> {
  const first = await grown(judge, Math.min(10, count))
  const units = Math.max(10, Math.min(count, 5000, Math.floor((10 * SAMPLE_BYTES) / Math.max(first, 1))))
  const found: number[] = []
  for (let i = 0; i < SAMPLES; i++) {
    const nothing = await grown(judge, 0)
    found.push(((await grown(judge, units)) - nothing) / units)
  }
  return Math.max(0, median(found))
}

async function grown(judge: Judge, units: number): Promise<number> {
  const sweep = sweeperOf(judge, units)
  globalThis.gc?.()
  const before = process.memoryUsage().heapUsed
  await sweep()
  return process.memoryUsage().heapUsed - before
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const [low = NaN, high = NaN] = [sorted[middle - 1], sorted[middle]]
  return sorted.length % 2 === 1 ? high : (low + high) / 2
}
