import { enableAutoUnmount, mount } from '@vue/test-utils'
import { defineComponent } from 'vue'
import { afterLeaving, neighbourOf } from './next-report'
import { useReviewKeys } from './useReviewKeys'
import { withReason } from './useReviewReturn'

enableAutoUnmount(afterEach)
const ids = ['nay', 'sam-con', 'trung-my']

test.each([
  [null, 1, 'nay'],
  ['nay', 1, 'sam-con'],
  ['trung-my', 1, 'trung-my'],
  ['sam-con', -1, 'nay'],
  ['nay', -1, 'nay'],
  ['a report that is not in the list', 1, 'nay'],
] as const)('from %s by %s the reviewer comes to %s', (from, step, to) => {
  expect(neighbourOf(ids, from, step)).toBe(to)
})

test.each([
  ['nay', 'sam-con'],
  ['trung-my', 'sam-con'],
])('after %s is decided the reviewer takes %s', (decided, next) => {
  expect(afterLeaving(ids, decided)).toBe(next)
})
test('after the last one nothing is left', () => {
  expect(afterLeaving(['nay'], 'nay')).toBeNull()
})

test('a reason is put into the remark and taken out again, what was typed stays', () => {
  const once = withReason('Đã gọi thôn', 'Nhầm kỳ báo cáo')
  expect(once).toBe('Đã gọi thôn; Nhầm kỳ báo cáo')
  expect(withReason(once, 'Nhầm kỳ báo cáo')).toBe('Đã gọi thôn')
})

test('a key held down walks the list but decides nothing', () => {
  const pressed: string[] = []
  const note = (key: string) => () => void pressed.push(key)
  const Page = defineComponent({
    setup() {
      useReviewKeys({ a: note('a'), r: note('r'), j: note('j') })
      return () => null
    },
  })
  mount(Page, { attachTo: document.body })
  for (const key of ['a', 'r', 'j'])
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key, repeat: true, bubbles: true }))
  expect(pressed).toEqual(['j'])
})

test('keys act on the page, and are letters while one types', () => {
  const pressed: string[] = []
  const Page = defineComponent({
    setup() {
      useReviewKeys({ a: () => pressed.push('a'), Escape: () => pressed.push('Escape') })
    },
    template: '<textarea></textarea>',
  })
  const page = mount(Page, { attachTo: document.body })
  const press = (target: Element, key: string, ctrlKey = false) =>
    target.dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey, bubbles: true }))
  press(document.body, 'a')
  press(document.body, 'a', true)
  press(page.get('textarea').element, 'a')
  press(page.get('textarea').element, 'Escape')
  expect(pressed).toEqual(['a', 'Escape'])
})
