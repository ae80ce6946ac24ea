/** A start that cannot go on, and what the person in front of the terminal should know: one line, no stack. */
export class StartProblem extends Error {
  override name = 'StartProblem'
  constructor(vi: string, en: string) {
    super(`${vi} / ${en}`)
  }
}

export function diskFull(path?: string): StartProblem {
  return new StartProblem(path ? `Ổ đĩa chứa ${path} đã đầy.` : 'Ổ đĩa đã đầy.', 'The disk is full.')
}
