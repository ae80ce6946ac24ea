import type { PanelBriefFragment, PanelFullFragment, PanelState } from '../generated/graphql'
import type { MessageKey } from '../i18n'
import type { Tone } from '../ui/tone'

export type PanelSeat = PanelBriefFragment['scorers'][number]
export type PanelSheetSeat = PanelFullFragment['scorers'][number]

export const stateText: Record<PanelState, MessageKey> = {
  OPEN: 'panel.open',
  CLOSED: 'panel.closed',
  FIXED: 'panel.fixed',
  CANCELLED: 'panel.cancelled',
}
export const stateTone: Record<PanelState, Tone> = {
  OPEN: 'quiet',
  CLOSED: 'risk',
  FIXED: 'met',
  CANCELLED: 'quiet',
}

/** What is scored: "Vườn 03, Thôn Nậy", or the village. */
export const subjectName = ({ unit, garden }: Pick<PanelBriefFragment, 'unit' | 'garden'>): string =>
  garden ? `${garden.label}, ${unit.name}` : unit.name

export const seated = <TSeat extends PanelSeat>({
  scorers,
}: {
  readonly scorers: readonly TSeat[]
}): readonly TSeat[] => scorers.filter((seat) => seat.isSeated)

export const waitedFor = (panel: Pick<PanelBriefFragment, 'scorers'>): readonly PanelSeat[] =>
  seated(panel).filter((seat) => !seat.hasSubmitted)

/** Where the sheets of the same village, commune or garden stand. */
export const sheetsOf = ({ unit, garden }: Pick<PanelBriefFragment, 'unit' | 'garden'>, phieu?: string) => ({
  ...(garden
    ? { name: 'garden', params: { id: garden.id } }
    : { name: 'assessment', params: { id: unit.id } }),
  query: phieu ? { phieu } : {},
})
