import { check, type CriteriaSet } from '@solang/scoring'
import { faultsByLine, openable } from '@solang/scoring/draft'
import { computed, markRaw, shallowRef, toRaw } from 'vue'
import { useCommand } from '../apollo'
import type { CriteriaDraftFullFragment } from '../generated/graphql'
import { useViewer } from '../session/useViewer'
import { useKeptForm } from '../ui/useKeptForm'
import { SaveCriteriaDraftDocument } from './criteria-draft.documents'

/** What was typed, and which saved version it was typed over. */
interface Typed {
  version: number
  definition: object
  caseFile: string
}
interface Step {
  readonly what: string
  readonly before: object
}
const STEPS_KEPT = 100

/** A draft being edited: kept on this device with every keystroke, checked at once, saved when somebody says so. */
export function useDraftEditor(draft: () => CriteriaDraftFullFragment) {
  const { viewer } = useViewer()
  const { id } = draft()
  const asSaved = (): Typed => {
    const { version, definition, caseFile } = draft()
    return { version, definition: markRaw(definition as object), caseFile }
  }
  const kept = useKeptForm<Typed>(['criteria-draft', viewer.value?.person?.id, id].join(':'), asSaved)
  const { form } = kept
  const put = (definition: object) => {
    // Sets are exchanged whole, never changed in place: nothing inside one needs watching.
    form.value.definition = markRaw(toRaw(definition))
  }
  put(form.value.definition)

  const found = computed(() => check(form.value.definition))
  const set = computed(() => openable(form.value.definition))
  const problems = computed(() => (found.value.ok ? [] : found.value.problems))
  const faults = computed(() => (set.value ? faultsByLine(set.value, problems.value) : []))

  const steps = shallowRef<readonly Step[]>([])
  function replace(after: object, what: string) {
    const before = form.value.definition
    if (steps.value.at(-1)?.what !== what) steps.value = [...steps.value, { what, before }].slice(-STEPS_KEPT)
    put(after)
  }
  function edit(change: (set: CriteriaSet) => CriteriaSet, what: string) {
    const after = set.value && change(set.value)
    if (after && after !== set.value) replace(after, what)
  }
  function undo() {
    const last = steps.value.at(-1)
    if (!last) return
    steps.value = steps.value.slice(0, -1)
    put(last.before)
  }

  const command = useCommand(SaveCriteriaDraftDocument, (data) => data.saveCriteriaDraft, {
    // The same question has another answer now.
    update: (cache) => void cache.evict({ id: 'ROOT_QUERY', fieldName: 'criteriaDraftTrial' }),
  })
  const isBehind = computed(() => form.value.version < draft().version || command.conflict.value !== null)
  const isDirty = computed(
    () =>
      form.value.caseFile !== draft().caseFile ||
      JSON.stringify(form.value.definition) !== JSON.stringify(draft().definition),
  )

  /** True when the server has what was typed; what is typed meanwhile stays, to be saved the next time. */
  async function save(): Promise<boolean> {
    if (!isDirty.value) return true
    const { version, definition, caseFile } = form.value
    const payload = await command.run({ draftId: id, expectedVersion: version, definition, caseFile })
    if (!payload?.draft) return false
    form.value.version = payload.draft.version
    if (form.value.definition === definition) put(payload.draft.definition as object)
    return true
  }

  return {
    set,
    found,
    problems,
    faults,
    caseFile: computed({
      get: () => form.value.caseFile,
      set: (text: string) => {
        form.value.caseFile = text
      },
    }),
    edit,
    replace,
    undo,
    canUndo: computed(() => steps.value.length > 0),
    save,
    isDirty,
    isBehind,
    isSaving: command.isRunning,
    messages: computed(() => [
      ...(command.failure.value ? [command.failure.value.message] : []),
      ...command.errors.value.filter(({ code }) => code !== 'VERSION_CONFLICT').map(({ message }) => message),
    ]),
    /** What somebody else saved takes the place of what was typed here. */
    takeSaved() {
      command.clear()
      steps.value = []
      kept.forget()
      put(form.value.definition)
    },
    /** What was typed here is to be saved over what somebody else saved. */
    keepTyped() {
      command.clear()
      form.value.version = draft().version
    },
  }
}

export type DraftEditor = ReturnType<typeof useDraftEditor>
