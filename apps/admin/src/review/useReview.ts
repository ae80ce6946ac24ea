import { computed, nextTick, ref } from 'vue'
import { text } from '../i18n'
import { useToast } from '../ui/toast'
import { afterLeaving, neighbourOf } from './next-report'
import { useReviewBulk } from './useReviewBulk'
import { useReviewDecision, type LineRemark } from './useReviewDecision'
import { useReviewInbox } from './useReviewInbox'
import { useReviewKeys } from './useReviewKeys'
import { remarksKey } from './useReviewReturn'

/** The reviewer's table: the list, the report in hand, and one decision after the other. */
export function useReview() {
  const { say } = useToast()
  const inbox = useReviewInbox()
  const decision = useReviewDecision(() => inbox.chosenId.value)
  const bulk = useReviewBulk(() => inbox.items.value)
  const isReturning = ref(false)
  const isBulkOpen = ref(false)
  const ids = () => inbox.items.value.map(({ id }) => id)

  function walk(step: 1 | -1) {
    isReturning.value = false
    decision.clear()
    void inbox.open(neighbourOf(ids(), inbox.chosenId.value, step))
  }
  /** The decided report leaves the list; the next one is taken in hand. */
  async function goOn(next: string | null, words: string) {
    isReturning.value = false
    say(words)
    await inbox.open(next)
    if (next === null) await inbox.reload()
    await nextTick()
  }
  async function accept() {
    const report = decision.report.value
    if (!report?.can.accept) return
    const next = afterLeaving(ids(), report.id)
    if (await decision.accept()) await goOn(next, text('review.accepted', { unit: report.unit.name }))
  }
  async function giveBack(remark: string, lines: readonly LineRemark[]) {
    const report = decision.report.value
    if (!report) return
    const next = afterLeaving(ids(), report.id)
    if (!(await decision.giveBack(remark, lines))) return
    localStorage.removeItem(remarksKey(report.id))
    await goOn(next, text('review.givenBack', { unit: report.unit.name }))
  }
  useReviewKeys({
    j: () => walk(1),
    k: () => walk(-1),
    a: () => void accept(),
    r: () => (isReturning.value = decision.report.value?.can.return ?? false),
    Escape: () => (isReturning.value = false),
  })

  return {
    inbox,
    decision,
    bulk,
    isReturning,
    isBulkOpen,
    accept,
    giveBack,
    leave: () => inbox.open(null),
    hasMore: computed(() => inbox.page.value?.hasNextPage ?? false),
    async acceptedAll(count: number) {
      say(text('review.acceptedCount', { count }))
      await inbox.open(null)
      await inbox.reload()
    },
    openBulk() {
      bulk.clear()
      isBulkOpen.value = true
    },
  }
}
