import { computed, ref } from 'vue'
import { useQueryState } from '../apollo'
import type { CriteriaDraftFullFragment } from '../generated/graphql'
import { useViewer } from '../session/useViewer'
import { SwitchSetsDocument } from '../set-switch/set-switch.documents'
import { CriteriaDraftTrialDocument } from './criteria-draft.documents'

/** The saved draft tried on the sheets of the viewer's own place, by whatever published set they were scored. */
export function useDraftTrial(draft: () => CriteriaDraftFullFragment, isReady: () => boolean) {
  const { viewer } = useViewer()
  const within = computed(() => viewer.value?.homeUnit?.id ?? null)
  const against = ref<string | null>(draft().base.id)
  const sets = useQueryState(SwitchSetsDocument, () => ({ within: within.value ?? '' }), {
    enabled: () => within.value !== null,
  })
  const choices = computed(() =>
    (sets.data.value?.all?.nodes ?? [])
      .filter(({ subject, status }) => status === 'PUBLISHED' && subject === draft().subject)
      .map(({ id, title, edition }) => ({ value: id, label: `${edition} · ${title}` })),
  )
  const trial = useQueryState(
    CriteriaDraftTrialDocument,
    () => ({
      draftId: draft().id,
      within: within.value ?? '',
      againstId: against.value ?? draft().base.id,
    }),
    { enabled: () => isReady() && within.value !== null },
  )
  return {
    against,
    choices,
    run: computed(() => trial.data.value?.criteriaDraftTrial?.run ?? null),
    status: trial.status,
    message: trial.message,
    reload: trial.reload,
  }
}

export type TriedRow = NonNullable<ReturnType<typeof useDraftTrial>['run']['value']>['changed'][number]
