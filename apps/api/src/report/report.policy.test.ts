import { periodOf } from '@solang/scoring'
import { periodProblem, reportBlockers, reportCan, type ReportFacts } from './report.policy'

const facts = (over: Partial<ReportFacts>): ReportFacts => ({
  status: 'SUBMITTED',
  periodProblem: null,
  mayReport: true,
  mayReview: true,
  isSubmitter: false,
  hasLaterRevision: false,
  ...over,
})
const able = (over: Partial<ReportFacts>) =>
  Object.entries(reportCan(facts(over)))
    .filter(([, can]) => can)
    .map(([action]) => action)

test.each<[string, Partial<ReportFacts>, string[]]>([
  ['nothing yet', { status: null }, ['edit', 'submit']],
  ['nothing yet, in a period that is closed', { status: null, periodProblem: 'x' }, []],
  ['a draft', { status: 'DRAFT' }, ['edit', 'submit']],
  ['one that came back', { status: 'RETURNED' }, ['edit', 'submit']],
  ['one that was sent', { status: 'SUBMITTED' }, ['accept', 'return']],
  ['one that the viewer sent', { status: 'SUBMITTED', isSubmitter: true }, []],
  ['one that counts', { status: 'ACCEPTED' }, ['correct']],
  ['one that was corrected since', { status: 'ACCEPTED', hasLaterRevision: true }, []],
  ['any, for a village head', { status: 'SUBMITTED', mayReview: false }, []],
  ['a draft, for who only reads', { status: 'DRAFT', mayReport: false, mayReview: false }, []],
  ['an accepted one, for who only reads', { status: 'ACCEPTED', mayReport: false, mayReview: false }, []],
])('%s', (_, over, actions) => {
  expect(able(over)).toEqual(actions)
  // Whatever cannot be done says why, once.
  expect(reportBlockers(facts(over)).map((blocker) => blocker.action)).toEqual(
    ['edit', 'submit', 'accept', 'return', 'correct'].filter((action) => !actions.includes(action)),
  )
})

test('any period of the campaign that has begun is open, however long ago', () => {
  const campaign = { startsOn: '2021-03-03', endsOn: '2021-06-03' }
  const problem = (kind: 'DAY' | 'WEEK', day: string, today: string) =>
    periodProblem(periodOf(kind, day), campaign, today)
  expect(problem('DAY', '2021-03-03', '2021-05-13')).toBeNull()
  expect(problem('WEEK', '2021-03-01', '2021-05-13')).toBeNull()
  expect(problem('DAY', '2021-06-03', '2021-12-31')).toBeNull()
  expect(problem('DAY', '2021-03-02', '2021-05-13')).toMatch('ngoài đợt (03/03/2021 – 03/06/2021)')
  expect(problem('DAY', '2021-06-04', '2021-06-04')).toMatch('ngoài đợt')
  expect(problem('DAY', '2021-05-14', '2021-05-13')).toMatch('chưa bắt đầu; từ ngày 14/05/2021')
  expect(problem('WEEK', '2021-05-13', '2021-05-10')).toBeNull()
})
