import { createApp } from 'vue'
import App from './App.vue'
import { DefaultApolloClient, getClient, onSessionEnded } from './apollo'
import { restoreLanguage } from './i18n'
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

// On a phone the letters of the headings wait until the page can be used; until then the system's stand in.
const loadFaces = () => void import('./ui/faces.css')
const isDesk = matchMedia('(min-width: 768px)').matches
if (isDesk || !('requestIdleCallback' in window)) loadFaces()
else requestIdleCallback(loadFaces, { timeout: 4000 })
