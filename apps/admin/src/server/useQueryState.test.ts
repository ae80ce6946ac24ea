import { flushPromises, mount } from '@vue/test-utils'
import { GraphQLError, parse } from 'graphql'
import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { defineComponent } from 'vue'
import { cannedServer } from '../testing/server'
import { useQueryState } from './useQueryState'

type Answer = { names: readonly string[] | null }
const document = parse('query Names { names }') as TypedDocumentNode<Answer, Record<string, never>>

function setUp(...answers: (Error | object)[]) {
  const server = cannedServer({ Names: () => answers.shift() ?? new Error('hết câu trả lời') })
  let state!: ReturnType<typeof useQueryState<Answer, Record<string, never>>>
  const Page = defineComponent({
    setup() {
      state = useQueryState(document, {}, { isEmpty: (data) => data.names?.length === 0 })
      return () => null
    },
  })
  mount(Page, { global: server.global })
  return state
}
const problem = (code: string) => ({
  data: { names: null },
  errors: [new GraphQLError('x', { extensions: { code } })],
})

test.each([
  ['ready', { data: { names: ['Nậy'] } }],
  ['empty', { data: { names: [] } }],
  ['notFound', { data: { names: null } }],
  ['notFound', problem('NOT_FOUND')],
  ['forbidden', problem('FORBIDDEN')],
  ['error', problem('INTERNAL_SERVER_ERROR')],
  ['error', new Error('mất mạng')],
])('first loading, then %s', async (status, answer) => {
  const state = setUp(answer)
  expect(state.status.value).toBe('loading')
  await flushPromises()
  expect(state.status.value).toBe(status)
})

test('after a lost connection, trying again brings the page', async () => {
  const state = setUp(new Error('mất mạng'), { data: { names: ['Nậy'] } })
  await flushPromises()
  expect(state.message.value).toMatch('Chưa nối được với máy chủ')
  await state.reload()
  expect(state.status.value).toBe('ready')
  expect(state.message.value).toBeNull()
})
