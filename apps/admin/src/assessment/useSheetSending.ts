import { computed, ref } from 'vue'
import { useApolloClient, useCommand, type CommandError } from '../apollo'
import type { AssessmentEntryInput, AssessmentSheetFragment } from '../generated/graphql'
import {
  AssessmentSheetDocument,
  RecordAssessmentDocument,
  SubmitAssessmentDocument,
} from './assessment.documents'
import { draftOf, entriesOf } from './sheet-draft'
import type { SheetForm } from './useSheetForm'

const pathOf = (path: readonly string[]) => path.join('.').replace(/^input\.?/, '')
const isOvertaken = ({ code, path }: CommandError) =>
  code === 'VERSION_CONFLICT' || (code === 'INVALID_STATE' && pathOf(path) === 'assessmentId')

/** Saving and sending one sheet; whatever fails, the form keeps all and may be sent again. */
export function useSheetSending(form: SheetForm) {
  const { client } = useApolloClient()
  const recording = useCommand(RecordAssessmentDocument, (data) => data.recordAssessment)
  const submitting = useCommand(SubmitAssessmentDocument, (data) => data.submitAssessment)
  const commands = [recording, submitting]
  /** The lines as they were sent: the server names them by their place. */
  const sent = ref<AssessmentEntryInput[]>([])
  const isChecked = ref(false)

  const isAtField = (path: readonly string[]) => /^(entries\.|assessedOn|decisionNumber)/.test(pathOf(path))

  async function save(): Promise<AssessmentSheetFragment | null> {
    isChecked.value = true
    submitting.clear()
    const { draft, subject, set, content } = form
    const { assessmentId, version, stage, assessedOn, decisionNumber, note } = draft.value
    if (form.mustMend.value > 0 || assessedOn === null) return null
    const sentContent = content.value
    sent.value = entriesOf(set, draft.value)
    const payload = await recording.run({
      assessmentId,
      expectedVersion: version,
      setId: set.id,
      unitId: subject.unitId,
      gardenId: subject.gardenId,
      stage,
      assessedOn,
      decisionNumber: (stage === 'RECOGNISED' && decisionNumber.trim()) || null,
      note: note.trim() || null,
      entries: sent.value,
    })
    if (!payload?.assessment) return null
    form.take(payload.assessment, sentContent)
    return payload.assessment
  }

  async function submit(): Promise<AssessmentSheetFragment | null> {
    const { base, isDirty } = form
    const isSaved = base.value !== null && form.draft.value.assessmentId !== null && !isDirty.value
    const sheet = isSaved ? base.value : await save()
    if (!sheet) return null
    const payload = await submitting.run({ assessmentId: sheet.id, expectedVersion: sheet.version })
    return payload?.assessment ?? null
  }

  /** After somebody saved first: fetches what now holds, to be laid beside what was typed. */
  async function see(): Promise<void> {
    const id = form.draft.value.assessmentId
    if (id === null) return
    const { data } = await client.query({
      query: AssessmentSheetDocument,
      variables: { id },
      fetchPolicy: 'network-only',
    })
    if (!data.assessment) return
    for (const command of commands) command.clear()
    form.base.value = data.assessment
    form.rival.value = draftOf(data.assessment)
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
