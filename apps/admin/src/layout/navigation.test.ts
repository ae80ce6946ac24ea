import { isWithin, navigationFor } from './navigation'

const names = (...abilities: string[]) =>
  navigationFor((ability) => abilities.includes(ability)).flatMap(({ items }) =>
    items.map(({ name }) => name),
  )

test('only who may review is offered the page to review', () => {
  expect(names('READ')).not.toContain('review')
  expect(names('READ', 'REVIEW')).toContain('review')
})

test('one report belongs to Báo cáo, and home is only itself', () => {
  expect(isWithin('/bao-cao/moi', '/bao-cao')).toBe(true)
  expect(isWithin('/bao-cao', '/')).toBe(false)
  expect(isWithin('/bao-caoxyz', '/bao-cao')).toBe(false)
})
