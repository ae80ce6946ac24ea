import type { Lang } from '../terms'
import type { Progress } from './facts'

/** The progress of one target in one sentence; the label names the unit: 'Thôn Nậy'. */
export function progressSentence(label: string, progress: Progress, lang: Lang = 'vi'): string {
  return [label, progress.state, lang].join()
}
