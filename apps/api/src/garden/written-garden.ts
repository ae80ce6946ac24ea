import { Prisma, type Garden } from '@solang/db'
import { gardenProblems, type GardenFacts } from '@solang/scoring'
import type { Context } from '../context'
import { fromDbDayOrNull, toDbDay } from '../day'
import { Refusal } from '../errors'
import { cleanText, cleanTextOrNull } from '../text'
import type { GardenFactsInput, RegisterGardenInput, UpdateGardenInput } from './garden.input'

/** An input as facts: texts clean, and only what was sent. A name or a code sent as null stands for an empty one. */
export function factsOf(input: RegisterGardenInput | UpdateGardenInput): GardenFacts {
  const { label, householdCode, crops, incomes } = input
  const facts = {
    label: label === undefined ? undefined : cleanText(label ?? ''),
    householdCode: householdCode === undefined ? undefined : cleanText(householdCode ?? ''),
    householderName: cleaned(input.householderName),
    areaSquareMetres: input.areaSquareMetres,
    state: input.state,
    hasOwner: input.hasOwner,
    stateOn: input.stateOn ?? undefined,
    crops: crops === undefined ? undefined : (crops ?? []).map(cleanText).filter(Boolean),
    incomes: incomes ?? undefined,
    planConfirmedOn: input.planConfirmedOn,
    planDocument: cleaned(input.planDocument),
    position: input.position,
    note: cleaned(input.note),
  } satisfies { [Fact in keyof GardenFacts]: GardenFacts[Fact] | undefined }
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined))
}

const cleaned = (text: GardenFactsInput['note']) => (text === undefined ? undefined : cleanTextOrNull(text))

/** Refuses facts that are missing or absurd, each at its field. */
export function refuseOddFacts(context: Context, facts: GardenFacts, before: Garden | null): void {
  const problems = gardenProblems(facts, {
    today: context.today,
    lastStateOn: fromDbDayOrNull(before?.stateOn ?? null),
  })
  if (problems.length > 0)
    throw new Refusal(problems.map(({ field, code, message }) => ({ code, message, path: [field] })))
}

/** The columns of a garden that these facts write; the day of the state moves only when the state does. */
export function columnsOf(context: Context, facts: GardenFacts, before: Garden | null) {
  const { areaSquareMetres, planConfirmedOn, position, crops, state, hasOwner, stateOn } = facts
  const { label, householdCode, householderName, planDocument, note } = facts
  const isStateWritten =
    (state !== undefined && state !== (before?.state ?? null)) ||
    (hasOwner !== undefined && hasOwner !== (before?.hasOwner ?? null))
  return {
    ...given({ label, householdCode, householderName, planDocument, note, state, hasOwner }),
    ...(areaSquareMetres !== undefined && {
      areaSquareMetres: areaSquareMetres === null ? null : new Prisma.Decimal(areaSquareMetres),
    }),
    ...(crops !== undefined && { crops: [...crops] }),
    ...(planConfirmedOn !== undefined && {
      planConfirmedOn: planConfirmedOn === null ? null : toDbDay(planConfirmedOn),
    }),
    ...(position !== undefined && {
      latitude: position?.latitude ?? null,
      longitude: position?.longitude ?? null,
    }),
    ...(isStateWritten && { stateOn: toDbDay(stateOn ?? context.today) }),
  }
}

const given = <T extends object>(values: T) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }

/** For the trail, which is read more widely than household data: the household stays out of it. */
export const publicFacts = (garden: Garden) => {
  const { label, areaSquareMetres, registeredOn, state, hasOwner, stateOn, crops, planConfirmedOn } = garden
  return { label, areaSquareMetres, registeredOn, state, hasOwner, stateOn, crops, planConfirmedOn }
}
