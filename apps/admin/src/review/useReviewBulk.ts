import { computed } from 'vue'
import { useCommand } from '../apollo'
import type { ReviewItemFragment } from '../generated/graphql'
import { ReviewAcceptAllDocument } from './review.documents'

/** The most that the server takes at once. */
const AT_MOST = 200

/** Accepting at once all that nobody needs to look at twice. */
export function useReviewBulk(items: () => readonly ReviewItemFragment[]) {
  const command = useCommand(ReviewAcceptAllDocument, (data) => data.acceptReports)
  const clean = computed(() =>
    items()
      .filter(({ can, warningCount }) => can.accept && warningCount === 0)
      .slice(0, AT_MOST),
  )
  return {
    clean,
    /** Left for a person: with warnings, or not this person's to decide. */
    left: computed(() => items().filter((item) => !clean.value.includes(item))),
    isRunning: command.isRunning,
    messages: computed(() => [
      ...(command.failure.value ? [command.failure.value.message] : []),
      ...new Set(command.errors.value.map(({ message }) => message)),
    ]),
    clear: command.clear,
    acceptAll: () =>
      command.run({
        reports: clean.value.map(({ id, version }) => ({ reportId: id, expectedVersion: version })),
      }),
  }
}
export type ReviewBulk = ReturnType<typeof useReviewBulk>
