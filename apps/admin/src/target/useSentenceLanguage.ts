import { computed } from 'vue'
import type { Language } from '../generated/graphql'
import { useText } from '../i18n'

/** The language in which the server is to write its sentences: the one that the app speaks. */
export function useSentenceLanguage() {
  const { language } = useText()
  return computed((): Language => (language.value === 'en' ? 'EN' : 'VI'))
}
