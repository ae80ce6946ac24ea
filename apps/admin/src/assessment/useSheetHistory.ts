import { computed, shallowRef, watch, type Ref } from 'vue'
import { useApolloClient } from '../apollo'
import type { AssessmentSheetFragment } from '../generated/graphql'
import { SheetCrosswalkDocument } from './assessment.documents'
import { changesOf, type Links } from './sheet-history'

type SetOf = AssessmentSheetFragment['set']
const pairOf = (from: SetOf, to: SetOf) => `${from.id}>${to.id}`

/** What changed from sheet to sheet; how two sets relate is asked only where a subject went from one to the other. */
export function useSheetHistory(sheets: Readonly<Ref<readonly AssessmentSheetFragment[]>>) {
  const { client } = useApolloClient()
  const links = shallowRef<ReadonlyMap<string, Links>>(new Map())
  const changes = computed(() =>
    changesOf(sheets.value, (from, to) => links.value.get(pairOf(from, to)) ?? null),
  )

  async function ask(from: SetOf, to: SetOf): Promise<void> {
    const { data } = await client.query({
      query: SheetCrosswalkDocument,
      variables: { from: from.id, to: to.id },
    })
    const found = (data.compareCriteriaSets?.changes ?? []).flatMap(({ fromCode, toCode }) =>
      fromCode && toCode ? [[toCode, fromCode] as const] : [],
    )
    links.value = new Map([...links.value, [pairOf(from, to), new Map(found)]])
  }
  const asked = new Set<string>()
  watch(
    sheets,
    (all) => {
      const sent = all.filter(({ status }) => status === 'SUBMITTED')
      sent.forEach((sheet, place) => {
        const since = sent[place + 1]
        if (!since || since.set.id === sheet.set.id || asked.has(pairOf(since.set, sheet.set))) return
        asked.add(pairOf(since.set, sheet.set))
        // Without an answer the list still says that the sets differ.
        ask(since.set, sheet.set).catch(() => asked.delete(pairOf(since.set, sheet.set)))
      })
    },
    { immediate: true },
  )
  return { changes }
}
