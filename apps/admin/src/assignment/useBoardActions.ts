import { ref, watch } from 'vue'
import type { Board } from './board'
import type { BoardView } from './useAssignmentBoard'

interface Desk {
  readonly board: Board
  readonly shown: ReadonlySet<string>
  readonly canAssign: boolean
}

/** What is selected, what is being given, and which cell is looked at. */
export function useBoardActions(desk: Desk, show: (change: Partial<BoardView>) => void) {
  const selection = ref<readonly string[]>([])
  const giving = ref<readonly string[]>([])
  const isGiving = ref(false)
  const reassignTo = ref<{ readonly personId: string | null } | null>(null)

  // What the filter hides cannot be given by accident.
  watch(
    () => desk.shown,
    (keys) => (selection.value = selection.value.filter((key) => keys.has(key))),
  )
  const open = (key: string, offered: { readonly personId: string | null } | null = null) => {
    reassignTo.value = offered
    selection.value = []
    show({ cell: key })
  }
  const give = (keys: readonly string[]) => {
    giving.value = keys
    isGiving.value = true
  }
  return {
    selection,
    giving,
    isGiving,
    reassignTo,
    open,
    give,
    close: () => {
      reassignTo.value = null
      show({ cell: null })
    },
    /** A press on the phone: a gap is there to be filled, anything else to be looked at. */
    choose: (key: string) => {
      if (desk.canAssign && !desk.board.cells.get(key)?.lead) give([key])
      else open(key)
    },
    /** A refused cell has a lead already: the panel opens with the form that moves it on. */
    offerReassign: (key: string, personId: string | null) => open(key, { personId }),
    finish: () => {
      selection.value = []
      giving.value = []
    },
  }
}
