import { onMounted, onUnmounted } from 'vue'

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('input, textarea, select, dialog, [role="dialog"]') !== null

const WALKING = ['j', 'k']

/** Single letters while nobody types: j and k walk the list, a accepts, r returns, Escape closes. */
export function useReviewKeys(keys: Readonly<Record<string, () => void>>) {
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    // A key held down walks on through the list; it decides nothing that nobody has seen.
    if (event.repeat && !WALKING.includes(event.key)) return
    const act = keys[event.key]
    if (!act || (event.key !== 'Escape' && isTyping(event.target))) return
    if (document.querySelector('[role="dialog"]')) return
    event.preventDefault()
    act()
  }
  onMounted(() => window.addEventListener('keydown', press))
  onUnmounted(() => window.removeEventListener('keydown', press))
}
