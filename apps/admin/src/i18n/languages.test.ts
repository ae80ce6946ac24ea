import { chooseLanguage, text } from '../i18n'
import enPhone from './en'
import enDesk from './en-desk'
import viPhone from './vi'
import viDesk from './vi-desk'

const [vi, en] = [
  { ...viPhone, ...viDesk },
  { ...enPhone, ...enDesk },
]

const flat = (branch: object, path = ''): [string, string][] =>
  Object.entries(branch).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null
      ? flat(value, `${path}${key}.`)
      : [[path + key, String(value)]],
  )
const values = (words: string) => [...new Set(words.match(/\{\w+\}/g) ?? [])].sort()

afterEach(() => chooseLanguage('vi'))

test('Vietnamese and English have the same keys, each with words and the same values in them', () => {
  const [words, english] = [flat(vi), new Map(flat(en))]
  expect([...english.keys()].sort()).toEqual(words.map(([key]) => key).sort())
  for (const [key, written] of words) {
    expect(written.trim()).not.toBe('')
    expect([key, values(english.get(key) ?? '')]).toEqual([key, values(written)])
  }
})

test('Vietnamese is written composed, so that search and print find one form', () => {
  for (const [, written] of flat(vi)) expect(written).toBe(written.normalize('NFC'))
})

test('values are put in, and English chooses its plural by the count', async () => {
  expect(text('app.daysLeft', { count: 1 })).toBe('còn 1 ngày')
  await chooseLanguage('en')
  expect(text('app.daysLeft', { count: 1 })).toBe('1 day left')
  expect(text('app.daysLeft', { count: 21 })).toBe('21 days left')
  expect(document.documentElement.lang).toBe('en')
})
