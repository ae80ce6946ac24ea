import { computed, inject, provide, useId, type ComputedRef, type InjectionKey } from 'vue'

/** What a field tells the input inside it, so that label, hint and error are tied to it without repeating ids. */
interface FieldLink {
  readonly id: string
  readonly describedBy: ComputedRef<string | undefined>
  readonly isInvalid: ComputedRef<boolean>
  readonly isRequired: ComputedRef<boolean>
}
const key: InjectionKey<FieldLink> = Symbol('field')

export function provideField(read: () => { hint?: string; error?: string; required?: boolean }): FieldLink {
  const id = useId()
  const link = {
    id,
    describedBy: computed(() => {
      const { hint, error } = read()
      return [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ') || undefined
    }),
    isInvalid: computed(() => Boolean(read().error)),
    isRequired: computed(() => Boolean(read().required)),
  }
  provide(key, link)
  return link
}

/** Attributes for the input; `isWrong` marks what the input itself refused. */
export function useFieldAttributes(isWrong: () => boolean = () => false) {
  const field = inject(key, null)
  return computed(() => ({
    id: field?.id,
    'aria-describedby': field?.describedBy.value,
    'aria-invalid': field?.isInvalid.value || isWrong() || undefined,
    'aria-required': field?.isRequired.value || undefined,
  }))
}
