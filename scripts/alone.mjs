import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { root } from './pnpm.mjs'
import { say, stop } from './say.mjs'

const FOLDER = join(root, '.data')
const FILE = join(FOLDER, 'preparing.pid')
const PAUSE_MS = 300
const REFRESH_MS = 1_000
/** A holder that has not refreshed its mark for so long is gone, whoever has its process number now. */
const STALE_MS = 20_000

/** Installs or builds while no other command on this checkout does; one that was killed does not count. */
export async function alone(work) {
  let isTold = false
  while (!claim()) {
    if (!isTold) say(`Một lệnh khác đang chuẩn bị phần mềm (${FILE}), chờ…`, 'Waiting for another command')
    isTold = true
    await sleep(PAUSE_MS)
  }
  const release = () => rmSync(FILE, { force: true })
  process.once('exit', release)
  const refresh = setInterval(touch, REFRESH_MS)
  try {
    return await work()
  } finally {
    clearInterval(refresh)
    process.removeListener('exit', release)
    release()
  }
}

function claim() {
  try {
    // Not recursive: Node would then say ENOENT of a disk that is read-only.
    mkdirSync(FOLDER)
  } catch (error) {
    if (error.code !== 'EEXIST') refuse(error)
  }
  try {
    // "wx": of two at the same moment, one fails here.
    writeFileSync(FILE, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') refuse(error)
  }
  if (isHeld()) return false
  rmSync(FILE, { force: true })
  return claim()
}

function refuse({ code }) {
  if (code === 'ENOSPC') stop('Ổ đĩa đã đầy.', 'The disk is full.')
  stop(`Không ghi được vào ${FOLDER} (${code}).`, 'The folder cannot be written to.')
}

function touch() {
  const now = new Date()
  try {
    utimesSync(FILE, now, now)
  } catch {
    // Somebody has removed the mark: the next command may begin.
  }
}

function isHeld() {
  try {
    return isAlive(Number(readFileSync(FILE, 'utf8'))) && Date.now() - statSync(FILE).mtimeMs < STALE_MS
  } catch {
    return false
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
