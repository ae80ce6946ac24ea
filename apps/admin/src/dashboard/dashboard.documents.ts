import { graphql } from '../generated'

export const DashboardDocument = graphql(`
  query Dashboard($campaignId: ID!, $language: Language!) {
    dashboard(campaignId: $campaignId) {
      campaign {
        id
        name
        startsOn
        endsOn
        daysLeft
        unit {
          id
          name
        }
      }
      expectedTodayCount
      reportedTodayCount
      waitingForReviewCount
      openConflictCount
      gapCount
      assessments {
        gardenCount
        gardensAssessed
        modelGardens
        modelVillages
        villagesAssessed
      }
      behind {
        id
        unit {
          id
          name
        }
        target {
          id
          code
          name
        }
        progress {
          state
          sentence(language: $language)
        }
      }
      targets {
        ...TargetHead
        summary {
          ...TargetTotal
        }
        allocations(first: 20) {
          nodes {
            id
            unit {
              id
              name
            }
            progress {
              state
              sentence(language: $language)
            }
          }
        }
      }
      reporting {
        unit {
          id
          name
        }
        onTimePercent
        days {
          day
          state
          reportId
        }
      }
    }
  }
`)
