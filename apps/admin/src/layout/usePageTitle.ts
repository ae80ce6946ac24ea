import { nextTick, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { text, useText } from '../i18n'

/** Names the tab after the page, and after a navigation moves the focus to its heading, so that it is read out. */
export function usePageTitle(): void {
  const route = useRoute()
  const { language } = useText()
  watch(
    [() => route.meta.title, language],
    ([title]) => {
      document.title =
        title && title !== 'app.name' ? `${text(title)} · ${text('app.name')}` : text('app.name')
    },
    { immediate: true },
  )
  useRouter().afterEach(async (to, from) => {
    if (from.matched.length === 0 || to.path === from.path) return
    await nextTick()
    const heading =
      document.querySelector<HTMLElement>('main h1[tabindex]') ?? document.getElementById('main')
    heading?.focus({ preventScroll: true })
  })
}
