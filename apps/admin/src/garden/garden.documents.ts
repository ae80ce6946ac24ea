import { graphql } from '../generated'

export const GardenRow = graphql(`
  fragment GardenRow on Garden {
    id
    label
    areaSquareMetres
    householdCode
    householderName
    unit {
      id
      name
    }
    latestAssessment {
      ...AssessmentBrief
    }
  }
`)

export const GardenListDocument = graphql(`
  query GardenList($filter: GardenFilter!, $search: String, $after: String) {
    gardens(filter: $filter, search: $search, first: 50, after: $after) {
      nodes {
        ...GardenRow
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount {
        value
        exact
      }
    }
  }
`)

export const GardenVillagesDocument = graphql(`
  query GardenVillages($within: ID!) {
    units(filter: { within: $within, kind: [VILLAGE] }, first: 200) {
      nodes {
        id
        name
      }
    }
  }
`)

export const GardenDocument = graphql(`
  query Garden($id: ID!) {
    garden(id: $id) {
      ...GardenRow
      note
      registeredOn
      version
      can {
        assess
        edit
      }
    }
  }
`)

export const RegisterGardenDocument = graphql(`
  mutation RegisterGarden($input: RegisterGardenInput!) {
    registerGarden(input: $input) {
      garden {
        id
        label
      }
      errors {
        ...UserErrorFields
      }
    }
  }
`)

export const UpdateGardenDocument = graphql(`
  mutation UpdateGarden($input: UpdateGardenInput!) {
    updateGarden(input: $input) {
      garden {
        ...GardenRow
        note
        version
      }
      errors {
        ...UserErrorFields
      }
    }
  }
`)
