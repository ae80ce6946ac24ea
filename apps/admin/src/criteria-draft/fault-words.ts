import { text, type MessageKey } from '../i18n'

/** Where in the address the set's own words stand, beside the numbers of its lines. */
export const DECISION_PLACE = 'quyet-dinh'

const FIELD: readonly (readonly [pattern: RegExp, key: MessageKey])[] = [
  [/^id$/, 'draft.number'],
  [/^text$/, 'draft.text'],
  [/^asks$/, 'draft.asks'],
  [/^title$/, 'draft.title'],
  [/^version$/, 'draft.edition'],
  [/^inForce/, 'draft.force'],
  [/^sources/, 'draft.sources'],
  [/^inputs\..*label$/, 'draft.label'],
  [/^inputs\..*unit$/, 'draft.unit'],
  [/^inputs\..*choices/, 'draft.choices'],
  [/^test/, 'draft.level'],
  [/^points/, 'draft.points'],
  [/^(atLeast|max|pass)$/, 'draft.need'],
  [/^linked/, 'draft.linkedTo'],
  [/^dossier/, 'draft.dossier'],
  [/recheck/, 'draft.recheck'],
  [/^cite/, 'draft.cite'],
]

/** The field that a fault is about, as the form calls it; empty where it is about the line as a whole. */
export function fieldWords(field: string): string {
  const known = FIELD.find(([pattern]) => pattern.test(field))
  return known ? text(known[1]) : ''
}
