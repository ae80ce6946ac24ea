import { readonly, ref } from 'vue'
import type { Tone } from './tone'

export interface Toast {
  readonly id: number
  readonly tone: Tone
  readonly text: string
  readonly action?: { readonly label: string; readonly run: () => void }
}
const toasts = ref<Toast[]>([])
let last = 0

const dismiss = (id: number) => {
  toasts.value = toasts.value.filter((toast) => toast.id !== id)
}

/** Says what was done, at the foot of the page. With an action (undo) it stays 10 s, else 6 s. */
export function useToast() {
  const say = (text: string, tone: Tone = 'met', action?: Toast['action']) => {
    const id = ++last
    toasts.value = [...toasts.value, { id, tone, text, action }].slice(-3)
    setTimeout(() => dismiss(id), action ? 10_000 : 6_000)
  }
  return { toasts: readonly(toasts), say, dismiss }
}
