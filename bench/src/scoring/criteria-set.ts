import { check, type CriteriaSet, type Rule } from '@solang/scoring'
import type { Line, Sheet } from './sheet'

/** The sheet as a criteria set, of the same plain data as the decisions that ship. */
export function setOf({ subject, criteria }: Sheet): CriteriaSet {
  const set: CriteriaSet = {
    schema: 2,
    id: `bench/${subject}`,
    version: 'invented',
    title: 'Mức chuẩn bịa ra để đo tốc độ',
    subject: subject === 'garden' ? 'GARDEN' : 'VILLAGE',
    inForce: { from: '2015-01-01', to: null },
    sources: { none: { title: 'Không có văn bản nào', date: null, read: 'none' } },
    inputs: Object.fromEntries(criteria.flat().flatMap(inputsOf)),
    pass: {
      ...headOf('pass'),
      all: criteria.map((lines, c) => ({
        ...headOf(`${c + 1}`),
        all: lines.map((line, l) => ruleOf(`${c + 1}.${l + 1}`, line)),
      })),
    },
  }
  const checked = check(set)
  if (!checked.ok) throw new Error(checked.problems.map(({ at, message }) => `${at}: ${message}`).join('\n'))
  return checked.set
}

const headOf = (id: string) => ({
  id,
  text: `Mục bịa ${id}`,
  cite: { source: 'none', confidence: 'unknown', verified: false } as const,
})

function ruleOf(id: string, line: Line): Rule {
  if (line.asks === 'yes') return { ...headOf(id), input: line.key, test: { is: true } }
  if (line.asks === 'share') {
    return { ...headOf(id), percent: [line.part, line.whole], test: { atLeast: line.percent } }
  }
  const { key, asks, limit } = line
  return { ...headOf(id), input: key, test: asks === 'atLeast' ? { atLeast: limit } : { atMost: limit } }
}

function inputsOf(line: Line): readonly (readonly [string, CriteriaSet['inputs'][string]])[] {
  if (line.asks === 'yes') return [[line.key, { label: line.key, type: 'yesNo' }]]
  const number = (key: string, step: number) =>
    [key, { label: key, type: 'number', unit: 'đơn vị', step }] as const
  // The order in which the units give their figures.
  return line.asks === 'share' ? [number(line.whole, 1), number(line.part, 1)] : [number(line.key, line.step)]
}
