import { computed, ref, type ComputedRef, type Ref } from 'vue'
import type { CommandError, Failure } from '../apollo'
import type { AssessmentEntryInput } from '../generated/graphql'
import { draftOf, entriesOf, type SheetDraft, type StoredSheet } from './sheet-draft'
import type { SheetForm } from './useSheetForm'

/** What the form shows of a command, whatever it sends. */
interface Told {
  readonly isRunning: Readonly<Ref<boolean>>
  readonly errors: ComputedRef<readonly CommandError[]>
  readonly failure: Readonly<Ref<Failure | null>>
  fieldError(path: string): string | undefined
  clear(): void
}

/** Where sheets of one kind are kept on the server. */
export interface SheetStore<TSheet extends StoredSheet = StoredSheet> {
  readonly recording: Told
  readonly submitting: Told
  record(draft: SheetDraft & { assessedOn: string }, entries: AssessmentEntryInput[]): Promise<TSheet | null>
  submit(sheet: StoredSheet): Promise<TSheet | null>
  read(id: string): Promise<TSheet | null>
}

const pathOf = (path: readonly string[]) => path.join('.').replace(/^input\.?/, '')
const isOvertaken = ({ code, path }: CommandError) =>
  code === 'VERSION_CONFLICT' || (code === 'INVALID_STATE' && pathOf(path) === 'assessmentId')

/** Saving and sending one sheet; whatever fails, the form keeps all and may be sent again. */
export function useSheetSending(form: SheetForm, store: SheetStore) {
  const { recording, submitting } = store
  const commands = [recording, submitting]
  /** The lines as they were sent: the server names them by their place. */
  const sent = ref<AssessmentEntryInput[]>([])
  const isChecked = ref(false)

  const isAtField = (path: readonly string[]) => /^(entries\.|assessedOn|decisionNumber)/.test(pathOf(path))

  async function save(): Promise<StoredSheet | null> {
    isChecked.value = true
    submitting.clear()
    const { draft, set, content } = form
    const { assessedOn } = draft.value
    if (form.mustMend.value > 0 || assessedOn === null) return null
    const sentContent = content.value
    sent.value = entriesOf(set, draft.value)
    const saved = await store.record({ ...draft.value, assessedOn }, sent.value)
    if (saved) form.take(saved, sentContent)
    return saved
  }

  async function submit(): Promise<StoredSheet | null> {
    const { base, isDirty } = form
    const isSaved = base.value !== null && form.draft.value.assessmentId !== null && !isDirty.value
    const sheet = isSaved ? base.value : await save()
    return sheet && store.submit(sheet)
  }

  /** After somebody saved first: fetches what now holds, to be laid beside what was typed. */
  async function see(): Promise<void> {
    const id = form.draft.value.assessmentId
    const now = id === null ? null : await store.read(id)
    if (!now) return
    for (const command of commands) command.clear()
    form.base.value = now
    form.rival.value = draftOf(now)
  }

  return {
    save,
    submit,
    see,
    isSaving: recording.isRunning,
    isSubmitting: submitting.isRunning,
    /** Somebody saved the same sheet first, or sent it: what was typed may become the next version or another sheet. */
    hasConflict: computed(() => commands.some(({ errors }) => errors.value.some(isOvertaken))),
    /** What went wrong and belongs to no field. */
    messages: computed(() =>
      commands.flatMap(({ failure, errors }) => [
        ...(failure.value ? [failure.value.message] : []),
        ...errors.value
          .filter((error) => !isOvertaken(error) && !isAtField(error.path))
          .map(({ message }) => message),
      ]),
    ),
    fieldError: (path: string) => recording.fieldError(path),
    /** `values.hedgeGreen`, `evidenceNote` or `attestedVerdict` of an indicator. */
    lineError(indicatorId: string, part: string): string | undefined {
      const at = sent.value.findIndex((entry) => entry.indicatorId === indicatorId)
      return at < 0 ? undefined : recording.fieldError(`entries.${at}.${part}`)
    },
    /** Faults that the form itself finds are shown once someone tried to save. */
    isChecked,
  }
}
export type SheetSending = ReturnType<typeof useSheetSending>
