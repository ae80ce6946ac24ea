import { computed, ref, watch } from 'vue'
import { useCommand, type CommandError } from '../apollo'
import type { AssignmentRole } from '../generated/graphql'
import { useViewer } from '../session/useViewer'
import { AssignDocument } from './assignment.documents'
import { cellInput, type BoardCell } from './board'
import { useKeptForm } from '../ui/useKeptForm'

export interface AssignContext {
  readonly campaignId: string
  /** Last day of the campaign: the deadline where none is typed. */
  readonly endsOn: string
  readonly cells: readonly BoardCell[]
}

/** Which of the sent cells an error speaks of: `cells.3` or `cells.3.unitId`. */
const cellIndex = ({ path }: CommandError) => {
  const at = path.indexOf('cells')
  const index = at < 0 ? NaN : Number(path[at + 1])
  return Number.isInteger(index) ? index : null
}

/** Gives one person all the cells at once; what is refused is told at the cell it belongs to. */
export function useAssign(props: AssignContext) {
  const { viewer } = useViewer()
  const { form, forget } = useKeptForm(
    () => ['assign', viewer.value?.person?.id, props.campaignId].join(':'),
    () => ({ personId: null as string | null, dueOn: props.endsOn as string | null, document: '', note: '' }),
  )
  const role = ref<AssignmentRole>('LEAD')
  const isMissingPerson = ref(false)
  const command = useCommand(AssignDocument, (data) => data.assign, {
    refetch: ['AssignmentBoard', 'CellAssignments'],
  })
  /** Keys as they were sent: cells may be taken out of the list before the next attempt. */
  const sent = ref<readonly string[]>([])

  watch(
    () => props.cells.length > 0 && props.cells.every(({ lead }) => lead !== null),
    (allLed) => (role.value = allLed ? 'SUPPORT' : 'LEAD'),
    { immediate: true },
  )
  watch(
    () => form.value.personId,
    () => (isMissingPerson.value = false),
  )
  const errorsByCell = computed(() => {
    const found = new Map<string, CommandError>()
    for (const error of command.errors.value) {
      const key = sent.value[cellIndex(error) ?? -1]
      if (key !== undefined) found.set(key, error)
    }
    return found
  })
  const formErrors = computed(() =>
    command.errors.value.filter((error) => cellIndex(error) === null && !command.conflict.value),
  )

  const run = async () => {
    const { personId, dueOn, document, note } = form.value
    isMissingPerson.value = personId === null
    if (personId === null || props.cells.length === 0) return null
    sent.value = props.cells.map(({ key }) => key)
    const payload = await command.run({
      campaignId: props.campaignId,
      cells: props.cells.map(cellInput),
      personId,
      role: role.value,
      dueOn,
      document: document || null,
      note: note || null,
    })
    if (payload) forget()
    return payload
  }
  return { form, role, run, command, isMissingPerson, errorsByCell, formErrors }
}
