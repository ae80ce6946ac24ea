import { graphql } from '../generated'

export const OpenPanelDocument = graphql(`
  mutation OpenPanel($input: OpenPanelInput!) {
    openPanel(input: $input) {
      panel {
        ...PanelBrief
      }
      errors {
        ...UserErrorFields
      }
    }
  }
`)

export const SavePanelSheetDocument = graphql(`
  mutation SavePanelSheet($input: SavePanelSheetInput!) {
    savePanelSheet(input: $input) {
      panel {
        ...PanelFull
      }
      errors {
        ...UserErrorFields
      }
    }
  }
`)

export const SubmitPanelSheetDocument = graphql(`
  mutation SubmitPanelSheet($input: SubmitPanelSheetInput!) {
    submitPanelSheet(input: $input) {
      panel {
        ...PanelFull
      }
      errors {
        ...UserErrorFields
      }
    }
  }
`)

export const RemovePanelScorerDocument = graphql(`
  mutation RemovePanelScorer($input: RemovePanelScorerInput!) {
    removePanelScorer(input: $input) {
      panel {
        ...PanelFull
      }
      errors {
        ...UserErrorFields
      }
    }
  }
`)

export const ReplacePanelScorerDocument = graphql(`
  mutation ReplacePanelScorer($input: ReplacePanelScorerInput!) {
    replacePanelScorer(input: $input) {
      panel {
        ...PanelFull
      }
      errors {
        ...UserErrorFields
      }
    }
  }
`)

export const CancelPanelDocument = graphql(`
  mutation CancelPanel($input: CancelPanelInput!) {
    cancelPanel(input: $input) {
      panel {
        ...PanelFull
      }
      errors {
        ...UserErrorFields
      }
    }
  }
`)

export const FixPanelDocument = graphql(`
  mutation FixPanel($input: FixPanelInput!) {
    fixPanel(input: $input) {
      panel {
        ...PanelFull
      }
      errors {
        ...UserErrorFields
      }
    }
  }
`)
