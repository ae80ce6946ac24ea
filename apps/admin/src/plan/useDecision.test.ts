import { flushPromises, mount } from '@vue/test-utils'
import { defineComponent } from 'vue'
import type { PlanConflictFieldsFragment } from '../generated/graphql'
import { cannedServer } from '../testing/server'
import { useDecision } from './useDecision'

const conflict = {
  id: 'I2',
  code: 'I2',
  version: 1,
  decision: null,
  targets: [{ id: 'T4' }, { id: 'T5' }],
} as unknown as PlanConflictFieldsFragment
const payload = (errors: object[]) => ({
  data: {
    decidePlanConflict: {
      __typename: 'DecidePlanConflictPayload',
      conflict: null,
      errors: errors.map((error) => ({ message: '', path: [], ...error })),
    },
  },
})

type Answer = Error | ReturnType<typeof payload>
function write(...given: (Answer | PlanConflictFieldsFragment)[]) {
  const answers = given.filter((each): each is Answer => !('code' in each))
  const upon = given.find((each): each is PlanConflictFieldsFragment => 'code' in each) ?? conflict
  const server = cannedServer({ DecidePlanConflict: () => answers.shift() ?? new Error('hết câu trả lời') })
  let form!: ReturnType<typeof useDecision>
  const Page = defineComponent({
    setup() {
      form = useDecision(() => upon)
      return () => null
    },
  })
  mount(Page, { global: server.global })
  return { form, server }
}

beforeEach(() => localStorage.clear())

describe('a decision about the plan', () => {
  it('is not sent without words', async () => {
    const { form, server } = write()
    await form.run()
    expect(form.isMissing.value).toBe(true)
    expect(server.requests).toEqual([])
  })
  it('sends only the deadlines that were given', async () => {
    const { form, server } = write(payload([]))
    form.form.value.decision = 'Hiểu là 10/6/2021'
    form.form.value.dueDates = { T4: '2021-06-10', T5: null }
    await form.run()
    expect(server.requests[0]?.variables.input).toMatchObject({
      expectedVersion: 1,
      dueDates: [{ targetId: 'T4', dueOn: '2021-06-10' }],
    })
  })
  it('shows a refused deadline at its own target', async () => {
    const error = {
      __typename: 'ValidationError',
      code: 'DEADLINE_BEFORE_START',
      message: 'Hạn phải từ ngày bắt đầu đợt trở đi.',
      path: ['dueDates', '0', 'dueOn'],
    }
    const { form } = write(payload([error]))
    form.form.value.decision = 'Hiểu là 10/6/2020'
    form.form.value.dueDates = { T5: '2020-06-10' }
    await form.run()
    expect(form.dueError('T5')).toBe('Hạn phải từ ngày bắt đầu đợt trở đi.')
    expect(form.dueError('T4')).toBeUndefined()
  })
  it('does not overwrite unseen what somebody decided while it was being written', async () => {
    const before = write()
    before.form.form.value.decision = 'Giữ hạn riêng'
    await flushPromises()
    const { form, server } = write({ ...conflict, version: 2, decision: 'Hiểu là 10/6/2021' }, payload([]))
    expect(form.form.value.decision).toBe('Giữ hạn riêng')
    expect(form.isStale.value).toBe(true)
    form.keep()
    await form.run()
    expect(server.requests[0]?.variables.input).toMatchObject({
      expectedVersion: 2,
      decision: 'Giữ hạn riêng',
    })
  })
  it.each([
    [
      'somebody else was first',
      payload([{ __typename: 'VersionConflictError', code: 'VERSION_CONFLICT', currentVersion: 2 }]),
    ],
    ['the connection was lost', new Error('mất mạng')],
  ])('stays as it was typed when %s, also after the page was closed', async (_why, answer) => {
    const { form } = write(answer)
    form.form.value.decision = 'Giữ hạn riêng'
    await form.run()
    await flushPromises()
    expect(form.form.value.decision).toBe('Giữ hạn riêng')
    expect(write().form.form.value.decision).toBe('Giữ hạn riêng')
  })
})
