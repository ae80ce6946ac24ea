import { computed, ref, watch } from 'vue'
import { useCommand, useQueryState } from '../apollo'
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
const RECOGNISING: readonly LifeEventKind[] = ['RECOGNISED', 'RE_RECOGNISED', 'CARRIED_OVER']
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
      const proposed = found?.verdict === 'MET' ? RECOGNISING.find((kind) => steps().includes(kind)) : null
      form.value.kind ??= proposed ?? (steps().length === 1 ? (steps()[0] ?? null) : null)
      if (proposed && !form.value.document) form.value.document = found?.decisionNumber ?? ''
    },
    { immediate: true },
  )
  const command = useCommand(RecordLifeEventDocument, (data) => data.recordLifeEvent, { refetch: AFFECTED })
  const isChecked = ref(false)
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
  return {
    form,
    sheet,
    isSheetKnown: computed(() => basis.status.value === 'ready'),
    isRecognising: computed(() => form.value.kind !== null && RECOGNISING.includes(form.value.kind)),
    needsPercent,
    takesPaper,
    isBusy: command.isRunning,
    error: (field: (typeof FIELDS)[number]) =>
      (isChecked.value ? own.value[field] : undefined) ?? command.fieldError(field),
    messages: computed(() => [
      ...(command.failure.value ? [command.failure.value.message] : []),
      ...command.otherErrors(FIELDS),
    ]),
    /** True when the server has it. */
    async save(): Promise<boolean> {
      isChecked.value = true
      const { kind, happenedOn, document, note } = form.value
      if (!kind || !happenedOn || Object.keys(own.value).length > 0) return false
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
