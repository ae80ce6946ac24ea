import type {
  KeepingEventKind,
  KeepingState,
  LifeEventKind,
  LifeState,
  StandingBriefFragment,
} from '../generated/graphql'
import { text, type MessageKey } from '../i18n'
import type { Tone } from '../ui/tone'

export const lifeText: Record<LifeState, MessageKey> = {
  NOT_STARTED: 'recognition.notStarted',
  REGISTERED: 'recognition.registered',
  PLAN_APPROVED: 'recognition.planApproved',
  BUILDING: 'recognition.building',
  RECOGNISED: 'recognition.recognised',
  KEEPING: 'recognition.keeping',
  AT_RISK: 'recognition.atRisk',
  LAPSED: 'recognition.lapsed',
}
export const lifeTone: Record<LifeState, Tone> = {
  NOT_STARTED: 'quiet',
  REGISTERED: 'quiet',
  PLAN_APPROVED: 'quiet',
  BUILDING: 'quiet',
  RECOGNISED: 'met',
  KEEPING: 'met',
  AT_RISK: 'risk',
  LAPSED: 'late',
}
export const eventText: Record<LifeEventKind, MessageKey> = {
  REGISTERED: 'recognition.registered',
  PLAN_APPROVED: 'recognition.planApproved',
  BUILDING: 'recognition.building',
  RECOGNISED: 'recognition.recognisedEvent',
  CARRIED_OVER: 'recognition.carriedOver',
  RE_RECOGNISED: 'recognition.reRecognised',
  REVOKED: 'recognition.revoked',
  LOST: 'recognition.lost',
}
export const lookText: Record<KeepingEventKind, MessageKey> = {
  CHECKED: 'recognition.checkedEvent',
  TRIGGER: 'recognition.triggerEvent',
  FAILED: 'recognition.failedEvent',
}
export const keepingText: Record<KeepingState, MessageKey> = {
  KEPT: 'recognition.kept',
  DUE_SOON: 'recognition.dueSoon',
  OVERDUE: 'recognition.overdue',
  TRIGGERED: 'recognition.triggered',
  FAILING: 'recognition.failing',
  NO_INTERVAL: 'recognition.noInterval',
}
export const keepingTone: Record<KeepingState, Tone> = {
  KEPT: 'met',
  DUE_SOON: 'quiet',
  OVERDUE: 'risk',
  TRIGGERED: 'late',
  FAILING: 'late',
  NO_INTERVAL: 'quiet',
}

/** 'Đang thực hiện, 70 %'. */
export const standingWords = ({ state, percent }: StandingBriefFragment): string =>
  state === 'BUILDING' && percent !== null && percent !== undefined
    ? text('recognition.buildingPercent', { percent })
    : text(lifeText[state])
