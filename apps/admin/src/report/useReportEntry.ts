import { computed, reactive, ref, watch } from 'vue'
import type { ReportFormFieldsFragment, ReportInput } from '../generated/graphql'
import {
  judged,
  openedLine,
  sentLine,
  turned,
  type EntryLine,
  type EntryMode,
  type FormLine,
} from './entry-line'
import { dropDraft, readDraft, writeDraft, type ReportDraft } from './report-draft'
import { useEntryMode } from './useEntryMode'

export type ReportForm = ReportFormFieldsFragment

interface Words {
  note: string
  obstacle: string
}
const wordsOf = (form: ReportForm): Words => ({
  note: form.report?.note ?? '',
  obstacle: form.report?.obstacle ?? '',
})
const versionOf = (form: ReportForm) => form.report?.version ?? null

/** What is being typed into one form: kept on the device at every change, and judged by the server's own rules. */
export function useReportEntry(read: () => ReportForm, key: string, day: string) {
  const mode = useEntryMode()
  const entries = reactive<Record<string, EntryLine>>({})
  const words = reactive<Words>({ note: '', obstacle: '' })
  const version = ref<number | null>(null)
  const serverVersion = ref(versionOf(read()))
  watch(
    () => versionOf(read()),
    (current) => (serverVersion.value = current),
  )
  const restoredAt = ref<string | null>(null)
  const isKept = ref(true)
  const isDirty = ref(false)

  const idOf = (line: FormLine) => line.allocation.id
  const entryOf = (line: FormLine) => entries[idOf(line)] ?? openedLine(line, mode.value)

  function open(draft: ReportDraft | null) {
    const form = read()
    version.value = draft ? draft.version : versionOf(form)
    for (const line of form.lines)
      entries[idOf(line)] = draft?.lines[idOf(line)] ?? openedLine(line, mode.value)
    Object.assign(words, draft ? { note: draft.note, obstacle: draft.obstacle } : wordsOf(form))
    restoredAt.value = draft?.savedAt ?? null
    isDirty.value = draft !== null
  }
  open(readDraft(key))

  function keep() {
    isDirty.value = true
    const draft = {
      version: version.value,
      savedAt: new Date().toISOString(),
      lines: { ...entries },
      ...words,
    }
    isKept.value = writeDraft(key, draft)
  }
  const type = (line: FormLine, typed: Partial<EntryLine>) => {
    entries[idOf(line)] = { ...entryOf(line), ...typed }
    keep()
  }
  const write = (typed: Partial<Words>) => {
    Object.assign(words, typed)
    keep()
  }
  watch(mode, (chosen: EntryMode) => {
    for (const line of read().lines) entries[idOf(line)] = turned(line, entryOf(line), chosen, day)
  })

  const lines = computed(() =>
    read().lines.map((line) => ({ line, entry: entryOf(line), result: judged(line, entryOf(line), day) })),
  )
  const sent = computed(() => lines.value.filter(({ result }) => result.isSent))
  const isWrong = ({ entry, result }: (typeof lines.value)[number]) =>
    Boolean(entry.isUnreadable) || result.problems.length > 0
  const content = computed((): Omit<ReportInput, 'clientMutationId'> => {
    const form = read()
    return {
      campaignId: form.campaign.id,
      unitId: form.unit.id,
      periodKind: form.periodKind,
      day: form.periodStart,
      expectedVersion: version.value,
      isNil: sent.value.length === 0,
      note: words.note.trim() || null,
      obstacle: words.obstacle.trim() || null,
      lines: sent.value.map(({ line, entry }) => sentLine(line, entry)),
    }
  })
  return {
    mode,
    words,
    lines,
    sent,
    content,
    isDirty,
    isKept,
    restoredAt,
    wrong: computed(() => lines.value.filter(isWrong)),
    odd: computed(() => sent.value.filter(({ result }) => result.warnings.length > 0)),
    /** Somebody saved this period after what is typed here was begun. */
    isBehind: computed(() => isDirty.value && version.value !== serverVersion.value),
    type,
    write,
    /** The server has it now, as this version: nothing is left to keep. */
    settle(saved: number | null) {
      dropDraft(key)
      version.value = serverVersion.value = saved
      isDirty.value = false
      restoredAt.value = null
    },
    /** Mine shall replace what the server has. */
    insist() {
      version.value = serverVersion.value
      keep()
    },
    /** Away with mine: as the server has it. */
    startOver() {
      dropDraft(key)
      open(null)
    },
  }
}
export type ReportEntry = ReturnType<typeof useReportEntry>
