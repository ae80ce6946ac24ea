import { computed, type ComputedRef } from 'vue'
import { createI18n } from 'vue-i18n'
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
const i18n = createI18n({
  legacy: false,
  locale: 'vi',
  fallbackLocale: 'vi',
  messages: { vi } as { vi: Written<typeof vi>; en?: Written<typeof vi> },
})
const composer = i18n.global as unknown as {
  t(key: string, named: Named, plural?: number): string
  locale: { value: Language }
  setLocaleMessage(language: Language, messages: Written<typeof vi>): void
}

/** A text in the chosen language; `count`, when given, also chooses the English plural ('one | many'). */
export function text(key: MessageKey, named: Named = {}): string {
  return typeof named.count === 'number' ? composer.t(key, named, named.count) : composer.t(key, named)
}

export function useText(): { t: typeof text; language: ComputedRef<Language> } {
  return { t: text, language: computed(() => composer.locale.value) }
}

export async function chooseLanguage(language: Language): Promise<void> {
  if (language === 'en') composer.setLocaleMessage('en', (await import('./i18n/en')).default)
  composer.locale.value = language
  document.documentElement.lang = language
  localStorage.setItem(STORED, language)
}

export async function restoreLanguage(): Promise<void> {
  if (localStorage.getItem(STORED) === 'en') await chooseLanguage('en')
}
