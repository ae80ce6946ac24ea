import type { CriteriaSet } from '@solang/scoring'
import type { LineFault } from '@solang/scoring/draft'
import { inject, provide, type ComputedRef, type InjectionKey } from 'vue'

/** What the forms of a draft share: the set as it stands, its faults, and the one way to change it. */
export interface Editor {
  readonly set: ComputedRef<CriteriaSet>
  /** The published set that the draft began from. */
  readonly base: CriteriaSet
  readonly faults: ComputedRef<readonly LineFault[]>
  /** `what` names the field being typed in: its keystrokes are undone together. */
  edit(change: (set: CriteriaSet) => CriteriaSet, what: string): void
}

const key: InjectionKey<Editor> = Symbol('editor')
export const provideEditor = (editor: Editor) => provide(key, editor)

export function useEditor(): Editor {
  const editor = inject(key)
  if (!editor) throw new Error('a form of a draft stands outside its editor')
  return editor
}
