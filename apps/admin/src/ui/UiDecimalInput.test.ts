import { mount } from '@vue/test-utils'
import UiDecimalInput from './UiDecimalInput.vue'
import UiField from './UiField.vue'
import UiStepper from './UiStepper.vue'

const last = (events: unknown[][] | undefined) => events?.at(-1)?.[0]

test.each([
  ['0,4', '0.4'],
  ['1.234,5', '1234.5'],
  ['0.4', '0.4'],
  ['1.234', '1234'],
  ['', null],
])('“%s” is read as %s', async (typed, value) => {
  const field = mount(UiDecimalInput, { props: { modelValue: '7' } })
  await field.get('input').setValue(typed)
  expect(last(field.emitted('update:modelValue'))).toBe(value)
  expect(field.find('[role="alert"]').exists()).toBe(false)
})

test('half a number stays as typed, and is tidied when leaving', async () => {
  const field = mount(UiDecimalInput, {
    props: {
      modelValue: null as string | null,
      'onUpdate:modelValue': (value) => field.setProps({ modelValue: value }),
    },
  })
  const input = field.get('input')
  await input.setValue('1234,50')
  expect(input.element.value).toBe('1234,50')
  await input.trigger('blur')
  expect(input.element.value).toBe('1.234,5')
})

test('what is no number says so, keeps what was typed and counts as nothing', async () => {
  const field = mount(UiDecimalInput, { props: { modelValue: '7' } })
  await field.get('input').setValue('khoảng 3')
  await field.get('input').trigger('blur')
  expect(last(field.emitted('update:modelValue'))).toBeNull()
  expect(field.get('input').element.value).toBe('khoảng 3')
  expect(field.get('input').attributes('aria-invalid')).toBe('true')
  expect(field.get('[role="alert"]').text()).toContain('không phải là số')
})

test('a field ties its label, hint and error to the input inside', () => {
  const field = mount(UiField, {
    props: { label: 'Chiều dài', hint: 'Theo mét', error: 'Hãy nhập số.' },
    slots: { default: UiDecimalInput },
  })
  const input = field.get('input')
  expect(field.get('label').attributes('for')).toBe(input.attributes('id'))
  const described = input.attributes('aria-describedby')?.split(' ') ?? []
  expect(described.map((id) => field.get(`[id="${id}"]`).text())).toEqual(['▲Hãy nhập số.', 'Theo mét'])
  expect(input.attributes('aria-invalid')).toBe('true')
})

test('the stepper adds tenths exactly and stops at its least', async () => {
  const stepper = mount(UiStepper, {
    props: {
      modelValue: '0.2',
      step: '0.1',
      min: '0',
      'onUpdate:modelValue': (value) => stepper.setProps({ modelValue: value }),
    },
  })
  const [less, more] = stepper.findAll('button')
  await more?.trigger('click')
  expect(stepper.get('input').element.value).toBe('0,3')
  for (let press = 0; press < 5; press++) await less?.trigger('click')
  expect(stepper.get('input').element.value).toBe('0')
})
