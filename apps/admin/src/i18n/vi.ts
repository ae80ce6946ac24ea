import app from './vi/app'
import ui from './vi/ui'
import failure from './vi/failure'
import session from './vi/session'
import today from './vi/today'
import report from './vi/report'

/** What the phone's pages say: loaded at once. `{name}` is a value and ` | ` parts singular from plural. */
export default {
  app,
  ui,
  failure,
  session,
  today,
  report,
}
