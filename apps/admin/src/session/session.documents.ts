import { graphql } from '../generated'

export const SessionDocument = graphql(`
  query Session {
    viewer {
      person {
        id
        fullName
        title
      }
      displayName
      duties {
        id
        function
        title
        unit {
          id
          name
          kind
        }
      }
      homeUnit {
        id
        name
        kind
      }
      abilities
      currentCampaign {
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
      today
    }
    installation {
      demoToday
      version
      demoAccounts {
        username
        password
        role
        name
      }
    }
  }
`)

export const SignInDocument = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      viewer {
        displayName
      }
      errors {
        ...UserErrorFields
      }
    }
  }
`)

export const SignOutDocument = graphql(`
  mutation SignOut {
    signOut {
      errors {
        ...UserErrorFields
      }
    }
  }
`)

export const SignOutEverywhereDocument = graphql(`
  mutation SignOutEverywhere {
    signOutEverywhere {
      errors {
        ...UserErrorFields
      }
    }
  }
`)
