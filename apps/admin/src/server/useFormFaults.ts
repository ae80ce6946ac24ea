import { computed, ref } from 'vue'
import type { Command } from './useCommand'

type Told = Pick<Command<never, unknown>, 'failure' | 'fieldError' | 'otherErrors'>

/** What a form says beside its fields, once a save was tried, and above them; its own faults before the server's. */
export function useFormFaults<Field extends string>(
  fields: readonly Field[],
  own: () => Partial<Record<Field, string>>,
  command: Told,
) {
  const isTried = ref(false)
  return {
    error: (field: Field) => (isTried.value ? own()[field] : undefined) ?? command.fieldError(field),
    messages: computed(() => [
      ...(command.failure.value ? [command.failure.value.message] : []),
      ...command.otherErrors(fields),
    ]),
    /** A save is tried: true when the form itself finds nothing wrong. */
    isSound(): boolean {
      isTried.value = true
      return Object.keys(own()).length === 0
    },
    /** What was typed has gone, and its faults with it. */
    forgive(): void {
      isTried.value = false
    },
  }
}
