import type { DutyFunction, ISODate } from '@solang/scoring'
import { COMMUNE, DISTRICT, NAMED_VILLAGES, NEIGHBOUR_COMMUNE } from '../plan/units'

/** The working day on which the demo stands still: 21 days before the campaign ends. */
export const DEMO_TODAY: ISODate = '2021-05-13'

export const DEMO_PASSWORD = 'nongthonmoi2021'

/** Read-only key over the province. Public on purpose: it opens demo rows only. */
export const DEMO_INTEGRATOR_TOKEN = 'ntm_demo_doc-so-lieu-trinh-dien-2021'

export interface DemoPerson {
  readonly username: string
  /** Named by what they do: nobody here is a real person. */
  readonly name: string
  readonly title: string
  readonly role: string
  readonly function: DutyFunction
  readonly unit: string
  readonly dutyTitle: string
}

const member = (username: string, field: string): DemoPerson => ({
  username,
  name: `Công chức ${field}`,
  title: `Công chức ${field}`,
  role: 'Thành viên Ban Chỉ đạo xã',
  function: 'COMMITTEE_MEMBER',
  unit: COMMUNE,
  dutyTitle: 'Thành viên Ban Chỉ đạo',
})

const villageHead = ({ key, name }: { key: string; name: string }): DemoPerson => ({
  username: `truongthon.${key.replaceAll('-', '')}`,
  name: `Trưởng ${name.charAt(0).toLowerCase()}${name.slice(1)}`,
  title: 'Trưởng thôn',
  role: 'Trưởng thôn',
  function: 'VILLAGE_HEAD',
  unit: key,
  dutyTitle: 'Trưởng thôn',
})

export const DEMO_PEOPLE: readonly DemoPerson[] = [
  {
    username: 'thuongtruc',
    name: 'Thường trực Ban Chỉ đạo xã',
    title: 'Phó Ban Chỉ đạo',
    role: 'Thường trực Ban Chỉ đạo xã',
    function: 'COMMITTEE_LEADER',
    unit: COMMUNE,
    dutyTitle: 'Phó Ban Chỉ đạo',
  },
  member('dia-chinh', 'địa chính'),
  member('van-hoa', 'văn hóa'),
  member('nong-nghiep', 'nông nghiệp'),
  {
    username: 'mat-tran',
    name: 'Cán bộ Mặt trận Tổ quốc xã',
    title: 'Ủy ban MTTQ xã',
    role: 'Giám sát',
    function: 'SUPERVISOR',
    unit: COMMUNE,
    dutyTitle: 'Giám sát của Mặt trận Tổ quốc',
  },
  ...NAMED_VILLAGES.map(villageHead),
  {
    username: 'dieuphoi.huyen',
    name: 'Chuyên viên Văn phòng Điều phối huyện',
    title: 'Chuyên viên',
    role: 'Văn phòng Điều phối NTM huyện',
    function: 'COORDINATION_OFFICE',
    unit: DISTRICT,
    dutyTitle: 'Chuyên viên điều phối',
  },
  {
    username: 'bcd.xakhac',
    name: 'Thành viên Ban Chỉ đạo xã Sơn Lễ',
    title: 'Công chức xã',
    role: 'Thành viên Ban Chỉ đạo xã khác',
    function: 'COMMITTEE_MEMBER',
    unit: NEIGHBOUR_COMMUNE,
    dutyTitle: 'Thành viên Ban Chỉ đạo',
  },
]

export interface DemoAccount {
  readonly username: string
  readonly password: string
  readonly role: string
  readonly name: string
}

/** Shown on the sign-in page of a demo installation. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = DEMO_PEOPLE.map(({ username, role, name }) => ({
  username,
  password: DEMO_PASSWORD,
  role,
  name,
}))
