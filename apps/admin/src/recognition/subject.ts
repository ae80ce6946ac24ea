/** A village, commune or garden whose way to recognition is written down. */
export interface RecognisedSubject {
  readonly id: string
  readonly kind: 'VILLAGE' | 'COMMUNE' | 'GARDEN'
}

export const idsOf = ({ id, kind }: RecognisedSubject) =>
  kind === 'GARDEN' ? { gardenId: id } : { unitId: id }

/** Queries whose answers change with a step, a look or a sheet that was sent; those that no page shows are not asked. */
export const AFFECTED = ['AssessmentSubject', 'GardenStanding'] as const
