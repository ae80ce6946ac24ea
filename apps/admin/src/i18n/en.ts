import type { Written } from '../i18n'
import type vi from './vi'
import app from './en/app'
import ui from './en/ui'
import failure from './en/failure'
import session from './en/session'
import today from './en/today'
import dashboard from './en/dashboard'
import target from './en/target'
import unit from './en/unit'
import assignment from './en/assignment'
import report from './en/report'
import review from './en/review'
import assessment from './en/assessment'
import garden from './en/garden'
import criteria from './en/criteria'
import plan from './en/plan'
import person from './en/person'

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
} satisfies Written<typeof vi>
