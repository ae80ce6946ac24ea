import type { AssessmentSheetFragment } from '../generated/graphql'
import { changesOf } from './sheet-history'

const sheet = (
  id: string,
  set: string,
  criteria: Record<string, string>,
  status: 'DRAFT' | 'SUBMITTED' = 'SUBMITTED',
) =>
  ({
    id,
    status,
    stage: 'SELF',
    assessedOn: '2021-05-13',
    set: { id: set, edition: set, title: set },
    result: { step: { steps: Object.entries(criteria).map(([code, verdict]) => ({ id: code, verdict })) } },
  }) as unknown as AssessmentSheetFragment
const none = () => null

test('a sheet says what was won and lost since the one that was sent before it', () => {
  const changes = changesOf(
    [
      sheet('draft', 'old', {}, 'DRAFT'),
      sheet('third', 'old', { 1: 'MET', 2: 'NOT_MET', 3: 'NO_BASIS' }),
      sheet('first', 'old', { 1: 'NOT_ASSESSED', 2: 'MET', 3: 'NOT_MET' }),
    ],
    none,
  )
  expect([...changes.keys()]).toEqual(['third'])
  expect(changes.get('third')).toMatchObject({ gained: ['1'], lost: ['2'], hasOtherSet: false })
})

test('under another set only what a crosswalk links is laid side by side', () => {
  const sheets = [sheet('b', 'new', { 1: 'MET', 2: 'MET' }), sheet('a', 'old', { 1: 'MET', 7: 'NOT_MET' })]
  expect(changesOf(sheets, none).get('b')).toMatchObject({ gained: [], lost: [], hasOtherSet: true })
  const links = () => new Map([['2', '7']])
  expect(changesOf(sheets, links).get('b')).toMatchObject({ gained: ['2'], lost: [], hasOtherSet: true })
})
