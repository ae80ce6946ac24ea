import { isRecognising } from '@solang/scoring'
import { computed, watch } from 'vue'
import { useCommand, useFormFaults, useQueryState } from '../apollo'
import type { LifeEventKind } from '../generated/graphql'
import { text } from '../i18n'
import { useViewer } from '../session/useViewer'
import { useKeptForm } from '../ui/useKeptForm'
import { RecognitionBasisDocument, RecordLifeEventDocument } from './recognition.documents'
import { AFFECTED, idsOf, type RecognisedSubject } from './subject'

interface StepForm {
  kind: LifeEventKind | null
  happenedOn: string | null
  percent: string | null
  document: string
  note: string
}
const FIELDS = ['kind', 'happenedOn', 'percent', 'document', 'note'] as const
const WITHOUT_PAPER: readonly LifeEventKind[] = ['REGISTERED', 'BUILDING', 'LOST']

/** The next step on the way to recognition, being written down; kept on this device until the server has it. */
export function useStepForm(subject: RecognisedSubject, steps: () => readonly LifeEventKind[]) {
  const { viewer } = useViewer()
  const { form, forget } = useKeptForm<StepForm>(
    ['step', viewer.value?.person?.id, subject.id].join(':'),
    () => ({
      kind: null,
      happenedOn: viewer.value?.today ?? null,
      percent: null,
      document: '',
      note: '',
    }),
  )
  if (form.value.kind && !steps().includes(form.value.kind)) form.value.kind = null
  const basis = useQueryState(RecognitionBasisDocument, () => ({ id: subject.id }))
  const sheet = computed(() => {
    const node = basis.data.value?.node
    if (node?.__typename === 'Unit') return node.standing?.latestSheet ?? null
    return node?.__typename === 'Garden' ? (node.ofGarden.latestSheet ?? null) : null
  })
  // What a sheet has found is proposed; whoever writes may choose another step.
  watch(
    sheet,
    (found) => {
      const proposed = found?.verdict === 'MET' ? steps().find(isRecognising) : null
      form.value.kind ??= proposed ?? (steps().length === 1 ? (steps()[0] ?? null) : null)
      if (proposed && !form.value.document) form.value.document = found?.decisionNumber ?? ''
    },
    { immediate: true },
  )
  const command = useCommand(RecordLifeEventDocument, (data) => data.recordLifeEvent, { refetch: AFFECTED })
  const needsPercent = computed(() => form.value.kind === 'BUILDING')
  const takesPaper = computed(() => form.value.kind !== null && !WITHOUT_PAPER.includes(form.value.kind))
  const percent = computed(() => (form.value.percent === null ? null : Number(form.value.percent)))
  const own = computed((): Partial<Record<(typeof FIELDS)[number], string>> => ({
    ...(!form.value.kind && { kind: text('recognition.stepRequired') }),
    ...(!form.value.happenedOn && { happenedOn: text('recognition.dayRequired') }),
    ...(needsPercent.value &&
      (percent.value === null || !Number.isInteger(percent.value) || percent.value > 100) && {
        percent: text('recognition.percentRequired'),
      }),
  }))
  const faults = useFormFaults(FIELDS, () => own.value, command)
  return {
    form,
    sheet,
    isSheetKnown: computed(() => basis.status.value === 'ready'),
    isRecognising: computed(() => form.value.kind !== null && isRecognising(form.value.kind)),
    needsPercent,
    takesPaper,
    isBusy: command.isRunning,
    error: faults.error,
    messages: faults.messages,
    /** True when the server has it. */
    async save(): Promise<boolean> {
      const isSound = faults.isSound()
      const { kind, happenedOn, document, note } = form.value
      if (!kind || !happenedOn || !isSound) return false
      const payload = await command.run({
        ...idsOf(subject),
        kind,
        happenedOn,
        percent: needsPercent.value ? percent.value : null,
        document: (takesPaper.value && document.trim()) || null,
        note: note.trim() || null,
      })
      if (payload) forget()
      return payload !== null
    },
  }
}
