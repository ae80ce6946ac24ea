import { setTimeout as sleep } from 'node:timers/promises'
import type { Say } from './say'

/** Ctrl-C reaches us twice through npm (from the terminal and from npm itself): not yet impatience. */
const SAME_PRESS_MS = 800

/** A request that never ends must not keep the database from being shut down properly. */
const STEP_LIMIT_MS = 20_000

/** What has been started, to be stopped in reverse order: requests end before the database does. */
export class StopSteps {
  private readonly steps: (() => Promise<unknown>)[] = []
  private stopped: Promise<void> | undefined
  private signalledAtMs: number | undefined

  get isSignalled(): boolean {
    return this.signalledAtMs !== undefined
  }

  add(step: () => Promise<unknown>): void {
    this.steps.push(step)
  }

  /** Once, however often it is called; a step that fails does not keep the next from running. */
  stop(): Promise<void> {
    return (this.stopped ??= this.stopAll())
  }

  onSignals(say: Say): void {
    const onSignal = () => void this.endProcess(say)
    process.on('SIGINT', onSignal)
    process.on('SIGTERM', onSignal)
    process.on('SIGHUP', onSignal)
  }

  private async endProcess(say: Say): Promise<void> {
    if (this.signalledAtMs !== undefined) {
      if (Date.now() - this.signalledAtMs > SAME_PRESS_MS) process.exit(1)
      return
    }
    this.signalledAtMs = Date.now()
    say('Đang dừng…')
    await this.stop()
    process.exit(0)
  }

  private async stopAll(): Promise<void> {
    for (const step of this.steps.splice(0).reverse()) {
      await Promise.race([step().catch(() => undefined), sleep(STEP_LIMIT_MS, undefined, { ref: false })])
    }
  }
}
