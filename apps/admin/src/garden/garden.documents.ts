import { graphql } from '../generated'

export const GardenRow = graphql(`
  fragment GardenRow on Garden {
    id
    label
    areaSquareMetres
    state
    hasOwner
    householdCode
    householderName
    unit {
      id
      name
    }
    latestAssessment {
      ...AssessmentBrief
    }
    standing {
      state
      worst
    }
  }
`)

export const GardenFactsOf = graphql(`
  fragment GardenFactsOf on Garden {
    id
    label
    areaSquareMetres
    state
    stateOn
    hasOwner
    crops
    planConfirmedOn
    planDocument
    position {
      latitude
      longitude
    }
    incomes {
      year
      millionDong
    }
    householdCode
    householderName
    note
    registeredOn
    version
    unit {
      id
      name
    }
  }
`)

export const RegisterCounts = graphql(`
  fragment RegisterCounts on GardenRegister {
    total
    unimproved
    abandoned
    improved
    productive
    unknown
    model
    withOwner
    ownedImproved
    toImprove
    ownerUnknown
    improvedPercent
  }
`)

export const GardenRegisterDocument = graphql(`
  query GardenRegister($id: ID!) {
    unit(id: $id) {
      id
      gardenRegister {
        ...RegisterCounts
      }
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

export const GardenDocument = graphql(`
  query Garden($id: ID!) {
    garden(id: $id) {
      ...GardenFactsOf
      can {
        assess
        edit
      }
    }
  }
`)

/** The sets that count for a garden today: what area they ask stands in their rules. */
export const GardenSetsDocument = graphql(`
  query GardenSets($unitId: ID!) {
    criteriaSets(subject: GARDEN, usedIn: $unitId, onlyInUse: true, first: 5) {
      nodes {
        id
        edition
        rules
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
        ...GardenFactsOf
      }
      errors {
        ...UserErrorFields
      }
    }
  }
`)

export const CheckGardenImportDocument = graphql(`
  query CheckGardenImport(
    $unitId: ID!
    $columns: [GardenColumn!]!
    $incomeYears: [Int]
    $rows: [[String!]!]!
    $firstLine: Int!
  ) {
    checkGardenImport(
      unitId: $unitId
      columns: $columns
      incomeYears: $incomeYears
      rows: $rows
      firstLine: $firstLine
    ) {
      added
      updated
      unchanged
      faulty
      rows {
        outcome
        problems {
          column
          year
          message
        }
      }
    }
  }
`)

export const ImportGardensDocument = graphql(`
  mutation ImportGardens($input: ImportGardensInput!) {
    importGardens(input: $input) {
      gardenImport {
        id
        added
        updated
      }
      errors {
        ...UserErrorFields
      }
    }
  }
`)
