import type { GapEvidenceFragment, GapOfSheetsFragment } from '../generated/graphql'
import {
  byGap,
  differingConditions,
  evidenceByCriterion,
  isCompared,
  whyUncompared,
  youngerUncompared,
  type ComparedPlace,
  type GapPlace,
} from './gap-report'

const place = (name: string, overclaimed: number, underclaimed: number) =>
  ({
    id: name,
    name,
    gap: { compared: 10, overclaimed, underclaimed, lines: [] },
  }) as unknown as ComparedPlace

test('who claimed too much comes first, then who differs most', () => {
  const ordered = byGap([place('khớp', 0, 0), place('thấp hơn', 0, 4), place('cao hơn', 1, 0)])
  expect(ordered.map(({ name }) => name)).toEqual(['cao hơn', 'thấp hơn', 'khớp'])
})

test('without an inspection nothing is compared', () => {
  const gap: GapOfSheetsFragment | null = null
  expect(isCompared({ id: '1', name: 'Thôn Nậy', self: null, inspected: null, recognised: null, gap })).toBe(
    false,
  )
})

const sheet = (id: string) => ({ id }) as unknown as GapPlace['self']

test('of a place that is not compared it is said what is lacking', () => {
  const of = (self: GapPlace['self'], inspected: GapPlace['inspected']) =>
    whyUncompared({ id: '1', name: 'Thôn Nậy', self, inspected, recognised: null, gap: null })
  expect(of(sheet('a'), null)).toBe('noInspection')
  expect(of(sheet('a'), sheet('b'))).toBe('otherSet')
  expect(of(null, sheet('b'))).toBe('noSelf')
})

test('a younger sheet beside the pair is told, and a condition that differs', () => {
  const lines = [
    { code: '1', isCondition: false, gap: 'AGREED' },
    { code: 'NTM', isCondition: true, gap: 'OVERCLAIMED' },
  ]
  const compared = {
    ...place('Thôn Nậy', 0, 0),
    self: sheet('mới'),
    inspected: sheet('phúc tra'),
    gap: { compared: 10, self: sheet('cũ'), inspected: sheet('phúc tra'), lines },
  } as unknown as ComparedPlace
  expect(youngerUncompared(compared).map(({ id }) => id)).toEqual(['mới'])
  expect(differingConditions(compared).map(({ code }) => code)).toEqual(['NTM'])
})

test('notes and papers of all lines of a criterion stand together, the same words once', () => {
  const sheet = {
    set: { criteria: [{ code: '1', indicators: [{ id: 'a' }, { id: 'b' }] }] },
    entries: [
      { indicator: { id: 'b' }, evidenceNote: 'Đã xem.', evidence: [] },
      {
        indicator: { id: 'a' },
        evidenceNote: 'Đã xem.',
        evidence: [{ item: 'Biên bản', reference: '12/BB' }],
      },
    ],
  } as unknown as GapEvidenceFragment
  expect(evidenceByCriterion(sheet).get('1')).toEqual(['Đã xem.', 'Biên bản: 12/BB'])
})
