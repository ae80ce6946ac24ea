import type { AssessmentStage, Verdict } from '../generated/graphql'
import type { MessageKey } from '../i18n'
import type { Tone } from '../ui/tone'

/** What nobody has settled is never shown as failed. */
export const verdictTone: Record<Verdict, Tone> = {
  MET: 'met',
  NOT_MET: 'late',
  NOT_ASSESSED: 'quiet',
  NOT_APPLICABLE: 'quiet',
  NO_BASIS: 'risk',
}
export const verdictText: Record<Verdict, MessageKey> = {
  MET: 'assessment.met',
  NOT_MET: 'assessment.notMet',
  NOT_ASSESSED: 'assessment.notAssessed',
  NOT_APPLICABLE: 'assessment.notApplicable',
  NO_BASIS: 'assessment.noBasis',
}

export const stages: readonly AssessmentStage[] = ['SELF', 'INSPECTED', 'RECOGNISED']
export const stageText: Record<AssessmentStage, MessageKey> = {
  SELF: 'assessment.self',
  INSPECTED: 'assessment.inspected',
  RECOGNISED: 'assessment.recognised',
}
