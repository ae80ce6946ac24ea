import type { TargetCellFragment, TargetKind } from '../generated/graphql'
import { addUp, buildView, sumsOf, type MatrixTarget, type Placed } from './matrix-view'

const target = (id: string, subject: string, kind: TargetKind = 'LENGTH') =>
  ({ id, code: id, name: subject, subject, kind, measureUnit: 'km' }) as unknown as MatrixTarget
const unit = (id: string, name: string, kind: 'VILLAGE' | 'COMMUNE' = 'VILLAGE') => ({
  id,
  name,
  kind,
  isPlaceholder: false,
})
type Progress = Partial<TargetCellFragment['progress']>
const cell = (unitOf: ReturnType<typeof unit>, targetId: string, progress: Progress = {}) =>
  ({
    id: `${unitOf.id}-${targetId}`,
    unit: unitOf,
    target: { id: targetId },
    lead: null,
    progress: { state: 'BEHIND', done: null, goal: null, ...progress },
  }) as unknown as TargetCellFragment

const [nay, myThinh, commune] = [
  unit('nay', 'Thôn Nậy'),
  unit('my', 'Thôn Trung Mỹ'),
  unit('xa', 'Xã An Hòa Thịnh', 'COMMUNE'),
]
const [hedge, garden] = [target('T13', 'hàng rào xanh'), target('T6', 'vườn mẫu mới', 'AT_LEAST_COUNT')]
const matrix = {
  targets: [garden, hedge],
  units: [commune, nay, myThinh],
  cells: [
    cell(nay, 'T13', { state: 'NOT_STARTED' }),
    cell(myThinh, 'T13', { state: 'BEHIND' }),
    cell(commune, 'T6', { state: 'BEHIND' }),
  ],
} as unknown as Parameters<typeof buildView>[0]
const everything = { kind: null, state: null, search: '' }

describe('the target table', () => {
  it('shows the villages’ targets as a grid and the commune’s own apart', () => {
    const view = buildView(matrix, everything)
    expect(view.villages.map(({ name }) => name)).toEqual(['Thôn Nậy', 'Thôn Trung Mỹ'])
    expect(view.targets.map(({ code }) => code)).toEqual(['T13'])
    expect(view.own.map(({ target }) => target.code)).toEqual(['T6'])
  })
  it('finds “hàng rào” in thôn Nậy by what is typed without marks', () => {
    const view = buildView(matrix, { ...everything, search: 'nay hang rao' })
    expect(view.villages.map(({ name }) => name)).toEqual(['Thôn Nậy'])
    expect(view.own).toEqual([])
  })
  it('keeps the villages that are behind when only those are asked for', () => {
    const view = buildView(matrix, { ...everything, state: 'BEHIND' })
    expect(view.villages.map(({ name }) => name)).toEqual(['Thôn Trung Mỹ'])
    expect(view.own).toHaveLength(1)
  })
})

describe('the sum of selected cells', () => {
  const placed = (of: MatrixTarget, progress: Progress): Placed => ({
    cell: cell(nay, of.id, progress),
    target: of,
  })
  it('adds decimals exactly', () => {
    expect(addUp(['0.1', '0.2'])).toBe('0.3')
    expect(addUp(['1.95', '1.2'])).toBe('3.15')
    expect(addUp([])).toBe('0')
    expect(addUp(['-0.5', '0.25'])).toBe('-0.25')
  })
  it('names what is not known instead of counting it as 0', () => {
    const [sum] = sumsOf([
      placed(hedge, { done: '1.2', goal: '3' }),
      placed(hedge, { done: null, goal: '2' }),
      placed(hedge, { done: '1.95', goal: '3' }),
    ])
    expect(sum).toMatchObject({ done: '3.15', goal: '6', unknownCount: 1 })
  })
  it('counts the units that have it where there is only yes or no, and never adds km to gardens', () => {
    const trees = target('T12', 'việc chặt bỏ cây tạp', 'MILESTONE')
    const sums = sumsOf([
      placed(trees, { done: '1', goal: '1', state: 'MET' }),
      placed(trees, { done: '0', goal: '1', state: 'ON_PACE' }),
      placed(hedge, { done: '2', goal: '2', state: 'MET' }),
    ])
    expect(sums.map(({ target, done, goal }) => `${target.code} ${done}/${goal}`)).toEqual([
      'T12 1/2',
      'T13 2/2',
    ])
  })
  it('counts a cluster only when it is complete', () => {
    const cluster = target('T5', 'hộ liền kề', 'COMPOSITE_MINIMUM')
    expect(sumsOf([placed(cluster, { done: '6', goal: '10', state: 'BEHIND' })])).toMatchObject([
      { done: '0', goal: '1' },
    ])
  })
})
