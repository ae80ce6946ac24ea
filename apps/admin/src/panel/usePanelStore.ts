import type { SheetStore } from '../assessment/useSheetSending'
import { useApolloClient, useCommand } from '../apollo'
import type { PanelFullFragment } from '../generated/graphql'
import { PanelDocument } from './panel.documents'
import { SavePanelSheetDocument, SubmitPanelSheetDocument } from './panel-write.documents'
import { storedSheetOf } from './panel-sheet'

/** One's own sheet in a panel, kept where nobody else reads it. */
export function usePanelStore(panelId: string): SheetStore {
  const { client } = useApolloClient()
  const recording = useCommand(SavePanelSheetDocument, (data) => data.savePanelSheet)
  const submitting = useCommand(SubmitPanelSheetDocument, (data) => data.submitPanelSheet)
  const mine = (panel: PanelFullFragment | null | undefined) => {
    const seat = panel?.scorers.find(({ isMe, isSeated }) => isMe && isSeated)
    return panel && seat ? storedSheetOf(panel, seat) : null
  }
  return {
    recording,
    submitting,
    async record({ version, note }, entries) {
      const payload = await recording.run({
        panelId,
        expectedVersion: version ?? 0,
        note: note.trim() || null,
        entries,
      })
      return mine(payload?.panel)
    },
    async submit({ version }) {
      const payload = await submitting.run({ panelId, expectedVersion: version })
      return mine(payload?.panel)
    },
    async read() {
      const { data } = await client.query({
        query: PanelDocument,
        variables: { id: panelId },
        fetchPolicy: 'network-only',
      })
      return mine(data.panel)
    },
  }
}
