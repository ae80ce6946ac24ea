export interface Option<TValue extends string = string> {
  readonly value: TValue
  readonly label: string
  /** A second line in lighter ink: a person's duty, a village's commune. */
  readonly note?: string
  readonly isDisabled?: boolean
}
