import { computed } from 'vue'
import { useQueryState } from '../apollo'
import { useViewer } from '../session/useViewer'
import { useSentenceLanguage } from '../target/useSentenceLanguage'
import { DashboardDocument } from './dashboard.documents'
import { isSent } from './reporting-state'

/** The campaign at a glance, over the units that this person may see. */
export function useDashboard() {
  const { viewer, can } = useViewer()
  const language = useSentenceLanguage()
  const campaign = computed(() => viewer.value?.currentCampaign ?? null)
  const query = useQueryState(
    DashboardDocument,
    () => ({ campaignId: campaign.value?.id ?? '', language: language.value }),
    { enabled: () => campaign.value !== null, keepsPrevious: true, pollSeconds: 120 },
  )
  const dashboard = computed(() => query.data.value?.dashboard ?? null)
  return {
    campaign,
    today: computed(() => viewer.value?.today ?? null),
    dashboard,
    /** Villages that owe a report of today and have not sent it, by name. */
    missing: computed(() =>
      (dashboard.value?.expectedTodayCount ?? 0) === 0
        ? []
        : (dashboard.value?.reporting ?? [])
            .filter(({ days }) =>
              days.some(({ day, state }) => day === viewer.value?.today && !isSent(state)),
            )
            .map(({ unit }) => unit),
    ),
    /** What nobody holds yet is the committee's concern; in a village it is somebody else's work. */
    targets: computed(() =>
      (dashboard.value?.targets ?? []).filter(
        ({ summary }) => summary.unitCount > 0 || can('ASSIGN') || can('DECIDE'),
      ),
    ),
    mayReview: computed(() => can('REVIEW')),
    status: computed(() => (campaign.value ? query.status.value : ('empty' as const))),
    message: query.message,
    reload: query.reload,
  }
}
