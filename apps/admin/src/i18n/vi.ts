import app from './vi/app'
import ui from './vi/ui'
import failure from './vi/failure'
import session from './vi/session'
import today from './vi/today'
import dashboard from './vi/dashboard'
import target from './vi/target'
import unit from './vi/unit'
import assignment from './vi/assignment'
import report from './vi/report'
import review from './vi/review'
import assessment from './vi/assessment'
import garden from './vi/garden'
import criteria from './vi/criteria'
import plan from './vi/plan'
import person from './vi/person'

// `{name}` is a value and ` | ` parts singular from plural: write them in no other sense.
export default {
  app,
  ui,
  failure,
  session,
  today,
  dashboard,
  target,
  unit,
  assignment,
  report,
  review,
  assessment,
  garden,
  criteria,
  plan,
  person,
}
