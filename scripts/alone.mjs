import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './pnpm.mjs'
import { say, stop } from './say.mjs'

const FOLDER = join(root, '.data')
const FILE = join(FOLDER, 'preparing.pid')
const PAUSE_MS = 300

/** Installs or builds while no other command on this checkout does; one that was killed does not count. */
export function alone(work) {
  let isTold = false
  while (!claim()) {
    if (!isTold) say('Một lệnh khác đang chuẩn bị phần mềm, chờ…', 'Waiting for another command')
    isTold = true
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS)
  }
  const release = () => rmSync(FILE, { force: true })
  process.once('exit', release)
  const result = work()
  process.removeListener('exit', release)
  release()
  return result
}

function claim() {
  try {
    mkdirSync(FOLDER, { recursive: true })
    // "wx": of two at the same moment, one fails here.
    writeFileSync(FILE, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code === 'ENOSPC') stop('Ổ đĩa đã đầy.', 'The disk is full.')
    if (error.code !== 'EEXIST')
      stop(`Không ghi được vào ${root} (${error.code}).`, 'The folder cannot be written to.')
  }
  if (!isAlive(readHolder())) rmSync(FILE, { force: true })
  return false
}

function readHolder() {
  try {
    return Number(readFileSync(FILE, 'utf8'))
  } catch {
    return 0
  }
}

function isAlive(pid) {
  try {
    return pid > 0 && process.kill(pid, 0)
  } catch (error) {
    // Somebody else's process, but one that runs.
    return error.code === 'EPERM'
  }
}
