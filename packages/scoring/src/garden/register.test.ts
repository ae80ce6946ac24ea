import fc from 'fast-check'
import { GardenState } from '../terms'
import { contradictionOf, gardenRegister, improvedPercent, type GardenTally } from './register'

const tally = (state: GardenTally['state'], hasOwner: boolean | null, count: number, isModel = false) => ({
  state,
  hasOwner,
  isModel,
  count,
})

test('of the gardens with an owner, those not known to be improved are still to improve', () => {
  const register = gardenRegister([
    tally('PRODUCTIVE', true, 10, true),
    tally('PRODUCTIVE', true, 30),
    tally('IMPROVED', true, 5),
    tally('UNIMPROVED', true, 4),
    tally('ABANDONED', false, 2),
    tally('IMPROVED', null, 1),
    tally(null, true, 3),
  ])
  expect(register).toEqual({
    total: 55,
    unimproved: 4,
    abandoned: 2,
    improved: 6,
    productive: 40,
    unknown: 3,
    model: 10,
    withOwner: 52,
    withoutOwner: 2,
    ownerUnknown: 1,
    ownedImproved: 45,
    toImprove: 7,
  })
  expect(improvedPercent(register)).toBe(86.5)
})

test('nothing in the register is no share at all, and 199 of 200 is not all', () => {
  expect(improvedPercent(gardenRegister([]))).toBeNull()
  expect(improvedPercent(gardenRegister([tally('IMPROVED', false, 3)]))).toBeNull()
  expect(improvedPercent(gardenRegister([tally('IMPROVED', true, 1999), tally(null, true, 1)]))).toBe(99.9)
})

test('whatever is written down, the share stays within 0 and 100, and 100 leaves nothing to improve', () => {
  const tallies = fc.array(
    fc.record({
      state: fc.constantFrom(null, ...Object.values(GardenState)),
      hasOwner: fc.constantFrom(null, true, false),
      isModel: fc.boolean(),
      count: fc.nat(5000),
    }),
  )
  fc.assert(
    fc.property(tallies, (each) => {
      const register = gardenRegister(each)
      const percent = improvedPercent(register)
      expect(register.ownedImproved + register.toImprove).toBe(register.withOwner)
      expect(register.withOwner + register.withoutOwner + register.ownerUnknown).toBe(register.total)
      if (percent === null) return
      expect(percent).toBeGreaterThanOrEqual(0)
      expect(percent).toBeLessThanOrEqual(100)
      expect(percent === 100).toBe(register.toImprove === 0)
    }),
  )
})

test('reports are contradicted by a register that counts otherwise, never by an empty one', () => {
  const register = gardenRegister([tally('IMPROVED', true, 38), tally('UNIMPROVED', true, 14)])
  expect(contradictionOf(register, { done: '38', denominator: '52.000' })).toEqual({
    isDoneOther: false,
    isDenominatorOther: false,
  })
  expect(contradictionOf(register, { done: '40', denominator: null })).toEqual({
    isDoneOther: true,
    isDenominatorOther: false,
  })
  expect(contradictionOf(gardenRegister([]), { done: '40', denominator: '52' })).toEqual({
    isDoneOther: false,
    isDenominatorOther: false,
  })
})
