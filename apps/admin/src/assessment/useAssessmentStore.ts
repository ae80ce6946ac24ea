import { useApolloClient, useCommand } from '../apollo'
import type { AssessmentSheetFragment } from '../generated/graphql'
import { AFFECTED } from '../recognition/subject'
import {
  AssessmentSheetDocument,
  RecordAssessmentDocument,
  SubmitAssessmentDocument,
} from './assessment.documents'
import type { SheetForm } from './useSheetForm'
import type { SheetStore } from './useSheetSending'

/** Sheets of a village, commune or garden, kept as assessments. */
export function useAssessmentStore({
  subject,
  set,
}: Pick<SheetForm, 'subject' | 'set'>): SheetStore<AssessmentSheetFragment> {
  const { client } = useApolloClient()
  const recording = useCommand(RecordAssessmentDocument, (data) => data.recordAssessment)
  const submitting = useCommand(SubmitAssessmentDocument, (data) => data.submitAssessment, {
    refetch: AFFECTED,
  })
  return {
    recording,
    submitting,
    async record({ assessmentId, version, stage, assessedOn, decisionNumber, note }, entries) {
      const payload = await recording.run({
        assessmentId,
        expectedVersion: version,
        setId: set.id,
        unitId: subject.unitId,
        gardenId: subject.gardenId,
        stage,
        assessedOn,
        decisionNumber: (stage === 'RECOGNISED' && decisionNumber.trim()) || null,
        note: note.trim() || null,
        entries,
      })
      return payload?.assessment ?? null
    },
    async submit({ id, version }) {
      const payload = await submitting.run({ assessmentId: id, expectedVersion: version })
      return payload?.assessment ?? null
    },
    async read(id) {
      const { data } = await client.query({
        query: AssessmentSheetDocument,
        variables: { id },
        fetchPolicy: 'network-only',
      })
      return data.assessment ?? null
    },
  }
}
