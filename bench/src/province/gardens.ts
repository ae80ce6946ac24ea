import { switcherOf, compile, type Attestations, type Case } from '@solang/scoring'
import { haTinhGarden2015, SHIPPED_CROSSWALKS, tienPhuocGarden2022 } from '@solang/scoring/sets'
import { between, seeded, type Random } from '../scoring/random'
import type { Province } from './rescoring'

const SEED = 59_2015
const MISSING = 0.03
/** Lines whose level nobody has read: a person's word stands for it. */
const JUDGED = ['4.2', '4.3', '4.4', '5']

/** Gardens of Hà Tĩnh as Tiên Phước would score them, through the crosswalk that ships; the figures are invented. */
export function gardens(count: number): Province {
  const crosswalk = SHIPPED_CROSSWALKS.find(
    ({ from, to }) => from.id === haTinhGarden2015.id && to.id === tienPhuocGarden2022.id,
  )
  if (!crosswalk) throw new Error('no crosswalk between the two garden sets ships')
  const switcher = switcherOf(compile(haTinhGarden2015), compile(tienPhuocGarden2022), crosswalk)
  return { name: 'gardens', count, switcher, cases: () => cases(count) }
}

function* cases(count: number): Iterable<Case> {
  const random = seeded(SEED)
  for (let i = 0; i < count; i++) yield { inputs: inputs(random), attestations: words(random) }
}

function inputs(random: Random): Case['inputs'] {
  const [productValue, hedgeAll, residentialArea] = [
    between(random, 20, 200),
    between(random, 40, 300),
    between(random, 100, 400),
  ]
  const all = {
    hasPlan: random() < 0.95,
    followsPlan: random() < 0.95,
    hasIrrigation: random() < 0.9,
    otherTechniques: between(random, 0, 20) === 0 ? 0 : between(random, 1, 4),
    isSafeProduce: random() < 0.95,
    mainProductValue: between(random, Math.floor(productValue * 0.7), productValue),
    productValue,
    hedgeGreen: between(random, Math.floor(hedgeAll * 0.75), hedgeAll),
    hedgeAll,
    greenArea: between(random, 0, residentialArea),
    residentialArea,
    income: between(random, 150, 1500) / 10,
  }
  return Object.fromEntries(Object.entries(all).filter(() => random() >= MISSING))
}

const word = (verdict: 'MET' | 'NOT_MET') => ({
  verdict,
  by: 'Tổ thẩm định',
  on: '2021-05-13',
  note: 'đã xem',
})

const words = (random: Random): Attestations =>
  Object.fromEntries(
    JUDGED.filter(() => random() >= MISSING).map((rule) => [rule, word(random() < 0.97 ? 'MET' : 'NOT_MET')]),
  )
