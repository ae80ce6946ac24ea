import { haTinhCommune2017 } from '@solang/scoring/sets'
import type { Prisma } from '../../generated/client/client'
import { day, dayOrNull } from '../calendar'
import { allocationId, CAMPAIGN_ID, criterionId, setKey, sectionId, stableId, targetId, unitId } from '../ids'
import { CONFLICTS } from './conflicts'
import { CAMPAIGN, PLAN_DOCUMENT, PLAN_SECTIONS } from './document'
import { REPORTING_RULES } from './reporting-rules'
import { TARGETS } from './targets'
import { COMMUNE } from './units'

export async function insertPlan(tx: Prisma.TransactionClient): Promise<void> {
  await insertDocument(tx)
  await insertTargets(tx)
  await insertConflicts(tx)
  await tx.reportingRule.createMany({
    data: REPORTING_RULES.map(({ section, ...rule }, index) => ({
      id: stableId('reporting-rule', '2021', String(index + 1)),
      campaignId: CAMPAIGN_ID,
      position: index + 1,
      ...rule,
      sectionId: sectionId(section),
    })),
  })
}

async function insertDocument(tx: Prisma.TransactionClient): Promise<void> {
  const documentId = stableId('plan-document', '2021')
  await tx.planDocument.create({ data: { id: documentId, unitId: unitId(COMMUNE), ...PLAN_DOCUMENT } })
  await tx.planSection.createMany({
    data: PLAN_SECTIONS.map(([ref, heading], index) => ({
      id: sectionId(ref),
      documentId,
      position: index + 1,
      ref,
      heading,
    })),
  })
  const { name, startsOn, endsOn, phases } = CAMPAIGN
  await tx.campaign.create({
    data: {
      id: CAMPAIGN_ID,
      unitId: unitId(COMMUNE),
      planDocumentId: documentId,
      name,
      startsOn: day(startsOn),
      endsOn: day(endsOn),
    },
  })
  await tx.campaignPhase.createMany({
    data: phases.map((phase, index) => ({
      id: stableId('campaign-phase', '2021', String(index + 1)),
      campaignId: CAMPAIGN_ID,
      position: index + 1,
      name: phase.name,
      startsOn: day(phase.startsOn),
      endsOn: day(phase.endsOn),
    })),
  })
}

async function insertTargets(tx: Prisma.TransactionClient): Promise<void> {
  await tx.target.createMany({
    data: TARGETS.map(({ allocations: _, stated, criterion, section, ...target }, index) => ({
      id: targetId(target.code),
      campaignId: CAMPAIGN_ID,
      position: index + 1,
      ...target,
      statedDeadline: stated?.words ?? null,
      statedDueOn: dayOrNull(stated?.on),
      dueOn: stated?.isClear ? day(stated.on) : null,
      criterionId: criterion === undefined ? null : criterionId(setKey(haTinhCommune2017), criterion),
      sectionId: sectionId(section),
    })),
  })
  await tx.targetAllocation.createMany({
    data: TARGETS.flatMap(({ code, allocations }) =>
      allocations.map(({ unit, ...amounts }) => ({
        id: allocationId(code, unit),
        targetId: targetId(code),
        unitId: unitId(unit),
        ...amounts,
      })),
    ),
  })
}

async function insertConflicts(tx: Prisma.TransactionClient): Promise<void> {
  const conflictId = (code: string) => stableId('plan-conflict', '2021', code)
  await tx.planConflict.createMany({
    data: CONFLICTS.map(({ code, title, problem, suggestion }, index) => ({
      id: conflictId(code),
      campaignId: CAMPAIGN_ID,
      code,
      position: index + 1,
      title,
      problem,
      suggestion,
    })),
  })
  await tx.planConflictQuote.createMany({
    data: CONFLICTS.flatMap(({ code, quotes }) =>
      quotes.map(([section, quote], index) => ({
        id: stableId('plan-conflict-quote', '2021', code, String(index + 1)),
        conflictId: conflictId(code),
        position: index + 1,
        sectionId: sectionId(section),
        quote,
      })),
    ),
  })
  await tx.planConflictTarget.createMany({
    data: CONFLICTS.flatMap(({ code, targets }) =>
      (targets ?? []).map((target) => ({ conflictId: conflictId(code), targetId: targetId(target) })),
    ),
  })
}
