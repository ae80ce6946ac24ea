import { graphql } from '../generated'

export const UserErrorFields = graphql(`
  fragment UserErrorFields on UserError {
    code
    message
    path
    ... on VersionConflictError {
      currentVersion
    }
  }
`)
