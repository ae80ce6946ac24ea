import { computed, ref, watch } from 'vue'
import { useCommand, useFormFaults, useQueryState } from '../apollo'
import type { CriteriaSubject } from '../generated/graphql'
import { text } from '../i18n'
import { useViewer } from '../session/useViewer'
import { PanelOpeningDocument } from './panel.documents'
import { OpenPanelDocument } from './panel-write.documents'

/** What is to be scored: a unit, or a garden with the village in which it lies. */
export interface PanelSubject {
  readonly placeId: string
  readonly unitId: string | null
  readonly gardenId: string | null
  readonly kind: CriteriaSubject
}
const FIELDS = ['setId', 'assessedOn', 'chairId', 'scorerIds', 'unitId', 'gardenId'] as const
/** One person alone is an inspection, not a panel. */
const SCORERS_AT_LEAST = 2

/** A panel about to be opened over one unit or garden. */
export function usePanelOpening({ placeId, unitId, gardenId, kind }: PanelSubject) {
  const { viewer } = useViewer()
  const query = useQueryState(PanelOpeningDocument, () => ({ unitId, gardenId, placeId, subject: kind }))
  const command = useCommand(OpenPanelDocument, (data) => data.openPanel, { refetch: ['Panels'] })
  const form = ref({
    setId: null as string | null,
    assessedOn: viewer.value?.today ?? null,
    chairId: viewer.value?.person?.id ?? null,
    scorerIds: [] as string[],
  })
  const sets = computed(() =>
    (query.data.value?.criteriaSets?.nodes ?? [])
      .filter(({ status }) => status === 'PUBLISHED')
      .map(({ id, title, edition }) => ({ value: id, label: `${title} · ${edition}` })),
  )
  watch(sets, ([only]) => (form.value.setId ??= only?.value ?? null), { immediate: true })
  const own = (): Partial<Record<(typeof FIELDS)[number], string>> => ({
    ...(!form.value.setId && { setId: text('panel.setRequired') }),
    ...(!form.value.assessedOn && { assessedOn: text('assessment.dayRequired') }),
    ...(!form.value.chairId && { chairId: text('panel.chairRequired') }),
    ...(form.value.scorerIds.length < SCORERS_AT_LEAST && {
      scorerIds: text('panel.scorersRequired', { count: SCORERS_AT_LEAST }),
    }),
  })
  const faults = useFormFaults(FIELDS, own, command)
  /** A person's own fault stands at their place in the list. */
  const scorerError = computed(
    () =>
      faults.error('scorerIds') ??
      form.value.scorerIds.map((_, at) => command.fieldError(`scorerIds.${at}`)).find(Boolean),
  )
  return {
    form,
    sets,
    people: computed(() =>
      (query.data.value?.panelCandidates ?? []).map(({ id, fullName }) => ({ value: id, label: fullName })),
    ),
    /** One that is at work here already. */
    atWork: computed(() =>
      (query.data.value?.panels?.nodes ?? []).find((panel) =>
        gardenId ? panel.garden?.id === gardenId : !panel.garden && panel.unit.id === unitId,
      ),
    ),
    choose: (id: string, isChosen: boolean) => {
      const others = form.value.scorerIds.filter((each) => each !== id)
      form.value.scorerIds = isChosen ? [...others, id] : others
    },
    status: query.status,
    message: query.message,
    reload: query.reload,
    isBusy: command.isRunning,
    error: faults.error,
    scorerError,
    messages: faults.messages,
    /** The id of the new panel. */
    async open(): Promise<string | null> {
      const { setId, assessedOn, chairId, scorerIds } = form.value
      if (!faults.isSound() || !setId || !assessedOn || !chairId) return null
      const payload = await command.run({ setId, unitId, gardenId, assessedOn, chairId, scorerIds })
      return payload?.panel?.id ?? null
    },
  }
}
