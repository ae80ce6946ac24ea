import type { Env } from '@solang/api'
import { DEMO_ACCOUNTS, type FirstAccount } from '@solang/db'
import { formatDay, type ISODate } from '@solang/scoring'

export interface Welcome {
  host: string
  port: number
  /** Where the data lies. */
  location: string
  tookMs: number
  hasDemo: boolean
  /** Made by this start: its password is shown now and never again. */
  firstAccount: FirstAccount | null
  /** The plan's campaign, when the working day lies outside it. */
  otherCampaign: { startsOn: ISODate; endsOn: ISODate } | null
}

/** Hosts that a browser on this machine reaches as "localhost". */
const LOCAL_HOSTS = new Set(['0.0.0.0', '::', '::0', 'localhost', '127.0.0.1', '::1'])

/** Where a browser on this machine finds the server. */
export function addressOf({ host, port }: Pick<Env, 'host' | 'port'>): string {
  const name = LOCAL_HOSTS.has(host) ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return `http://${name}:${port}`
}

export function accountLines(hasDemo: boolean): string[] {
  if (!hasDemo) return []
  const width = Math.max(...DEMO_ACCOUNTS.map(({ username }) => username.length))
  return [
    '  Tài khoản trình diễn (tên, mật khẩu, vai):',
    ...DEMO_ACCOUNTS.map(
      ({ username, password, role }) => `    ${username.padEnd(width)}  ${password}  ${role}`,
    ),
  ]
}

/** What the person at the terminal reads when everything is ready. */
export function welcome(ready: Welcome): string {
  const { firstAccount, otherCampaign } = ready
  return [
    '',
    `Sổ Làng: ${addressOf(ready)}   (sẵn sàng sau ${(ready.tookMs / 1000).toFixed(1).replace('.', ',')} giây)`,
    `  Dữ liệu: ${ready.location}`,
    ...accountLines(ready.hasDemo),
    ...(firstAccount
      ? [
          '  Tài khoản đầu tiên, chỉ hiện lần này (tên, mật khẩu):',
          `    ${firstAccount.username}  ${firstAccount.password}`,
        ]
      : []),
    ...(otherCampaign
      ? [
          `  Đợt trong kế hoạch: ${formatDay(otherCampaign.startsOn)} – ${formatDay(otherCampaign.endsOn)}. ` +
            `Để làm việc trong đợt đó: TODAY=${otherCampaign.startsOn} npm start`,
        ]
      : []),
    '  Dừng: Ctrl-C',
    '',
  ].join('\n')
}
