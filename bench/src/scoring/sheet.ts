/** One line of an invented decision, in the few shapes that every engine of the comparison can be told. */
export type Line =
  | { readonly asks: 'yes'; readonly key: string }
  | {
      readonly asks: 'atLeast' | 'atMost'
      readonly key: string
      readonly limit: number
      readonly step: number
    }
  | { readonly asks: 'share'; readonly part: string; readonly whole: string; readonly percent: number }

/** All lines of all criteria must be met. */
export interface Sheet {
  readonly subject: Subject
  readonly criteria: readonly (readonly Line[])[]
}

export const SUBJECTS = ['garden', 'village'] as const
export type Subject = (typeof SUBJECTS)[number]

/** What was observed of one garden or village; what is not known is absent. */
export type Unit = Readonly<Record<string, number | boolean>>

export const yes = (key: string): Line => ({ asks: 'yes', key })
export const atLeast = (key: string, limit: number, step = 1): Line => ({ asks: 'atLeast', key, limit, step })
export const atMost = (key: string, limit: number, step = 1): Line => ({ asks: 'atMost', key, limit, step })
export const share = (part: string, whole: string, percent: number): Line => ({
  asks: 'share',
  part,
  whole,
  percent,
})

export const linesOf = ({ criteria }: Sheet): readonly Line[] => criteria.flat()
