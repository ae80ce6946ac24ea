import { computed, ref, watch } from 'vue'
import { useCommand } from '../apollo'
import { useKeptForm } from '../ui/useKeptForm'
import type { PlanConflictFieldsFragment } from '../generated/graphql'
import { useViewer } from '../session/useViewer'
import { DecidePlanConflictDocument } from './plan.documents'

export interface Decision {
  /** Of the conflict that it was written upon: what somebody decides meanwhile is not overwritten unseen. */
  version: number
  decision: string
  /** New deadlines by target; a target that is not here keeps its own. */
  dueDates: Record<string, string | null>
}

/** A decision being written: kept on this device until the server has it. */
export function useDecision(conflict: () => PlanConflictFieldsFragment) {
  const { viewer } = useViewer()
  const blank = (): Decision => ({
    version: conflict().version,
    decision: conflict().decision ?? '',
    dueDates: {},
  })
  const { form, forget } = useKeptForm<Decision>(
    () => ['decision', viewer.value?.person?.id, conflict().id].join(':'),
    blank,
  )
  const isTyped = ({ decision, dueDates }: Decision, upon: string | null | undefined) =>
    decision !== (upon ?? '') || Object.values(dueDates).some(Boolean)
  // Decided by somebody else before anything was typed here: start from theirs.
  watch(
    () => conflict().decision,
    (_now, before) => {
      if (!isTyped(form.value, before)) forget()
    },
  )
  const command = useCommand(DecidePlanConflictDocument, (data) => data.decidePlanConflict)
  const isMissing = ref(false)
  /** Targets in the order in which they were sent: errors name them by their place. */
  const sent = ref<readonly string[]>([])

  const run = async () => {
    isMissing.value = form.value.decision.trim() === ''
    if (isMissing.value) return null
    const dueDates = conflict().targets.flatMap(({ id }) => {
      const dueOn = form.value.dueDates[id]
      return dueOn ? [{ targetId: id, dueOn }] : []
    })
    sent.value = dueDates.map(({ targetId }) => targetId)
    const payload = await command.run({
      conflictId: conflict().id,
      expectedVersion: form.value.version,
      decision: form.value.decision,
      dueDates,
    })
    if (payload) forget()
    return payload
  }
  const dueError = (targetId: string) => {
    const index = sent.value.indexOf(targetId)
    return index < 0
      ? undefined
      : (command.fieldError(`dueDates.${index}.dueOn`) ?? command.fieldError(`dueDates.${index}.targetId`))
  }
  return {
    form,
    run,
    isStale: computed(() => form.value.version !== conflict().version),
    /** Mine all the same, upon what now stands. */
    keep: () => {
      command.clear()
      form.value = { ...form.value, version: conflict().version }
    },
    /** What now stands, and nothing of mine. */
    drop: () => {
      command.clear()
      forget()
    },
    command,
    isMissing,
    dueError,
    otherErrors: computed(() =>
      command.errors.value
        .filter(
          ({ code, path }) =>
            code !== 'VERSION_CONFLICT' && !path.some((part) => /^(decision|dueDates)$/.test(part)),
        )
        .map(({ message }) => message),
    ),
  }
}
