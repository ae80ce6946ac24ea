import { mount } from '@vue/test-utils'
import { defineComponent, nextTick, reactive } from 'vue'
import { cannedServer } from '../testing/server'
import type { BoardCell } from './board'
import { useAssign } from './useAssign'

const cell = (key: string, leadName?: string): BoardCell => {
  const [subjectId = '', unitId = ''] = key.split('.')
  return {
    key,
    subject: {
      id: subjectId,
      kind: 'target',
      code: 'T13',
      label: 'Hàng rào xanh',
      name: 'Hàng rào xanh',
      unitIds: new Set([unitId]),
    },
    unit: { id: unitId, name: `Thôn ${unitId}`, kind: 'VILLAGE', isPlaceholder: false },
    lead: leadName
      ? {
          id: `lead-${key}`,
          role: 'LEAD',
          version: 1,
          dueOn: null,
          person: { id: leadName, fullName: leadName },
          unit: { id: unitId },
          target: { id: subjectId },
          criterion: null,
        }
      : null,
    support: [],
  }
}
const done = { data: { assign: { __typename: 'AssignPayload', assignments: [{ id: 'a' }], errors: [] } } }
const overlap = (index: number) => ({
  data: {
    assign: {
      __typename: 'AssignPayload',
      assignments: null,
      errors: [
        {
          __typename: 'StateError',
          code: 'LEAD_OVERLAP',
          message: 'Ô này đã có Công chức địa chính chủ trì.',
          path: ['input', 'cells', String(index)],
        },
      ],
    },
  },
})

beforeEach(() => localStorage.clear())

function setUp(cells: readonly BoardCell[], ...answers: (Error | Record<string, unknown>)[]) {
  const server = cannedServer({ Assign: () => answers.shift() ?? new Error('hết câu trả lời') })
  const props = reactive({ campaignId: 'c', endsOn: '2021-06-03', cells })
  let assign!: ReturnType<typeof useAssign>
  const Form = defineComponent({
    setup() {
      assign = useAssign(props)
      return () => null
    },
  })
  const open = () => mount(Form, { global: server.global })
  const form = open()
  const sent = () => server.requests.map(({ variables }) => (variables as { input: object }).input)
  return { props, sent, open, form, read: () => assign }
}

test('all cells go to one person at once, due on the last day of the campaign', async () => {
  const { read, sent } = setUp([cell('hedge.nay'), cell('hedge.my')], done)
  expect(await read().run()).toBeNull()
  expect(read().isMissingPerson.value).toBe(true)
  expect(sent()).toEqual([])
  read().form.value.personId = 'p'
  expect(await read().run()).not.toBeNull()
  expect(sent()).toEqual([
    expect.objectContaining({
      personId: 'p',
      role: 'LEAD',
      dueOn: '2021-06-03',
      cells: [
        { unitId: 'nay', targetId: 'hedge' },
        { unitId: 'my', targetId: 'hedge' },
      ],
    }),
  ])
})

test('a refusal is told at its own cell, also after another was left out of the list', async () => {
  const { read, props } = setUp([cell('hedge.nay'), cell('hedge.my')], overlap(1))
  read().form.value.personId = 'p'
  await read().run()
  props.cells = props.cells.slice(1)
  expect([...read().errorsByCell.value.keys()]).toEqual(['hedge.my'])
  expect(read().errorsByCell.value.get('hedge.my')?.code).toBe('LEAD_OVERLAP')
  expect(read().formErrors.value).toEqual([])
})

test('where every cell has a lead already, support is what is offered', async () => {
  const { read, props } = setUp([cell('hedge.nay', 'Trưởng thôn Nậy')])
  expect(read().role.value).toBe('SUPPORT')
  props.cells = [cell('hedge.nay', 'Trưởng thôn Nậy'), cell('hedge.my')]
  await nextTick()
  expect(read().role.value).toBe('LEAD')
})

test('what was typed outlives a lost connection and a closed dialog, until it is sent', async () => {
  const { read, open, form } = setUp([cell('hedge.nay')], new Error('mất mạng'), done)
  Object.assign(read().form.value, { personId: 'p', document: 'Thông báo của Ban Chỉ đạo' })
  await read().run()
  expect(read().command.failure.value?.kind).toBe('offline')
  form.unmount()
  open()
  expect(read().form.value).toMatchObject({ personId: 'p', document: 'Thông báo của Ban Chỉ đạo' })
  await read().run()
  expect(read().form.value).toMatchObject({ personId: null, document: '' })
  expect(localStorage).toHaveLength(0)
})
