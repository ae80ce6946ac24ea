import { foldVietnamese, type ISODate, type UnitKind } from '@solang/scoring'

interface Dated {
  validFrom: Date
  validTo: Date | null
}
export interface UnitRow {
  id: string
  kind: UnitKind
  isPlaceholder: boolean
  openedOn: Date | null
  closedOn: Date | null
  version: number
  names: readonly (Dated & { name: string })[]
  codes: readonly (Dated & { scheme: string; code: string; source: string | null; verified: boolean })[]
  parents: readonly (Dated & { parentId: string })[]
}

const onDay = <T extends Dated>(rows: readonly T[], day: ISODate): T | undefined => {
  const at = Date.parse(`${day}T00:00:00Z`)
  return rows.find(
    (row) => row.validFrom.getTime() <= at && (row.validTo === null || row.validTo.getTime() > at),
  )
}

const byVietnameseName = new Intl.Collator('vi', { numeric: true })

/** All units with their dated names, parents and codes, in memory: names and lineage cost no query. */
export class UnitTree {
  private readonly byId: ReadonlyMap<string, UnitRow>
  private readonly childLinks = new Map<string, UnitRow[]>()

  constructor(rows: readonly UnitRow[]) {
    this.byId = new Map(rows.map((row) => [row.id, row]))
    for (const row of rows)
      for (const { parentId } of row.parents) {
        const siblings = this.childLinks.get(parentId)
        if (!siblings) this.childLinks.set(parentId, [row])
        else if (!siblings.includes(row)) siblings.push(row)
      }
  }

  has(id: string): boolean {
    return this.byId.has(id)
  }

  get(id: string): UnitRow {
    const unit = this.byId.get(id)
    if (!unit) throw new Error(`unit ${id} is not in the tree`)
    return unit
  }

  find(id: string): UnitRow | null {
    return this.byId.get(id) ?? null
  }

  all(): UnitRow[] {
    return [...this.byId.values()]
  }

  /** The name on that day; before the first and after the last, the nearest one that is known. */
  nameOn(id: string, day: ISODate): string {
    const { names } = this.get(id)
    const known =
      onDay(names, day) ?? [...names].sort((a, b) => b.validFrom.getTime() - a.validFrom.getTime())[0]
    return known?.name ?? 'Chưa có tên'
  }

  parentOn(id: string, day: ISODate): UnitRow | null {
    const link = onDay(this.get(id).parents, day)
    return link ? this.get(link.parentId) : null
  }

  /** From the root down to the parent. */
  ancestorsOf(id: string, day: ISODate): UnitRow[] {
    const parent = this.parentOn(id, day)
    return parent ? [...this.ancestorsOf(parent.id, day), parent] : []
  }

  /** The unit itself, then up to the root: what is decided nearer goes before. */
  upwardsFrom(id: string, day: ISODate): string[] {
    return [
      id,
      ...this.ancestorsOf(id, day)
        .map((unit) => unit.id)
        .reverse(),
    ]
  }

  childrenOf(id: string, day: ISODate): UnitRow[] {
    const children = (this.childLinks.get(id) ?? []).filter(
      (child) => this.parentOn(child.id, day)?.id === id,
    )
    return this.sortByName(children, day)
  }

  /** At or below the root on that day. */
  isWithin(id: string, rootId: string, day: ISODate): boolean {
    for (let at: UnitRow | null = this.find(id); at; at = this.parentOn(at.id, day))
      if (at.id === rootId) return true
    return false
  }

  /** The unit that bore a code of a scheme on that day: codes are reused, so the day decides. */
  byCode(scheme: string, code: string, day: ISODate): UnitRow | null {
    return (
      this.all().find((unit) =>
        onDay(
          unit.codes.filter((c) => c.scheme === scheme && c.code === code),
          day,
        ),
      ) ?? null
    )
  }

  /** Vietnamese order, "Thôn 2" before "Thôn 10", placeholders last. */
  sortByName(units: readonly UnitRow[], day: ISODate): UnitRow[] {
    return [...units].sort(
      (a, b) =>
        Number(a.isPlaceholder) - Number(b.isPlaceholder) ||
        byVietnameseName.compare(this.nameOn(a.id, day), this.nameOn(b.id, day)) ||
        a.id.localeCompare(b.id),
    )
  }

  /** Names that contain the words, marks ignored. */
  search(units: readonly UnitRow[], words: string, day: ISODate): UnitRow[] {
    const wanted = foldVietnamese(words.trim())
    return units.filter((unit) => foldVietnamese(this.nameOn(unit.id, day)).includes(wanted))
  }
}
