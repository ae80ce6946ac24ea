import { compile, explain, type Attestations, type Compiled, type InputValue } from '@solang/scoring'
import { storedSet } from '../../criteria-rows'
import type { Prisma } from '../../generated/client/client'
import { day, vietnamTime } from '../calendar'
import { indicatorId, setId, stableId, unitId } from '../ids'
import { GARDENS } from './gardens'
import { demoPerson, personId, signedAs } from './insert-people'
import { GARDEN_SCORES, type ScoreSeed } from './scores'
import { COMMUNE_SCORE, VILLAGE_SCORES } from './village-scores'

const REGISTERED_ON = '2021-03-05'
const STATES_ON = '2021-05-07'
const STATES_BY = 'nong-nghiep'
const SCORES = [...GARDEN_SCORES, ...VILLAGE_SCORES, COMMUNE_SCORE]

export const gardenId = (village: string, label: string) => stableId('garden', village, label)
const assessmentId = ({ set, unit, garden, stage, on }: ScoreSeed) =>
  stableId('assessment', set, unit, garden ?? '', stage, on)

export async function insertGardens(tx: Prisma.TransactionClient): Promise<void> {
  await tx.garden.createMany({
    data: GARDENS.map(({ village, crops, ...garden }) => ({
      id: gardenId(village, garden.label),
      unitId: unitId(village),
      ...garden,
      crops: [...crops],
      stateOn: garden.state === null ? null : day(STATES_ON),
      householderName: `Chủ hộ ${garden.householdCode}`,
      registeredOn: day(REGISTERED_ON),
      createdAt: vietnamTime(REGISTERED_ON, '10:00'),
    })),
  })
  await tx.gardenStateEntry.createMany({
    data: GARDENS.filter(({ state }) => state !== null).map(({ village, label, state, hasOwner }) => ({
      id: stableId('garden-state', village, label),
      gardenId: gardenId(village, label),
      state,
      hasOwner,
      happenedOn: day(STATES_ON),
      recordedById: personId(STATES_BY),
      recordedAs: signedAs(STATES_BY),
      createdAt: vietnamTime(STATES_ON, '16:00'),
    })),
  })
}

/** Verdicts and words come from the scoring package, as when a person records a sheet. */
export async function insertAssessments(tx: Prisma.TransactionClient): Promise<void> {
  const sets = await tx.criteriaSet.findMany({ select: { id: true, definition: true } })
  const compiled = new Map(sets.map((set) => [set.id, compile(storedSet(set))]))
  await tx.assessment.createMany({ data: SCORES.map((score) => row(score, compiled.get(setId(score.set)))) })
  await tx.assessmentEntry.createMany({ data: SCORES.flatMap(entryRows) })
}

function row(score: ScoreSeed, rules: Compiled | undefined) {
  if (!rules) throw new Error(`no criteria set ${score.set}`)
  const inputs: Record<string, InputValue> = {}
  const attestations: Record<string, Attestations[string]> = {}
  for (const [code, { values, word, note = '' }] of Object.entries(score.entries)) {
    Object.assign(inputs, values)
    if (word) attestations[code] = { verdict: word, by: demoPerson(score.by).name, on: score.on, note }
  }
  const result = rules.evaluate(inputs, attestations)
  const writtenAt = vietnamTime(score.on, '15:30')
  const isSubmitted = score.status === 'SUBMITTED'
  return {
    id: assessmentId(score),
    setId: setId(score.set),
    unitId: unitId(score.unit),
    gardenId: score.garden === undefined ? null : gardenId(score.unit, score.garden),
    stage: score.stage,
    status: score.status,
    assessedOn: day(score.on),
    assessedById: personId(score.by),
    assessedAs: signedAs(score.by),
    verdict: result.verdict,
    isProvisional: result.provisional,
    metCount: result.met,
    applicableCount: result.of,
    // Plain data by contract of the scoring package.
    result: result as unknown as Prisma.InputJsonObject,
    explanation: [...explain(rules.set, result)],
    note: score.note ?? null,
    version: isSubmitted ? 2 : 1,
    createdAt: writtenAt,
    submittedAt: isSubmitted ? vietnamTime(score.on, '15:45') : null,
  }
}

const entryRows = (score: ScoreSeed) =>
  Object.entries(score.entries).map(([code, { values, word, note }]) => ({
    id: stableId('assessment-entry', assessmentId(score), code),
    assessmentId: assessmentId(score),
    indicatorId: indicatorId(score.set, code),
    values: { ...values },
    attestedVerdict: word ?? null,
    attestedById: word ? personId(score.by) : null,
    attestedOn: word ? day(score.on) : null,
    evidenceNote: note ?? null,
  }))
