/** A start that cannot go on, and what the person in front of the terminal should know: one line, no stack. */
export class StartProblem extends Error {
  override name = 'StartProblem'
  constructor(vi: string, en: string) {
    super(`${vi} / ${en}`)
  }
}
