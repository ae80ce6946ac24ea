import { hashPassword, verifyPassword } from './password'

describe('a stored password', () => {
  it('opens with the same password only', async () => {
    const hash = await hashPassword('nông thôn mới')
    expect(hash).toMatch(/^scrypt\$32768\$8\$3\$[\w-]{22}\$[\w-]{43}$/)
    expect(await verifyPassword('nông thôn mới', hash)).toBe(true)
    expect(await verifyPassword('nông thôn cũ', hash)).toBe(false)
  })

  it('opens whether the keyboard composes its accents or not', async () => {
    const hash = await hashPassword('Nậy'.normalize('NFC'))
    expect(await verifyPassword('Nậy'.normalize('NFD'), hash)).toBe(true)
  })

  it('is stored differently for two people who chose the same', async () => {
    const [one, other] = await Promise.all([hashPassword('giống nhau'), hashPassword('giống nhau')])
    expect(one).not.toBe(other)
  })

  it.each([
    '',
    'plain',
    'scrypt$32768$8$3$short$short',
    `scrypt$9999999$99$99$${'a'.repeat(22)}$${'b'.repeat(43)}`,
  ])('never opens with a hash that nobody here wrote: %s', async (hash) => {
    expect(await verifyPassword('nongthonmoi2021', hash)).toBe(false)
  })
})
