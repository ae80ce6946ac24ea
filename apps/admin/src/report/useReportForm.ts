import { periodOf } from '@solang/scoring'
import { computed, ref, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useQueryState } from '../apollo'
import { readDay } from '../date-format'
import type { PeriodKind } from '../generated/graphql'
import { useViewer } from '../session/useViewer'
import { draftKey } from './report-draft'
import { ReportFormDocument } from './report-form.documents'

const isoDay = (value: unknown) =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\d$/.test(value) &&
  readDay(value.split('-').reverse().join('/'))

/** Which report is being written (unit, period), from the address; and its form, prefilled by the server. */
export function useReportForm() {
  const route = useRoute()
  const router = useRouter()
  const { viewer } = useViewer()

  // Those who head villages report for them and choose only between their own.
  const ownUnits = computed(() =>
    (viewer.value?.duties ?? []).filter((duty) => duty.function === 'VILLAGE_HEAD').map(({ unit }) => unit),
  )
  const kind = computed((): PeriodKind => (route.query.ky === 'WEEK' ? 'WEEK' : 'DAY'))
  const day = computed(() => isoDay(route.query.ngay) || viewer.value?.today || '')
  const unitId = computed(() => {
    if (typeof route.query.thon === 'string' && route.query.thon) return route.query.thon
    const home = viewer.value?.homeUnit
    return ownUnits.value[0]?.id ?? (home?.kind === 'VILLAGE' ? home.id : null)
  })
  const campaign = computed(() => viewer.value?.currentCampaign ?? null)
  const period = computed(() => periodOf(kind.value, day.value || '1970-01-01'))

  const key = computed(() =>
    draftKey(viewer.value?.person?.id ?? '', unitId.value ?? '', kind.value, period.value.from),
  )
  const query = useQueryState(
    ReportFormDocument,
    () => ({
      campaignId: campaign.value?.id ?? '',
      unitId: unitId.value ?? '',
      periodKind: kind.value,
      day: period.value.from,
    }),
    {
      enabled: () => Boolean(campaign.value && unitId.value && day.value),
      isEmpty: (data) => data.reportForm?.lines.length === 0,
    },
  )
  // What was sent from elsewhere a minute ago must not be typed again: the form opens on the server's answer, or on
  // the last one known when there is none. Once open it stays, whatever is asked again.
  const openedKey = ref('')
  const found = computed(() => {
    const form = query.data.value?.reportForm
    const isAsked =
      form?.unit.id === unitId.value &&
      form?.periodKind === kind.value &&
      form.periodStart === period.value.from
    return form && isAsked ? form : null
  })
  const isAnswered = () => found.value !== null && !query.isRefreshing.value
  watch([isAnswered, key], () => isAnswered() && (openedKey.value = key.value), { immediate: true })

  return {
    ownUnits,
    kind,
    day,
    unitId,
    campaign,
    key,
    form: computed(() => (openedKey.value === key.value ? found.value : null)),
    status: computed(() =>
      query.status.value === 'ready' && openedKey.value !== key.value
        ? ('loading' as const)
        : query.status.value,
    ),
    message: query.message,
    reload: query.reload,
    choose: (chosen: { kind?: PeriodKind; day?: string; unitId?: string }) =>
      void router.replace({
        query: {
          ky: chosen.kind ?? kind.value,
          ngay: chosen.day ?? day.value,
          thon: chosen.unitId ?? unitId.value ?? undefined,
        },
      }),
  }
}
