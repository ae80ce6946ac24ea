import type { Question } from '@solang/scoring/draft'
import type { MessageKey } from '../i18n'

export const KINDS = ['YES_NO', 'AMOUNT', 'SHARE', 'CHOICE', 'LINKED', 'UNKNOWN'] as const
export type QuestionKind = (typeof KINDS)[number]

export const kindText: Record<QuestionKind, MessageKey> = {
  YES_NO: 'draft.yesNo',
  AMOUNT: 'draft.amount',
  SHARE: 'draft.share',
  CHOICE: 'draft.choice',
  LINKED: 'draft.linked',
  UNKNOWN: 'draft.unknown',
}

/** A question of another kind about the same thing: its words stay, and its level is to be read anew. */
export function asKind(question: Question, kind: QuestionKind, text: string): Question {
  if (question.kind === kind) return question
  const label =
    'label' in question && question.label ? question.label : 'part' in question ? question.part : text
  const unit = 'unit' in question ? question.unit : ''
  switch (kind) {
    case 'YES_NO':
      return { kind, label, test: { is: true } }
    case 'AMOUNT':
      return { kind, label, unit, test: 'unread' }
    case 'SHARE':
      return { kind, part: label, whole: '', unit, test: 'unread' }
    case 'CHOICE':
      return { kind, label, choices: {}, test: 'unread' }
    case 'LINKED':
      return { kind, rules: 'unread' }
    case 'UNKNOWN':
      return { kind }
  }
}
