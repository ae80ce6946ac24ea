import { readonly, ref, shallowRef, type Ref } from 'vue'
import vi from './i18n/vi'

export const languages = ['vi', 'en'] as const
export type Language = (typeof languages)[number]

/** The same keys with other words: what every language file must satisfy. */
export type Written<T> = { [K in keyof T]: T[K] extends string ? string : Written<T[K]> }
type KeysOf<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${KeysOf<T[K]>}` }[keyof T &
  string]
export type MessageKey = KeysOf<typeof vi>
export type Named = Record<string, string | number>

const STORED = 'language'
const language = ref<Language>('vi')
const messages = shallowRef<Written<typeof vi>>(vi)

interface Branch {
  readonly [key: string]: string | Branch
}
const find = (key: string): string => {
  const found = key
    .split('.')
    .reduce<string | Branch | undefined>(
      (branch, part) => (typeof branch === 'object' ? branch[part] : undefined),
      messages.value,
    )
  return typeof found === 'string' ? found : key
}

/**
 * A text in the chosen language: `{name}` is a value, and `one | many` a plural, chosen by `count` (Vietnamese
 * nouns have none). Reactive where it is read. Forty lines instead of a library: those that do more weigh 15 kB on
 * the phone's report page, a ninth of its budget.
 */
export function text(key: MessageKey, named: Named = {}): string {
  const forms = find(key).split(' | ')
  const form = forms.length > 1 && Number(named.count) !== 1 ? forms[1] : forms[0]
  return (form ?? key).replace(/\{(\w+)\}/g, (mark, name: string) => String(named[name] ?? mark))
}

export function useText(): { t: typeof text; language: Readonly<Ref<Language>> } {
  return { t: text, language: readonly(language) }
}

export async function chooseLanguage(choice: Language): Promise<void> {
  messages.value = choice === 'en' ? (await import('./i18n/en')).default : vi
  language.value = choice
  document.documentElement.lang = choice
  localStorage.setItem(STORED, choice)
}

export async function restoreLanguage(): Promise<void> {
  if (localStorage.getItem(STORED) === 'en') await chooseLanguage('en')
}
