import { createHash } from 'node:crypto'

// Drawn once for this seed. Changing it would give every seeded row another id.
const NAMESPACE = Buffer.from('8f0f6c1e5b7d4a31b0a6d2c94e7f1a58', 'hex')

/** The same UUID (version 5, RFC 9562) for the same natural key on every machine. */
export function stableId(kind: string, ...key: readonly string[]): string {
  const name = [kind, ...key].join('/').normalize('NFC')
  const bytes = createHash('sha1').update(NAMESPACE).update(name).digest().subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

export const unitId = (key: string) => stableId('unit', key)
export const CAMPAIGN_ID = stableId('campaign', 'xa-an-hoa-thinh', '2021')
export const targetId = (code: string) => stableId('target', '2021', code)
export const allocationId = (code: string, unit: string) => stableId('allocation', '2021', code, unit)
export const sectionId = (ref: string) => stableId('plan-section', '2021', ref)
/** The three sets of the plan came first and go by their code alone; of the others several editions stand side by side. */
export const setKey = ({ id, version }: { id: string; version: string }) =>
  id.startsWith('ha-tinh/') ? id : `${id}@${version}`
export const setId = (code: string) => stableId('criteria-set', code)
export const criterionId = (set: string, code: string) => stableId('criterion', set, code)
export const indicatorId = (set: string, code: string) => stableId('indicator', set, code)
