import { fromUnits } from '../decimal/decimal'
import { bound, boundsOf, distance, honestRounding, reaches, type Bound } from './bound'
import { openFinding, type Finding, type Inspect } from './finding'
import { observeAnswer } from './observe'
import { numberLook, shareLook, type Look, type Reading } from './reading'
import type { Inputs } from './result'
import type { Input, Leaf, Points, Test } from './set'

/** A leaf made ready, its group already chosen. */
export function inspectLeaf(
  id: string,
  leaf: Leaf,
  test: Test,
  inputsOfSet: Readonly<Record<string, Input>>,
): Inspect {
  if ('judged' in leaf) return ({ attestations }) => openFinding(id, 'JUDGED', {}, [], attestations)
  if ('percent' in leaf) return inspectAmount(id, test, leaf.points, shareLook(leaf, inputsOfSet))
  const input = inputsOfSet[leaf.input]
  if (input?.type === 'number') return inspectAmount(id, test, leaf.points, numberLook(leaf.input, input))
  return inspectAnswer(id, leaf.input, test)
}

function inspectAnswer(id: string, key: string, test: Test): Inspect {
  return ({ inputs, attestations }) => {
    const got = observeAnswer(inputs[key])
    const seen = typeof got === 'boolean' ? { got } : {}
    const needs = typeof got === 'boolean' ? [] : [key]
    if (test === 'unread') return openFinding(id, 'UNREAD', seen, needs, attestations)
    if (typeof got === 'string') return { test, verdict: 'NOT_ASSESSED', why: got, needs }
    return { ...seen, test, verdict: 'is' in test && got === test.is ? 'MET' : 'NOT_MET' }
  }
}

function inspectAmount(
  id: string,
  test: Test,
  points: Points | undefined,
  look: (inputs: Inputs) => Look,
): Inspect {
  const bounds = test === 'unread' || 'is' in test ? [] : boundsOf(test)
  const bands = points && 'bands' in points ? points.bands.map(({ from }) => bound('low', from)) : undefined

  return ({ inputs, attestations }) => {
    const looked = look(inputs)
    const { seen, reading } = looked
    const banded = reading && bands ? { reachedBands: countReached(reading, bands) } : {}
    if (test === 'unread') {
      const percent = reading?.percent ? { percent: reading.percent('down') } : {}
      const needs = looked.reading ? [] : looked.needs
      return { ...openFinding(id, 'UNREAD', { ...seen, ...percent }, needs, attestations), ...banded }
    }
    if (looked.reading) return { ...seen, test, ...weigh(looked.reading, bounds), ...banded }
    const { verdict, why, needs } = looked
    return { ...seen, test, verdict, why, ...(needs.length > 0 && { needs }) }
  }
}

/** Holds a reading against the bounds of its test; the first bound that fails names the shortfall. */
function weigh(reading: Reading, bounds: readonly Bound[]): Finding {
  const failed = bounds.find((each) => !reaches(reading.units, each, reading.limitOf(each)))
  const percent = reading.percent?.(honestRounding(failed ?? bounds[0], !failed))
  const share = percent === undefined ? {} : { percent }
  if (!failed) return { ...share, verdict: 'MET' }
  const short = distance(reading.units, failed, reading.limitOf(failed), reading.step)
  return { ...share, verdict: 'NOT_MET', short: fromUnits(short, reading.decimals) }
}

const countReached = (reading: Reading, bands: readonly Bound[]): number =>
  bands.filter((edge) => reaches(reading.units, edge, reading.limitOf(edge))).length
