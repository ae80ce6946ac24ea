import type { GardenGroup, GardenState } from '../generated/graphql'
import type { MessageKey } from '../i18n'
import type { Tone } from '../ui/tone'

export const stateWord = {
  UNIMPROVED: 'garden.stateUnimproved',
  ABANDONED: 'garden.stateAbandoned',
  IMPROVED: 'garden.stateImproved',
  PRODUCTIVE: 'garden.stateProductive',
} as const satisfies Record<GardenState, MessageKey>

export const stateTone = {
  UNIMPROVED: 'late',
  ABANDONED: 'late',
  IMPROVED: 'met',
  PRODUCTIVE: 'met',
} as const satisfies Record<GardenState, Tone>

export const groupWord = {
  TO_IMPROVE: 'garden.groupToImprove',
  ...stateWord,
  UNKNOWN: 'garden.stateUnknown',
  MODEL: 'garden.groupModel',
} as const satisfies Record<GardenGroup, MessageKey>

export const gardenGroups = Object.keys(groupWord) as GardenGroup[]
export const gardenStates = Object.keys(stateWord) as GardenState[]
