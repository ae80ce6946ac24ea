import {
  maySeeSheet,
  maySeeSheets,
  whyNotCancel,
  whyNotFix,
  whyNotScore,
  whyNotStaff,
  type PanelStanding,
} from './panel.policy'

const scorer: PanelStanding = {
  state: 'OPEN',
  isOpened: false,
  mayInspect: true,
  isChair: false,
  isScorer: true,
  hasSubmitted: false,
}
const chair: PanelStanding = { ...scorer, isScorer: false, isChair: true }
const committee: PanelStanding = { ...scorer, isScorer: false }
const reader: PanelStanding = { ...committee, mayInspect: false }
const everybody = { scorer, chair, committee, reader, sent: { ...scorer, hasSubmitted: true } }

const OTHERS = { isOwn: false, isRemoved: false }
const closed = (standing: PanelStanding): PanelStanding => ({ ...standing, state: 'CLOSED', isOpened: true })
const fixed = (standing: PanelStanding): PanelStanding => ({ ...standing, state: 'FIXED', isOpened: true })
const who = (may: (standing: PanelStanding) => boolean) =>
  Object.entries(everybody).flatMap(([name, standing]) => (may(standing) ? [name] : []))

test('before all have sent nobody sees the sheet of another; everybody sees the own one', () => {
  expect(who((standing) => maySeeSheet(standing, OTHERS))).toEqual([])
  expect(who((standing) => maySeeSheet(standing, { ...OTHERS, isOwn: true }))).toEqual(Object.keys(everybody))
})

test('closed, the panel and those who inspect see all; fixed, whoever reads the unit', () => {
  expect(who((standing) => maySeeSheets(closed(standing)))).toEqual(['scorer', 'chair', 'committee', 'sent'])
  expect(who((standing) => maySeeSheets(fixed(standing)))).toEqual(Object.keys(everybody))
})

test('cancelled before all had sent, the sheets never open; after that, to those who saw them', () => {
  const cancelled = (standing: PanelStanding, isOpened: boolean) => ({
    ...standing,
    state: 'CANCELLED' as const,
    isOpened,
  })
  expect(who((standing) => maySeeSheets(cancelled(standing, false)))).toEqual([])
  expect(who((standing) => maySeeSheets(cancelled(standing, true)))).not.toContain('reader')
})

test('what somebody wrote who left the panel is seen by nobody', () => {
  const left = { isOwn: true, isRemoved: true }
  expect(who((standing) => maySeeSheet(fixed(standing), left))).toEqual([])
})

test.each<[string, typeof whyNotScore, PanelStanding, string | undefined]>([
  ['a scorer scores', whyNotScore, scorer, undefined],
  ['a chair who is no scorer does not', whyNotScore, chair, 'FORBIDDEN'],
  ['a scorer who lost the duty does not', whyNotScore, { ...scorer, mayInspect: false }, 'FORBIDDEN'],
  ['a sheet that was sent stays', whyNotScore, { ...scorer, hasSubmitted: true }, 'INVALID_STATE'],
  ['nobody scores in a closed panel', whyNotScore, closed(scorer), 'INVALID_STATE'],
  ['the committee changes who scores', whyNotStaff, committee, undefined],
  ['a reader does not', whyNotStaff, reader, 'FORBIDDEN'],
  ['nobody changes who scored', whyNotStaff, closed(committee), 'INVALID_STATE'],
  ['the chair fixes a closed panel', whyNotFix, closed(chair), undefined],
  ['the chair does not fix an open one', whyNotFix, chair, 'INVALID_STATE'],
  ['a scorer does not fix', whyNotFix, closed(scorer), 'FORBIDDEN'],
  ['a chair who lost the duty does not fix', whyNotFix, { ...closed(chair), mayInspect: false }, 'FORBIDDEN'],
  ['a panel is fixed once', whyNotFix, fixed(chair), 'INVALID_STATE'],
  ['the committee cancels an open panel', whyNotCancel, committee, undefined],
  ['the committee cancels a closed panel', whyNotCancel, closed(committee), undefined],
  ['nobody cancels what was fixed', whyNotCancel, fixed(committee), 'INVALID_STATE'],
  ['a reader does not cancel', whyNotCancel, reader, 'FORBIDDEN'],
])('%s', (_rule, whyNot, standing, code) => {
  expect(whyNot(standing)?.code).toBe(code)
})
