import { englishWords, vietnameseWords } from '../criteria/words'
import type { KeepingState, Lang, Verdict } from '../terms'

type Pressing = Extract<KeepingState, 'OVERDUE' | 'TRIGGERED' | 'FAILING'>

const KEPT_WORDS: Readonly<Record<Lang, Readonly<Record<Pressing, string>>>> = {
  vi: {
    OVERDUE: 'đạt nhưng quá hạn rà soát',
    TRIGGERED: 'đạt nhưng có biến động phải xem lại',
    FAILING: 'đã đạt, rà soát thấy có mục không còn đạt',
  },
  en: {
    OVERDUE: 'met, re-check overdue',
    TRIGGERED: 'met, something happened: look again',
    FAILING: 'was met, a re-check found an item failing',
  },
}

/**
 * What a list may say of a sheet: "đạt" alone only while the recognised unit's standard is not overdue to be looked
 * at. `worst` is the state that presses most among its criteria, null for a unit that holds no recognition.
 */
export function keptVerdict(verdict: Verdict, worst: KeepingState | null, lang: Lang): string {
  const kept = KEPT_WORDS[lang]
  if (verdict === 'MET' && (worst === 'OVERDUE' || worst === 'TRIGGERED' || worst === 'FAILING'))
    return kept[worst]
  return (lang === 'vi' ? vietnameseWords : englishWords).verdict[verdict]
}
