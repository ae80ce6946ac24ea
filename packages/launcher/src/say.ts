/** Tells the person at the terminal what is going on: one line. */
export type Say = (line: string) => void

export function sayTo(output: NodeJS.WritableStream): Say {
  return (line) => void output.write(`▸ ${line}\n`)
}
