import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import UiCombobox from './UiCombobox.vue'

const options = [
  { value: 'a', label: 'Trưởng thôn Đông Hà' },
  { value: 'b', label: 'Trưởng thôn Nậy', note: 'Chủ trì 6' },
  { value: 'c', label: 'Chủ tịch Mặt trận Tổ quốc' },
]
const shown = () =>
  [...document.querySelectorAll('[role="option"]')].map((option) => option.textContent?.trim())

enableAutoUnmount(afterEach)

test.each([
  ['dong ha', ['Trưởng thôn Đông Hà']],
  ['thon nay', ['Trưởng thôn Nậy Chủ trì 6']],
  ['ĐÔNG', ['Trưởng thôn Đông Hà']],
  ['nay truong', ['Trưởng thôn Nậy Chủ trì 6']],
  ['xyz', []],
])('“%s” finds people without marks, in any order of words', async (typed, found) => {
  const box = mount(UiCombobox, { props: { options, label: 'Giao cho' }, attachTo: document.body })
  await box.get('input').trigger('click')
  await box.get('input').setValue(typed)
  await flushPromises()
  expect(shown()).toEqual(found)
  if (found.length === 0) expect(document.body.textContent).toContain('Không có kết quả cho “xyz”')
})

test('the person chosen is written in the field', async () => {
  const box = mount(UiCombobox, {
    props: { options, modelValue: 'b', label: 'Giao cho' },
    attachTo: document.body,
  })
  await flushPromises()
  expect(box.get('input').element.value).toBe('Trưởng thôn Nậy')
})

test('typing opens the list by itself, and the first letters count', async () => {
  const box = mount(UiCombobox, { props: { options, label: 'Giao cho' }, attachTo: document.body })
  await box.get('input').setValue('dong ha')
  await flushPromises()
  expect(shown()).toEqual(['Trưởng thôn Đông Hà'])
  expect(box.get('input').attributes('aria-controls')).toBe(document.querySelector('[role="listbox"]')?.id)
})
