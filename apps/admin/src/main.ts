import { createApp } from 'vue'
import App from './App.vue'
import { DefaultApolloClient, getClient, onSessionEnded } from './apollo'
import { loadDeskTexts, restoreLanguage } from './i18n'
import { router } from './router'
import { useViewer } from './session/useViewer'
import './styles.css'

onSessionEnded(() => {
  const { viewer, forget } = useViewer()
  // Before the first sign-in there is no session that could have ended.
  if (!viewer.value) return
  forget()
  const to = router.currentRoute.value.fullPath
  void router.push({ name: 'signIn', query: { to, again: '1' } })
})

await restoreLanguage()
createApp(App).use(router).provide(DefaultApolloClient, getClient()).mount('#app')

// On a phone what the first page can do without waits until that page can be used: the letters of the headings, for
// which the system's stand in, and the texts of the other pages.
const loadTheRest = () => void Promise.all([import('./ui/faces.css'), loadDeskTexts()])
const isDesk = matchMedia('(min-width: 768px)').matches
if (isDesk || !('requestIdleCallback' in window)) loadTheRest()
else requestIdleCallback(loadTheRest, { timeout: 4000 })
