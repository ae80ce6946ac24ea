import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { ContestantName } from './contestants'
import type { Honesty } from './honesty'
import type { Subject } from './sheet'

/** What one process does for one contestant, and nothing else: nobody's garbage or feedback slows another. */
export interface Job {
  readonly does: 'time' | 'missing'
  readonly contestant: ContestantName
  readonly subject: Subject
}

export interface Timing {
  /** Nanoseconds a unit, once for each repeat. */
  readonly times: readonly number[]
  readonly bytes: number
  /** The verdict of each unit asked, a digit each. */
  readonly verdicts: string
}

export function run(job: Job & { readonly does: 'time' }): Promise<Timing>
export function run(job: Job & { readonly does: 'missing' }): Promise<Honesty>
export async function run(job: Job): Promise<Timing | Honesty> {
  const child = fork(join(__dirname, 'worker.ts'), [JSON.stringify(job)], {
    execArgv: ['-r', '@swc-node/register', '--expose-gc'],
  })
  const failed = once(child, 'exit').then(([code]) => {
    throw new Error(`${job.contestant} on ${job.subject}: the process ended with ${String(code)}`)
  })
  const [answer] = (await Promise.race([once(child, 'message'), failed])) as [Timing | Honesty]
  child.disconnect()
  return answer
}
