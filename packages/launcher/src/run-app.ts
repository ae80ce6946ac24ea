import { StartProblem } from './problem'
import { type Say, sayTo } from './say'
import { StopSteps } from './stop-steps'

/** Runs the app; signals stop it in order, and a problem is one line and exit code 1, with everything stopped. */
export async function runApp(app: (steps: StopSteps, say: Say) => Promise<void>): Promise<void> {
  const steps = new StopSteps()
  const say = sayTo(process.stdout)
  steps.onSignals(say)
  try {
    await app(steps, say)
  } catch (error) {
    // A step that is cut off by Ctrl-C fails: that is not a problem to tell.
    if (steps.isSignalled) return
    await steps.stop()
    process.stderr.write(`✗ ${lineOf(error)}\n`)
    process.exit(1)
  }
}

function lineOf(error: unknown): string {
  if (error instanceof StartProblem) return error.message
  const [code, message] =
    error instanceof Error ? ['code' in error && error.code, error.message] : [undefined, String(error)]
  if (code === 'ENOSPC') return 'Ổ đĩa đã đầy. / The disk is full.'
  // The port was free when it was looked at, before the build.
  if (code === 'EADDRINUSE') return `Cổng vừa bị chương trình khác lấy: ${message} / The port is taken.`
  if (code === 'EROFS' || code === 'EACCES') return `Không ghi được: ${message} / Not writable.`
  return `Lỗi ngoài dự kiến: ${message} / Unexpected error.`
}
