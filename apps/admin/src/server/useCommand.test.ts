import { mount } from '@vue/test-utils'
import { parse } from 'graphql'
import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { defineComponent } from 'vue'
import { cannedServer } from '../testing/server'
import { useCommand, type CommandError } from './useCommand'

interface Answer {
  readonly saveNote: { readonly note: string | null; readonly errors: readonly CommandError[] }
}
type Variables = { input: { clientMutationId: string; text: string } }
const document = parse(
  'mutation SaveNote($input: I!) { saveNote(input: $input) { note errors } }',
) as TypedDocumentNode<Answer, Variables>
const saved = { data: { saveNote: { note: 'đã lưu', errors: [] } } }
const refused = (error: CommandError) => ({ data: { saveNote: { note: null, errors: [error] } } })

function setUp(...answers: (Error | Record<string, unknown>)[]) {
  const server = cannedServer({ SaveNote: () => answers.shift() ?? new Error('hết câu trả lời') })
  const ids = () => server.requests.map(({ variables }) => (variables as Variables).input.clientMutationId)
  let command!: ReturnType<typeof useCommand<Answer, Variables, Answer['saveNote']>>
  const Page = defineComponent({
    setup() {
      command = useCommand(document, (data) => data.saveNote)
      return () => null
    },
  })
  mount(Page, { global: server.global })
  return { command, ids }
}

test('a retry after a lost connection sends the same id, so that it counts once', async () => {
  const { command, ids } = setUp(new Error('mất mạng'), saved)
  expect(await command.run({ text: '0,4 km' })).toBeNull()
  expect(command.failure.value?.kind).toBe('offline')
  expect(await command.run({ text: '0,4 km' })).toMatchObject({ note: 'đã lưu' })
  expect(command.failure.value).toBeNull()
  expect(ids()[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(ids()[1]).toBe(ids()[0])
})

test('what was changed before the retry is another intent', async () => {
  const { command, ids } = setUp(new Error('mất mạng'), saved)
  await command.run({ text: '0,4 km' })
  await command.run({ text: '0,5 km' })
  expect(ids()[1]).not.toBe(ids()[0])
})

test('once answered, sending the same again is a new intent', async () => {
  const { command, ids } = setUp(saved, saved)
  await command.run({ text: '0,4 km' })
  await command.run({ text: '0,4 km' })
  expect(ids()[1]).not.toBe(ids()[0])
})

test('while the first still runs on the server the id is kept', async () => {
  const { command, ids } = setUp(refused({ code: 'IN_PROGRESS', message: 'Đang xử lý', path: [] }), saved)
  await command.run({ text: '0,4 km' })
  await command.run({ text: '0,4 km' })
  expect(ids()[1]).toBe(ids()[0])
})

test('two presses at once send one request', async () => {
  const { command, ids } = setUp(saved, saved)
  await Promise.all([command.run({ text: 'a' }), command.run({ text: 'a' })])
  expect(ids()).toHaveLength(1)
})

test('an error of the payload reaches its input, the rest the head of the form', async () => {
  const error = {
    code: 'TOTAL_FELL',
    message: 'Lũy kế giảm, cần lý do',
    path: ['input', 'lines', '0', 'total'],
  }
  const { command } = setUp(refused(error))
  expect(await command.run({ text: 'a' })).toBeNull()
  expect(command.fieldError('lines.0.total')).toBe('Lũy kế giảm, cần lý do')
  expect(command.otherErrors(['lines.0.total'])).toEqual([])
  expect(command.otherErrors([])).toEqual(['Lũy kế giảm, cần lý do'])
  expect(command.conflict.value).toBeNull()
})

test('someone else saving first is a conflict, not a failure', async () => {
  const error = { code: 'VERSION_CONFLICT', message: 'Đã được sửa', path: [], currentVersion: 4 }
  const { command } = setUp(refused(error))
  await command.run({ text: 'a' })
  expect(command.conflict.value).toMatchObject({ currentVersion: 4 })
  expect(command.failure.value).toBeNull()
})
