import { computed, ref } from 'vue'
import { useCommand } from '../apollo'
import { useKeptForm } from '../assignment/useKeptForm'
import type { PlanConflictFieldsFragment } from '../generated/graphql'
import { useViewer } from '../session/useViewer'
import { DecidePlanConflictDocument } from './plan.documents'

export interface Decision {
  decision: string
  /** New deadlines by target; a target that is not here keeps its own. */
  dueDates: Record<string, string | null>
}

/** A decision being written: kept on this device until the server has it. */
export function useDecision(conflict: () => PlanConflictFieldsFragment) {
  const { viewer } = useViewer()
  const { form, forget } = useKeptForm<Decision>(
    () => ['decision', viewer.value?.person?.id, conflict().id].join(':'),
    () => ({ decision: conflict().decision ?? '', dueDates: {} }),
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
      expectedVersion: conflict().version,
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
