import { whyNotEdit, whyNotSubmit, type Standing } from './assessment.policy'

const committee: Standing = {
  stage: 'SELF',
  status: 'DRAFT',
  mayAssess: true,
  mayReview: true,
  isSelfAssessor: false,
  hasFindings: true,
}
const villageHead: Standing = { ...committee, mayReview: false }
const supervisor: Standing = { ...villageHead, mayAssess: false }

test.each<[string, Standing, string | undefined]>([
  ['a village head scores the own village', villageHead, undefined],
  ['a village head does not inspect', { ...villageHead, stage: 'INSPECTED' }, 'FORBIDDEN'],
  ['a village head does not recognise', { ...villageHead, stage: 'RECOGNISED' }, 'FORBIDDEN'],
  ['a supervisor scores nothing', supervisor, 'FORBIDDEN'],
  ['the committee scores', committee, undefined],
  ['the committee inspects', { ...committee, stage: 'INSPECTED' }, undefined],
  ['the committee records a recognition', { ...committee, stage: 'RECOGNISED' }, undefined],
  [
    'nobody inspects what they scored themselves',
    { ...committee, stage: 'INSPECTED', isSelfAssessor: true },
    'SELF_REVIEW',
  ],
  ['nobody changes a sheet that was sent', { ...committee, status: 'SUBMITTED' }, 'INVALID_STATE'],
])('%s', (_rule, standing, code) => {
  expect(whyNotEdit(standing)?.code).toBe(code)
  expect(whyNotSubmit(standing)?.code).toBe(code)
})

test('an empty sheet may be kept but not sent', () => {
  expect(whyNotEdit({ ...committee, hasFindings: false })).toBeNull()
  expect(whyNotSubmit({ ...committee, hasFindings: false })?.code).toBe('EMPTY_ASSESSMENT')
})
