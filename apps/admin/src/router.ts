import { createRouter, createWebHistory } from 'vue-router'
import { loadDeskTexts } from './i18n'
import { routes } from './routes'
import { useViewer } from './session/useViewer'

export const router = createRouter({
  history: createWebHistory(),
  routes,
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
})

router.beforeEach(async (to) => {
  const { viewer, load, can } = useViewer()
  await load()
  if (to.meta.isPublic) return true
  // The whole address, query included, so that a link from a message opens after signing in.
  if (!viewer.value) return { name: 'signIn', query: to.fullPath === '/' ? {} : { to: to.fullPath } }
  return to.meta.needs && !can(to.meta.needs) ? { name: 'forbidden', query: { from: to.fullPath } } : true
})

/** Pages that a village head opens on a weak network; their texts come with the app. */
const PHONE_PAGES = new Set(['today', 'reports', 'newReport', 'report', 'signIn'])
router.beforeResolve(async (to) => {
  if (!PHONE_PAGES.has(String(to.name))) await loadDeskTexts()
})
