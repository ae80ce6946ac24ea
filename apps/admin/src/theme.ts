import { ref } from 'vue'

export const themes = ['light', 'dark', 'system'] as const
export type Theme = (typeof themes)[number]

// The key is also read by public/theme.js before the first paint.
const KEY = 'theme'
const dark = typeof matchMedia === 'function' ? matchMedia('(prefers-color-scheme: dark)') : null
const theme = ref<Theme>(stored())

function stored(): Theme {
  const value = globalThis.localStorage?.getItem(KEY)
  return value === 'light' || value === 'dark' ? value : 'system'
}

function paint() {
  const isDark = theme.value === 'dark' || (theme.value === 'system' && dark?.matches === true)
  document.documentElement.dataset.theme = isDark ? 'dark' : 'light'
}
dark?.addEventListener('change', paint)

export function useTheme() {
  const choose = (choice: Theme) => {
    theme.value = choice
    if (choice === 'system') localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, choice)
    paint()
  }
  return { theme, choose }
}
