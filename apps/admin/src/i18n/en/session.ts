import type { Written } from '../../i18n'
import type vi from '../vi/session'

export default {
  title: 'Sign in',
  username: 'Username',
  password: 'Password',
  submit: 'Sign in',
  submitting: 'Signing in',
  again: 'Your session has ended. Sign in again; the page you were on will open.',
  demoTitle: 'Sample accounts',
  demoHint: 'Press a role to fill the form. All sample accounts share one password.',
  demoHintEach: 'Press a role to fill in its name and password.',
  needUsername: 'Enter your username.',
  needPassword: 'Enter your password.',
  sampleName: 'A line of the ledger, as an example: Thôn Nậy, green hedge',
  sampleSentence: '0.8 km left in 21 days, 38 m/day needed, 25 m/day last week',
  sampleState: 'behind',
  promiseWho: 'Who does what, in which village, by which day.',
  promiseReport: 'A village’s report from a phone, in under a minute.',
  promiseWhy: 'Every number opens to its report and to who accepted it.',
} satisfies Written<typeof vi>
