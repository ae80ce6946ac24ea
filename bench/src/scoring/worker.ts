import { ALL_UNITS } from './contestant'
import { CONTESTANTS } from './contestants'
import { honestyOf } from './honesty'
import type { Job, Timing } from './job'
import { SHEETS } from './sheets'
import { bytesOf, timesOf } from './stopwatch'
import { unitsOf } from './units'

/** The process of one job: `worker.ts <job as JSON>`; it answers with one message. */
async function timingOf({ contestant, subject }: Job): Promise<Timing> {
  const { sample, ready } = CONTESTANTS[contestant]
  const sheet = SHEETS[subject]
  // The sample is the beginning of the same list for everybody.
  const units = unitsOf(sheet, Math.min(sample, ALL_UNITS))
  const judge = ready(sheet, units)
  const times = await timesOf(judge, units.length)
  const bytes = await bytesOf(judge, units.length)
  let verdicts = ''
  for (let i = 0; i < units.length; i++) verdicts += String(await judge.verdict(i))
  return { times, bytes, verdicts }
}

const job = JSON.parse(process.argv[2] ?? '') as Job
const answer =
  job.does === 'time' ? timingOf(job) : honestyOf(CONTESTANTS[job.contestant], SHEETS[job.subject])
void answer.then((found) => process.send?.(found))
