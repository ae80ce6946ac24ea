const MARGIN = 120

/** Brings the next line that nobody has settled to the top and into the keyboard's reach; after the last, the first. */
export function goToNextLine(codes: readonly string[]): void {
  const lines = codes.flatMap((code) => document.getElementById(`muc-${code}`) ?? [])
  const next = lines.find((line) => line.getBoundingClientRect().top > MARGIN) ?? lines[0]
  if (!next) return
  next.scrollIntoView({ block: 'start' })
  next.querySelector<HTMLElement>('input, select, textarea')?.focus({ preventScroll: true })
}
