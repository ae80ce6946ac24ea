import { DEMO_ACCOUNTS, type FirstAccount } from '@solang/db'
import { formatDay, type ISODate } from '@solang/scoring'

export interface Welcome {
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

/** What the person at the terminal reads when everything is ready. */
export function welcome({ port, location, tookMs, hasDemo, firstAccount, otherCampaign }: Welcome): string {
  const width = Math.max(...DEMO_ACCOUNTS.map(({ username }) => username.length))
  const demo = DEMO_ACCOUNTS.map(
    ({ username, password, role }) => `    ${username.padEnd(width)}  ${password}  ${role}`,
  )
  return [
    '',
    `Sổ Làng: http://localhost:${port}   (sẵn sàng sau ${(tookMs / 1000).toFixed(1).replace('.', ',')} giây)`,
    `  Dữ liệu: ${location}`,
    ...(hasDemo ? ['  Tài khoản trình diễn (tên, mật khẩu, vai):', ...demo] : []),
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
