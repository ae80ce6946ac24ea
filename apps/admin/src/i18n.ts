import { readonly, ref, shallowRef, type Ref } from 'vue'
import vi from './i18n/vi'
import type viDesk from './i18n/vi-desk'

export const languages = ['vi', 'en'] as const
export type Language = (typeof languages)[number]

/** The same keys with other words: what every language file must satisfy. */
export type Written<T> = { [K in keyof T]: T[K] extends string ? string : Written<T[K]> }
type KeysOf<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${KeysOf<T[K]>}` }[keyof T &
  string]
export type Messages = typeof vi & typeof viDesk
export type MessageKey = KeysOf<Messages>
export type Named = Record<string, string | number>

const STORED = 'language'
const language = ref<Language>('vi')
const messages = shallowRef<Partial<Written<Messages>>>(vi)
let hasDesk = false
const phoneTexts = { vi: async () => vi, en: async () => (await import('./i18n/en')).default }
const deskTexts = {
  vi: async () => (await import('./i18n/vi-desk')).default,
  en: async () => (await import('./i18n/en-desk')).default,
}

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
  // Empty for the moment until the desk's texts are here: a key means nothing to anybody.
  return typeof found === 'string' ? found : ''
}

/**
 * A text in the chosen language: `{name}` is a value, and `one | many` a plural, chosen by `count` (Vietnamese
 * nouns have none). Reactive where it is read. Forty lines instead of a library: those that do more weigh 15 kB on
 * the phone's report page, a ninth of its budget.
 */
export function text(key: MessageKey, named: Named = {}): string {
  const forms = find(key).split(' | ')
  const form = forms.length > 1 && Number(named.count) !== 1 ? forms[1] : forms[0]
  return (form ?? '').replace(/\{(\w+)\}/g, (mark, name: string) => String(named[name] ?? mark))
}

export function useText(): { t: typeof text; language: Readonly<Ref<Language>> } {
  return { t: text, language: readonly(language) }
}

export async function chooseLanguage(choice: Language): Promise<void> {
  const [phone, desk] = await Promise.all([phoneTexts[choice](), hasDesk ? deskTexts[choice]() : {}])
  messages.value = { ...phone, ...desk }
  language.value = choice
  document.documentElement.lang = choice
  localStorage.setItem(STORED, choice)
}

/** The texts of the pages beside the phone's own; asked for again it does nothing. */
export async function loadDeskTexts(): Promise<void> {
  if (hasDesk) return
  const desk = await deskTexts[language.value]()
  hasDesk = true
  messages.value = { ...messages.value, ...desk }
}

export async function restoreLanguage(): Promise<void> {
  if (localStorage.getItem(STORED) === 'en') await chooseLanguage('en')
}
