import type { useText } from '../i18n'
import type { Column } from '../ui/table'
import type { Simulated } from './useSetSwitch'

type Obstacle = Simulated['obstacles'][number]

export const obstacleColumnsOf = (t: ReturnType<typeof useText>['t']): readonly Column<Obstacle>[] => [
  { key: 'line', label: t('setSwitch.line') },
  { key: 'failing', label: t('setSwitch.failing'), align: 'end', sortBy: ({ failing }) => failing },
  { key: 'open', label: t('setSwitch.open'), align: 'end', sortBy: ({ open }) => open },
  { key: 'short', label: t('setSwitch.short'), align: 'end' },
]
