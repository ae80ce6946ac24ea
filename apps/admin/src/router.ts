import { createRouter, createWebHistory } from 'vue-router'
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
