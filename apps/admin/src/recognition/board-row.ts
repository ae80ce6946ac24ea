import type { BoardRowFragment } from '../generated/graphql'

export const nameOf = ({ gardenLabel, unit }: BoardRowFragment): string =>
  gardenLabel ? `${gardenLabel}, ${unit.name}` : unit.name

export const linkOf = ({ id, gardenLabel }: BoardRowFragment) =>
  gardenLabel ? { name: 'garden', params: { id } } : { name: 'assessment', params: { id } }
