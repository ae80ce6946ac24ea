import { SettingError } from '@solang/api'
import { faultOf } from '@solang/postgres'
import { StartProblem, diskFull } from './problem'
import { type Say, sayTo } from './say'
import { StopSteps } from './stop-steps'

/** Runs the app; signals stop it in order, and a problem is one line and exit code 1, with everything stopped. */
export async function runApp(app: (steps: StopSteps, say: Say) => Promise<void>): Promise<void> {
  const steps = new StopSteps()
  const say = sayTo(process.stdout)
  steps.onSignals(say)
  try {
    // A step under way may still end after the signal; it has nothing to say then.
    await app(steps, (line) => {
      if (!steps.isSignalled) say(line)
    })
  } catch (error) {
    // A step that is cut off by Ctrl-C fails: that is not a problem to tell.
    if (steps.isSignalled) return
    await steps.stop()
    process.stderr.write(`✗ ${lineOf(error)}\n`)
    process.exit(1)
  }
}

function lineOf(error: unknown): string {
  if (error instanceof StartProblem || error instanceof SettingError) return error.message
  const { code, message } =
    error instanceof Error ? { code: codeOf(error), message: error.message } : { message: String(error) }
  // The port was free when it was looked at, before the build.
  if (code === 'EADDRINUSE') return `Cổng vừa bị chương trình khác lấy: ${message} / The port is taken.`
  switch (faultOf(`${code} ${message}`)) {
    case 'disk-full':
      return diskFull().message
    case 'not-writable':
      return `Không ghi được: ${oneLine(message)} / Not writable.`
    default:
      return `Lỗi ngoài dự kiến: ${oneLine(message)} / Unexpected error.`
  }
}

function codeOf(error: Error): string | undefined {
  return 'code' in error && typeof error.code === 'string' ? error.code : undefined
}

function oneLine(text: string): string {
  return text.trim().replaceAll(/\s*\n\s*/g, ' · ')
}
