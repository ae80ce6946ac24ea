import type { Written } from '../i18n'
import type vi from './vi'
import app from './en/app'
import ui from './en/ui'
import failure from './en/failure'
import session from './en/session'
import today from './en/today'
import report from './en/report'

export default {
  app,
  ui,
  failure,
  session,
  today,
  report,
} satisfies Written<typeof vi>
