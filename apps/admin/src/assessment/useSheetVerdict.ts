import { compile, missingEvidence } from '@solang/scoring'
import { computed, type Ref } from 'vue'
import type { AssessmentEntryInput } from '../generated/graphql'
import { useText } from '../i18n'
import { useViewer } from '../session/useViewer'
import { basisOfLine, entriesOf, factsOf, type SheetDraft, type StoredSheet } from './sheet-draft'
import { papersByCode } from './papers'
import {
  isAttestable,
  missingLines,
  provisionalLines,
  rulesOf,
  sheetSentence,
  stepsById,
  type SheetSet,
} from './sheet-rules'

const isBlankLine = ({ values, attestedVerdict }: AssessmentEntryInput) =>
  !attestedVerdict && Object.keys(values as object).length === 0

/** What the shared rules make of a sheet, with every key: the server will say the same. */
export function useSheetVerdict(
  set: SheetSet,
  draft: Readonly<Ref<SheetDraft>>,
  base: Readonly<Ref<Pick<StoredSheet, 'entries'> | null>>,
) {
  const { viewer } = useViewer()
  const { language } = useText()
  const rules = rulesOf(set)
  const compiled = compile(rules)
  const today = computed(() => viewer.value?.today ?? '1970-01-01')
  const live = computed(() => {
    const { inputs, attestations } = factsOf(set, draft.value, {
      by: viewer.value?.displayName ?? '',
      on: today.value,
      stored: base.value?.entries ?? [],
    })
    return compiled.evaluate(inputs, attestations)
  })
  const missing = computed(() => missingLines(rules, live.value, language.value))
  return {
    rules,
    today,
    live,
    steps: computed(() => stepsById(live.value)),
    missing,
    /** What the dossier lacks: it changes no verdict. */
    missingPapers: computed(() => missingEvidence(rules, live.value, papersByCode(set, draft.value.papers))),
    /** Lines that nobody has looked at, or that wait for a person's word. */
    open: computed(() => missing.value.flatMap(({ id, verdict }) => (verdict === 'NOT_MET' ? [] : [id]))),
    sentence: computed(() => sheetSentence(live.value, missing.value)),
    provisional: computed(() => provisionalLines(rules, live.value)),
    /** Words without the reason that must stand beside them. */
    unexplained: computed(() =>
      set.criteria
        .flatMap(({ indicators }) => indicators)
        .filter((each) => isAttestable(each) && draft.value.words[each.id])
        .filter(({ id }) => basisOfLine(draft.value, id) === '')
        .map(({ id }) => id),
    ),
    /** Nothing measured and nothing attested: there is nothing to send. */
    isEmpty: computed(() => entriesOf(set, draft.value).every(isBlankLine)),
  }
}
