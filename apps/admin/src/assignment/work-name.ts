import { text } from '../i18n'
import type { Held } from './useCell'

type Work = Pick<Held, 'target' | 'criterion'>

/** 'T13' for a target, 'Tiêu chí 17' for a criterion: both are numbered. */
export const workCode = ({ target, criterion }: Work) =>
  target ? target.code : criterion ? text('assignment.criterionCode', { code: criterion.code }) : ''

export const workName = ({ target, criterion }: Work) => target?.name ?? criterion?.name ?? ''

interface NamedDuty {
  readonly title: string
  readonly unit: { readonly name: string }
}

/** 'Trưởng thôn, Thôn Nậy'. */
export const dutyName = ({ title, unit }: NamedDuty) => `${title}, ${unit.name}`
