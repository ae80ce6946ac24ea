import type { Duty, Person, Prisma } from '@solang/db'
import { foldVietnamese, type DutyFunction, type ISODate } from '@solang/scoring'
import { readableUnits, unitsWhere } from '../access/access'
import { paginate, type Connection, type PageArgs } from '../connection'
import type { Context } from '../context'
import { toDbDay } from '../day'
import { groupedInOrder, inOrder, loaderOf } from '../per-request'
import { cleanText } from '../text'
import { isVisibleUnit } from '../unit/unit.service'

/** Duties that somebody holds on that day. */
export const heldOn = (day: ISODate): Prisma.DutyWhereInput => ({
  validFrom: { lte: toDbDay(day) },
  OR: [{ validTo: null }, { validTo: { gt: toDbDay(day) } }],
})

/** People who hold, or held, a duty in a unit that the viewer reads. */
export const visiblePeople = (context: Context): Prisma.PersonWhereInput => ({
  duties: { some: { unit: unitsWhere(context) } },
})

export interface PeopleFilter {
  within?: string | null
  search?: string | null
  function?: DutyFunction | null
}

export async function listPeople(
  context: Context,
  args: PageArgs,
  filter: PeopleFilter,
): Promise<Connection<Person>> {
  const where: Prisma.PersonWhereInput = {
    deactivatedOn: null,
    duties: {
      some: {
        ...heldOn(context.today),
        ...(filter.function && { function: filter.function }),
        unit: readableUnits(context, filter.within),
      },
    },
    ...(filter.search && { id: { in: await idsBySearch(context, filter.search) } }),
  }
  return paginate(context, args, {
    name: 'people',
    sort: [{ column: 'fullName', direction: 'asc' }],
    rows: (query) => context.db.person.findMany({ ...query, where: { AND: [where, query.where] } }),
    count: (take) => context.db.person.count({ where, take }),
  })
}

/** Trigram index on the folded name; at most 500 hits, then the words are too few to be useful. */
async function idsBySearch(context: Context, words: string): Promise<string[]> {
  const pattern = `%${foldVietnamese(cleanText(words)).replace(/[\\%_]/g, '\\$&')}%`
  const rows = await context.db.$queryRaw<{ id: string }[]>`
    SELECT id FROM person WHERE fold_vietnamese(full_name) LIKE ${pattern} LIMIT 500`
  return rows.map((row) => row.id)
}

/** People who came along with something else are not read again for relations. */
export function rememberPeople(context: Context, people: readonly Person[]): void {
  for (const person of people) peopleById(context).prime(person.id, person)
}

/** People by id, for relations: whoever may see an act may see who did it. */
export const peopleById = loaderOf<Context, string, Person | null>(async (context, ids) =>
  inOrder(ids, await context.db.person.findMany({ where: { id: { in: [...ids] } } }), (person) => person.id),
)

/** The duties a person holds today, in units that the viewer may know of: a name in a history opens no other commune. */
export const dutiesByPerson = loaderOf<Context, string, Duty[]>(async (context, ids) => {
  const duties = await context.db.duty.findMany({
    where: { personId: { in: [...ids] }, ...heldOn(context.today) },
    orderBy: { validFrom: 'asc' },
  })
  const visible = duties.filter((duty) => isVisibleUnit(context, duty.unitId))
  return groupedInOrder(ids, visible, (duty) => duty.personId)
})

export async function readPerson(context: Context, id: string): Promise<Person | null> {
  const person = await context.db.person.findFirst({ where: { id, ...visiblePeople(context) } })
  if (person) rememberPeople(context, [person])
  return person
}

export async function readDuty(context: Context, id: string): Promise<Duty | null> {
  const duty = await context.db.duty.findUnique({ where: { id } })
  return duty && isVisibleUnit(context, duty.unitId) ? duty : null
}
