import {
  Award,
  ClipboardCheck,
  ClipboardPen,
  Columns3,
  Dices,
  Diff,
  Gauge,
  House,
  ListChecks,
  MessageCircleWarning,
  Repeat,
  Scale,
  Sprout,
  Table2,
  TreePalm,
  Users,
  UsersRound,
  type LucideIcon,
} from '@lucide/vue'
import type { Ability } from '../generated/graphql'
import type { MessageKey } from '../i18n'

export interface NavigationItem {
  readonly name: string
  readonly to: string
  readonly label: MessageKey
  readonly icon: LucideIcon
  readonly needs?: Ability
}
export interface NavigationGroup {
  readonly label: MessageKey
  readonly items: readonly NavigationItem[]
}

const today = { name: 'today', to: '/', label: 'today.title', icon: House } as const
const targets = { name: 'targets', to: '/chi-tieu', label: 'app.targets', icon: Table2 } as const
const reports = { name: 'reports', to: '/bao-cao', label: 'report.title', icon: ClipboardPen } as const

const groups: readonly NavigationGroup[] = [
  {
    label: 'app.follow',
    items: [
      today,
      { name: 'dashboard', to: '/tong-quan', label: 'dashboard.title', icon: Gauge },
      targets,
      reports,
    ],
  },
  {
    label: 'app.run',
    items: [
      { name: 'assignments', to: '/phan-cong', label: 'assignment.title', icon: ListChecks },
      { name: 'review', to: '/duyet', label: 'review.title', icon: ClipboardCheck, needs: 'REVIEW' },
      { name: 'planConflicts', to: '/mau-thuan', label: 'plan.title', icon: MessageCircleWarning },
    ],
  },
  {
    label: 'app.assess',
    items: [
      { name: 'modelVillages', to: '/kieu-mau', label: 'assessment.title', icon: TreePalm },
      { name: 'gardens', to: '/vuon-mau', label: 'garden.title', icon: Sprout },
      { name: 'comparison', to: '/so-sanh', label: 'app.comparison', icon: Columns3 },
      { name: 'gapReport', to: '/chenh-lech', label: 'app.gap', icon: Diff },
      { name: 'inspectionDraws', to: '/boc-tham', label: 'app.draw', icon: Dices },
      { name: 'panels', to: '/cham-doc-lap', label: 'panel.title', icon: UsersRound, needs: 'REVIEW' },
      { name: 'recognitionBoard', to: '/cong-nhan', label: 'recognition.boardTitle', icon: Award },
      { name: 'criteriaSets', to: '/tieu-chi', label: 'criteria.title', icon: Scale },
      { name: 'setSwitch', to: '/doi-bo', label: 'setSwitch.title', icon: Repeat },
    ],
  },
  { label: 'app.administer', items: [{ name: 'people', to: '/nguoi', label: 'person.title', icon: Users }] },
]

/** What this person may open; a group with nothing in it is left out. */
export function navigationFor(can: (ability: Ability) => boolean): readonly NavigationGroup[] {
  return groups
    .map((group) => ({ ...group, items: group.items.filter(({ needs }) => !needs || can(needs)) }))
    .filter(({ items }) => items.length > 0)
}

/** The three pages at the foot of a phone; the fourth tab, "Thêm", opens the rest. */
export const phoneTabs: readonly NavigationItem[] = [today, reports, targets]

/** '/bao-cao/42' belongs to '/bao-cao'; only the home page is itself alone. */
export const isWithin = (path: string, to: string) => path === to || (to !== '/' && path.startsWith(`${to}/`))
