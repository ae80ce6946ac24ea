import type { Written } from '../../i18n'
import type vi from '../vi/today'

export default {
  title: 'Today',
  lead: '{day}',
  noDuty: 'You hold no duty at present',
  noDutyText:
    'Work and reports are shown to those who hold a duty. If this is a mistake, ask the standing committee of the commune.',
  clear: 'Nothing waits for you today',
  clearText: 'New work appears here when a report is due or when you are assigned.',
  reportToday: 'Today’s report',
  reportThisWeek: 'This week’s report',
  onDevice: 'Begun on this device',
  draftAt: 'Draft saved {at}',
  late: 'Missing reports',
  allLate: 'See all {count} missing reports',
  returned: 'Returned, to be mended',
  noRemark: 'The reviewer gave no reason.',
  waiting: 'Waiting for your review',
  review: 'Review {count} report | Review {count} reports',
  warnings: '{count} figure to check | {count} figures to check',
  assignments: 'Assigned to me',
  allAssignments: 'See all {count} assignments',
  support: 'support',
  noDue: 'no deadline',
  overdue: '{count} day overdue ({day}) | {count} days overdue ({day})',
  due: 'due {day}, {count} day left | due {day}, {count} days left',
  plan: 'The plan needs you',
  conflicts: 'open conflicts in the plan',
  gaps: 'cells without a lead',
} satisfies Written<typeof vi>
