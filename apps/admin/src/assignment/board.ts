import { foldVietnamese } from '@solang/scoring'
import type { AssignmentBoardQuery, BoardAssignmentFragment } from '../generated/graphql'

type Matrix = NonNullable<AssignmentBoardQuery['assignmentMatrix']>
export type BoardUnit = Matrix['units'][number]

/** What somebody answers for: a target of the campaign, or a criterion of the commune's set. */
export interface Subject {
  readonly id: string
  readonly kind: 'target' | 'criterion'
  readonly code: string
  /** As short as the plan allows: 'Hàng rào xanh'. */
  readonly label: string
  /** As the plan or the decision writes it. */
  readonly name: string
  /** Where it applies. */
  readonly unitIds: ReadonlySet<string>
}

export interface BoardCell {
  readonly key: string
  readonly subject: Subject
  readonly unit: BoardUnit
  readonly lead: BoardAssignmentFragment | null
  readonly support: readonly BoardAssignmentFragment[]
}

export interface Board {
  readonly subjects: readonly Subject[]
  readonly units: readonly BoardUnit[]
  readonly cells: ReadonlyMap<string, BoardCell>
}

export interface BoardFilter {
  readonly isGapsOnly: boolean
  readonly kind: Subject['kind'] | null
  readonly personId: string | null
  readonly search: string
}

// A full stop occurs in no id, so that a key can stand in the address and be taken apart again.
export const cellKey = (subjectId: string, unitId: string) => `${subjectId}.${unitId}`

const capital = (text: string) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)

function subjectOf({ target, criterion, unitIds }: Matrix['rows'][number]): Subject | null {
  if (target) {
    const { id, code, name, subject } = target
    return { id, kind: 'target', code, name, label: capital(subject || name), unitIds: new Set(unitIds) }
  }
  if (!criterion) return null
  const { id, code, name } = criterion
  return { id, kind: 'criterion', code, name, label: name, unitIds: new Set(unitIds) }
}

export function buildBoard({
  units,
  rows,
  assignments,
}: Pick<Matrix, 'units' | 'rows' | 'assignments'>): Board {
  const byCell = new Map<string, BoardAssignmentFragment[]>()
  for (const assignment of assignments) {
    const key = cellKey(assignment.target?.id ?? assignment.criterion?.id ?? '', assignment.unit.id)
    byCell.set(key, [...(byCell.get(key) ?? []), assignment])
  }
  const subjects = rows.map(subjectOf).filter((subject) => subject !== null)
  const cells = subjects.flatMap((subject) =>
    units
      .filter(({ id }) => subject.unitIds.has(id))
      .map((unit): BoardCell => {
        const key = cellKey(subject.id, unit.id)
        const here = byCell.get(key) ?? []
        return {
          key,
          subject,
          unit,
          lead: here.find(({ role }) => role === 'LEAD') ?? null,
          support: here.filter(({ role }) => role === 'SUPPORT'),
        }
      }),
  )
  return { subjects, units, cells: new Map(cells.map((cell) => [cell.key, cell])) }
}

/** Every word must occur somewhere in the cell's names, whatever its marks. */
export function matches(cell: BoardCell, { isGapsOnly, kind, personId, search }: BoardFilter): boolean {
  const people = cell.lead ? [cell.lead, ...cell.support] : cell.support
  if (isGapsOnly && cell.lead) return false
  if (kind && cell.subject.kind !== kind) return false
  if (personId && !people.some(({ person }) => person.id === personId)) return false
  const words = foldVietnamese(search).split(/\s+/).filter(Boolean)
  if (words.length === 0) return true
  const { code, label, name } = cell.subject
  const written = [code, label, name, cell.unit.name, ...people.map(({ person }) => person.fullName)]
  const folded = foldVietnamese(written.join(' '))
  return words.every((word) => folded.includes(word))
}

export const gapsIn = (cells: Iterable<BoardCell>) => [...cells].filter(({ lead }) => lead === null).length

/** The cell as the server names it in a command. */
export const cellInput = ({ subject, unit }: BoardCell) => ({
  unitId: unit.id,
  ...(subject.kind === 'target' ? { targetId: subject.id } : { criterionId: subject.id }),
})
