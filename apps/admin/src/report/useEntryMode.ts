import { ref, watch } from 'vue'
import type { EntryMode } from './entry-line'

const STORED = 'report:mode'
const mode = ref<EntryMode>(localStorage.getItem(STORED) === 'total' ? 'total' : 'change')
watch(mode, (chosen) => localStorage.setItem(STORED, chosen))

/** Whether this person types what was added or the new total; remembered on the device. */
export const useEntryMode = () => mode
