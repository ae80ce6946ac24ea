import { foldVietnamese } from '@solang/scoring'
import type { PaceState, TargetCellFragment, TargetKind, TargetMatrixQuery } from '../generated/graphql'
import { countsUnits, isYesOrNo } from './pace'

type Matrix = NonNullable<TargetMatrixQuery['targetMatrix']>
export type MatrixTarget = Matrix['targets'][number]
export type MatrixUnit = Matrix['units'][number]

export interface MatrixFilter {
  readonly kind: TargetKind | null
  readonly state: PaceState | null
  readonly search: string
}
/** A cell with the target that it is a part of. */
export interface Placed {
  readonly cell: TargetCellFragment
  readonly target: MatrixTarget
}
export interface MatrixView {
  /** Targets that some village has a part in, and the villages: what the grid shows. */
  readonly targets: readonly MatrixTarget[]
  readonly villages: readonly MatrixUnit[]
  readonly placed: ReadonlyMap<string, Placed>
  /** What the commune itself answers for. */
  readonly own: readonly Placed[]
  /** Keys of the cells that pass the filter; the others stay in the grid, empty. */
  readonly shown: ReadonlySet<string>
}

export const placeKey = (unitId: string, targetId: string) => `${unitId}\n${targetId}`

/** Every word must occur in the cell's names, whatever its marks. */
export function isWanted({ cell, target }: Placed, { kind, state, search }: MatrixFilter): boolean {
  if (kind && target.kind !== kind) return false
  if (state && cell.progress.state !== state) return false
  const words = foldVietnamese(search).split(/\s+/).filter(Boolean)
  if (words.length === 0) return true
  const names = [target.code, target.name, target.subject, cell.unit.name, cell.lead?.person.fullName ?? '']
  const folded = foldVietnamese(names.join(' '))
  return words.every((word) => folded.includes(word))
}

export function buildView({ targets, units, cells }: Matrix, filter: MatrixFilter): MatrixView {
  const byId = new Map(targets.map((target) => [target.id, target]))
  const all = cells.flatMap((cell): Placed[] => {
    const target = byId.get(cell.target.id)
    return target ? [{ cell, target }] : []
  })
  const wanted = all.filter((placed) => isWanted(placed, filter))
  const inVillages = wanted.filter(({ cell }) => cell.unit.kind === 'VILLAGE')
  const [unitIds, targetIds] = [
    new Set(inVillages.map(({ cell }) => cell.unit.id)),
    new Set(inVillages.map(({ target }) => target.id)),
  ]
  const place = targets.map(({ id }) => id)
  return {
    targets: targets.filter(({ id }) => targetIds.has(id)),
    villages: units.filter(({ id }) => unitIds.has(id)),
    placed: new Map(all.map((each) => [placeKey(each.cell.unit.id, each.target.id), each])),
    own: wanted
      .filter(({ cell }) => cell.unit.kind !== 'VILLAGE')
      .sort((a, b) => place.indexOf(a.target.id) - place.indexOf(b.target.id)),
    shown: new Set(inVillages.map(({ cell, target }) => placeKey(cell.unit.id, target.id))),
  }
}

// Decimals of the contract have up to three places: counted in thousandths, they add up exactly.
const thousandths = (value: string) => {
  const [whole = '0', part = ''] = value.replace('-', '').split('.')
  return (
    (value.startsWith('-') ? -1n : 1n) * (BigInt(whole) * 1000n + BigInt(part.padEnd(3, '0').slice(0, 3)))
  )
}
const written = (sum: bigint) => {
  const digits = String(sum < 0n ? -sum : sum).padStart(4, '0')
  const part = digits.slice(-3).replace(/0+$/, '')
  return `${sum < 0n ? '-' : ''}${digits.slice(0, -3)}${part && `.${part}`}`
}
export const addUp = (values: readonly string[]) =>
  written(values.reduce((sum, value) => sum + thousandths(value), 0n))

/** What some selected cells of one target come to. */
export interface Sum {
  readonly target: MatrixTarget
  readonly done: string
  readonly goal: string
  /** Units without a figure or a goal: named as missing, never counted as 0. */
  readonly unknownCount: number
}

const hasIt = (kind: TargetKind, { state, done }: TargetCellFragment['progress']) =>
  state === 'MET' || (isYesOrNo(kind) && Number(done ?? 0) > 0)

/** One sum per target; work is compared with a goal only where both are known. */
export function sumsOf(selected: readonly Placed[]): Sum[] {
  return [...new Set(selected.map(({ target }) => target))].map((target) => {
    const parts = selected.filter((each) => each.target === target).map(({ cell }) => cell.progress)
    const known = parts.filter(({ done, goal }) => done != null && goal != null)
    const [done, goal] = countsUnits(target.kind)
      ? [known.filter((part) => hasIt(target.kind, part)).map(() => '1'), known.map(() => '1')]
      : [known.map((part) => part.done ?? '0'), known.map((part) => part.goal ?? '0')]
    return { target, done: addUp(done), goal: addUp(goal), unknownCount: parts.length - known.length }
  })
}

export const countByState = (placed: readonly Placed[]) => {
  const counts = new Map<PaceState, number>()
  for (const { cell } of placed) counts.set(cell.progress.state, (counts.get(cell.progress.state) ?? 0) + 1)
  return counts
}
