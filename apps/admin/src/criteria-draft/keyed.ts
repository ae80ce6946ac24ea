type Keyed<T> = Readonly<Record<string, T>>

/** A key that nothing bears yet: 'vb3'. */
export function freshKey(entries: Keyed<unknown>, stem: string): string {
  for (let n = 1; ; n++) if (!Object.hasOwn(entries, `${stem}${n}`)) return `${stem}${n}`
}

export const withoutKey = <T>(entries: Keyed<T>, key: string): Keyed<T> =>
  Object.fromEntries(Object.entries(entries).filter(([each]) => each !== key))
