import 'reflect-metadata'
import type { GraphQLSchema } from 'graphql'
import { buildSchemaSync } from 'type-graphql'
import './enums'
import { GardenResolver } from './garden/garden.resolver'
import { NodeResolver } from './node.resolver'
import { DutyResolver, PersonResolver } from './person/person.resolver'
import { SessionResolver } from './session/session.resolver'
import { UnitResolver } from './unit/unit.resolver'
import { USER_ERROR_TYPES } from './user-error.type'

/** The one list of resolvers. No global middleware: it would make every leaf field asynchronous. */
export const createSchema = (): GraphQLSchema =>
  buildSchemaSync({
    resolvers: [NodeResolver, SessionResolver, UnitResolver, PersonResolver, DutyResolver, GardenResolver],
    orphanedTypes: USER_ERROR_TYPES,
    validate: false,
  })
