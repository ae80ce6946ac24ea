import { computed, shallowRef } from 'vue'
import { useCommand, type CommandError } from '../apollo'
import type { ReviewItemFragment } from '../generated/graphql'
import { periodName } from '../report/period'
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
  /** As they were sent: a refusal names its place among these. */
  const sent = shallowRef<readonly ReviewItemFragment[]>([])
  const inWords = ({ path, message }: CommandError) => {
    const item = path[0] === 'reports' ? sent.value[Number(path[1])] : undefined
    return item ? `${item.unit.name}, ${periodName(item)}: ${message}` : message
  }
  return {
    clean,
    /** Left for a person: with warnings, or not this person's to decide. */
    left: computed(() => items().filter((item) => !clean.value.includes(item))),
    isRunning: command.isRunning,
    messages: computed(() => [
      ...(command.failure.value ? [command.failure.value.message] : []),
      ...new Set(command.errors.value.map(inWords)),
    ]),
    clear: command.clear,
    acceptAll: () => {
      sent.value = clean.value
      return command.run({
        reports: clean.value.map(({ id, version }) => ({ reportId: id, expectedVersion: version })),
      })
    },
  }
}
export type ReviewBulk = ReturnType<typeof useReviewBulk>
