import { ref, toValue, watch, type MaybeRefOrGetter, type Ref } from 'vue'

function read(key: string): object {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '{}') as object
  } catch {
    return {}
  }
}

/** A form that this device remembers until the server has it: a closed tab or a lost connection loses nothing. */
export function useKeptForm<TForm extends object>(key: MaybeRefOrGetter<string>, blank: () => TForm) {
  const form = ref({ ...blank(), ...read(toValue(key)) }) as Ref<TForm>
  watch(
    () => toValue(key),
    (next) => {
      form.value = { ...blank(), ...read(next) }
    },
  )
  watch(
    form,
    (typed) => {
      const isBlank = JSON.stringify(typed) === JSON.stringify(blank())
      try {
        if (isBlank) localStorage.removeItem(toValue(key))
        else localStorage.setItem(toValue(key), JSON.stringify(typed))
      } catch {
        // A browser that keeps nothing: the form still works while it is open.
      }
    },
    { deep: true },
  )
  const forget = () => {
    localStorage.removeItem(toValue(key))
    form.value = blank()
  }
  return { form, forget }
}
