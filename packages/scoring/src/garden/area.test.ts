import { haTinhGarden2015, tienPhuocGarden2022, traVinhGarden } from '../sets'
import { areaLevels, areaStanding } from './area'

const inShort = (set: typeof traVinhGarden) =>
  areaLevels(set).map(({ group, atLeast, isVerified }) => ({ group, atLeast, isVerified }))

test('Trà Vinh takes a garden from 500 m² beside the house and from 1.000 m² elsewhere; nobody has verified it', () => {
  expect(inShort(traVinhGarden)).toEqual([
    { group: 'liền kề nhà ở', atLeast: 500, isVerified: false },
    { group: 'không liền kề nhà ở', atLeast: 1000, isVerified: false },
  ])
  expect(areaLevels(traVinhGarden)[0]?.source.title).toBe('Bộ tiêu chí vườn mẫu Trà Vinh')
})

test('Tiên Phước has a level that nobody has read; it is not guessed', () => {
  expect(inShort(tienPhuocGarden2022)).toEqual([{ group: null, atLeast: null, isVerified: false }])
})

test('what was read of Hà Tĩnh has no area of the garden: the areas of its trees and yard are no level of it', () => {
  expect(areaLevels(haTinhGarden2015)).toEqual([])
})

test.each([
  ['499.999', 'BELOW'],
  ['500', 'AT'],
  ['500.000', 'AT'],
  ['500.001', 'ABOVE'],
])('%s m² stands %s the level of 500', (area, standing) => {
  expect(areaStanding(area, 500)).toBe(standing)
})
