import type { CriteriaSet } from '@solang/scoring'
import { withWords } from '@solang/scoring/draft'
import { mount } from '@vue/test-utils'
import { defineComponent, nextTick, ref } from 'vue'
import type { CriteriaDraftFullFragment } from '../generated/graphql'
import { cannedServer } from '../testing/server'
import { useDraftEditor, type DraftEditor } from './useDraftEditor'

const cite = { source: 'qd', verified: false } as const
const definition: CriteriaSet = {
  schema: 2,
  id: 'thu/bo',
  version: '2/QĐ',
  title: 'Bộ thử',
  subject: 'GARDEN',
  inForce: { from: null, to: null },
  sources: { qd: { title: '2/QĐ', date: null, read: 'none' } },
  inputs: { hasHedge: { label: 'Có hàng rào', type: 'yesNo' } },
  pass: {
    id: 'pass',
    text: 'Đạt cả',
    cite,
    all: [{ id: '1', text: 'Hàng rào', cite, input: 'hasHedge', test: { is: true } }],
  },
}
const saved: CriteriaDraftFullFragment = {
  id: 'draft',
  version: 3,
  edition: '2/QĐ',
  title: 'Bộ thử',
  subject: 'GARDEN',
  updatedAs: 'Phó Ban Chỉ đạo',
  updatedAt: '2021-05-13T01:00:00Z',
  closedAt: null,
  definition,
  caseFile: '',
  base: { id: 'base', edition: '1/QĐ', title: 'Bộ thử', rules: definition },
}

beforeEach(() => localStorage.clear())

/** An editor on a draft, as if the page were opened. */
function openEditor(...answers: (Error | object)[]) {
  const server = cannedServer({
    SaveCriteriaDraft: () => answers.shift() ?? new Error('hết câu trả lời'),
  })
  const draft = ref(saved)
  let editor!: DraftEditor
  const Page = defineComponent({
    setup() {
      editor = useDraftEditor(() => draft.value)
      return () => null
    },
  })
  const page = mount(Page, { global: server.global })
  return { editor, draft, page, requests: server.requests }
}
const write = (editor: DraftEditor, text: string) =>
  editor.edit((set) => withWords(set, '1', { text }), '1 text')
const textOf = ({ set }: DraftEditor) => set.value && 'all' in set.value.pass && set.value.pass.all[0]?.text
const answer = (version: number, definition: object) => {
  const draft = { __typename: 'CriteriaDraft', ...saved, version, definition }
  return { data: { saveCriteriaDraft: { draft, errors: [] } } }
}

test('a fault shows at its line while one types, and goes when it is mended', () => {
  const { editor } = openEditor()
  write(editor, '')
  expect(editor.faults.value).toMatchObject([{ rule: '1', field: 'text' }])
  write(editor, 'Hàng rào cây xanh')
  expect(editor.faults.value).toEqual([])
})

test('keystrokes in one field are taken back together', () => {
  const { editor } = openEditor()
  write(editor, 'H')
  write(editor, 'Hà')
  expect(editor.canUndo.value).toBe(true)
  editor.undo()
  expect(textOf(editor)).toBe('Hàng rào')
  expect(editor.isDirty.value).toBe(false)
})

test('what was typed outlives the page', async () => {
  const first = openEditor()
  write(first.editor, 'Hàng rào cây xanh')
  first.editor.caseFile.value = '## 1'
  await nextTick()
  first.page.unmount()
  const { editor } = openEditor()
  expect(textOf(editor)).toBe('Hàng rào cây xanh')
  expect(editor.caseFile.value).toBe('## 1')
  expect(editor.isDirty.value).toBe(true)
})

test('what is typed while the server saves is not lost, and goes on from the version that was saved', async () => {
  const { editor, requests } = openEditor(
    answer(4, { ...definition, title: 'Máy chủ' }),
    answer(5, definition),
  )
  write(editor, 'một')
  const saving = editor.save()
  write(editor, 'hai')
  expect(await saving).toBe(true)
  expect(textOf(editor)).toBe('hai')
  await editor.save()
  expect(requests.map(({ variables }) => variables.input)).toMatchObject([
    { expectedVersion: 3 },
    { expectedVersion: 4 },
  ])
})

test('what somebody else saved is not overwritten before one has chosen', () => {
  const { editor, draft } = openEditor()
  write(editor, 'của tôi')
  draft.value = { ...saved, version: 4, caseFile: 'của người khác' }
  expect(editor.isBehind.value).toBe(true)
  editor.keepTyped()
  expect(editor.isBehind.value).toBe(false)
  expect(textOf(editor)).toBe('của tôi')
  draft.value = { ...saved, version: 5, caseFile: 'của người khác' }
  editor.takeSaved()
  expect(textOf(editor)).toBe('Hàng rào')
  expect(editor.caseFile.value).toBe('của người khác')
  expect(editor.isDirty.value).toBe(false)
})

test('a file that is no set can be looked at only as faults, and taken back', () => {
  const { editor } = openEditor()
  editor.replace({ pass: 'không' }, 'file')
  expect(editor.set.value).toBeNull()
  expect(editor.problems.value.length).toBeGreaterThan(0)
  editor.undo()
  expect(textOf(editor)).toBe('Hàng rào')
})
