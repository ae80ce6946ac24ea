import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const css = readFileSync(join(__dirname, 'tokens.css'), 'utf8')
const colours = (selector: string) => {
  const body = css.slice(css.indexOf(`${selector} {`)).split('}')[0] ?? ''
  return new Map(
    [...body.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', hex = '']) => [name, hex]),
  )
}
const themes = { light: colours(':root'), dark: colours(":root[data-theme='dark']") }

/** WCAG 2.2, relative luminance. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

const grounds = ['paper', 'sheet', 'sunk']
const texts = ['ink', 'ink-soft', 'indigo', 'met', 'risk', 'late', 'quiet']
const pairs: [string, string, number][] = [
  ...texts.flatMap((text) => grounds.map((ground): [string, string, number] => [text, ground, 4.5])),
  ...['met', 'risk', 'late', 'quiet', 'indigo'].map((tone): [string, string, number] => [
    tone,
    `${tone}-soft`,
    4.5,
  ]),
  ['ink', 'indigo-soft', 4.5],
  ['ink-soft', 'indigo-soft', 4.5],
  ['on-indigo', 'indigo', 4.5],
  ['paper', 'ink', 4.5],
  // What is not text but must be seen: the edge of an input, the tick on a bar.
  ['edge', 'sheet', 3],
  ['edge', 'paper', 3],
]

describe.each(Object.entries(themes))('on %s paper', (_, theme) => {
  test.each(pairs)('%s can be read on %s (%d : 1)', (text, ground, least) => {
    expect(contrast(theme.get(text) ?? '', theme.get(ground) ?? '')).toBeGreaterThanOrEqual(least)
  })
})
