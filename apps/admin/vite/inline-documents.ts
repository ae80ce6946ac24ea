import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Kind, parse, visit, type DefinitionNode, type FragmentDefinitionNode } from 'graphql'
import type { Plugin } from 'vite'

const CALL = /\bgraphql\(\s*(?:\/\* GraphQL \*\/\s*)?`([^`]*)`\s*,?\s*\)/g

/**
 * Replaces each `graphql(`…`)` by its parsed document when the app is built. The generated map holds the documents
 * of all pages in one module, so without this the phone's report route would download every other page's too.
 */
export function inlineDocuments(root: string): Plugin {
  let fragments = new Map<string, FragmentDefinitionNode>()
  return {
    name: 'inline-documents',
    apply: 'build',
    enforce: 'pre',
    buildStart() {
      fragments = readFragments(root)
    },
    transform(code, id) {
      if (!id.endsWith('.documents.ts')) return
      return code
        .replace(/^import .*['"]\.\.\/generated['"].*$/m, '')
        .replace(CALL, (_, source: string) => JSON.stringify(complete(source, fragments)))
    },
  }
}

function readFragments(root: string): Map<string, FragmentDefinitionNode> {
  const found = new Map<string, FragmentDefinitionNode>()
  for (const file of listDocuments(root)) {
    for (const [, source = ''] of readFileSync(file, 'utf8').matchAll(CALL)) {
      for (const definition of parse(source, { noLocation: true }).definitions) {
        if (definition.kind === Kind.FRAGMENT_DEFINITION) found.set(definition.name.value, definition)
      }
    }
  }
  return found
}

function complete(source: string, fragments: Map<string, FragmentDefinitionNode>) {
  const definitions: DefinitionNode[] = [...parse(source, { noLocation: true }).definitions]
  // An operation may bear a fragment's name: only fragments are looked at.
  const present = new Set(
    definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [node.name.value] : [])),
  )
  // The list grows while it is walked: a fragment may spread another.
  for (const definition of definitions) {
    visit(definition, {
      FragmentSpread({ name }) {
        const fragment = fragments.get(name.value)
        if (!fragment) throw new Error(`No fragment ${name.value}`)
        if (!present.has(name.value)) definitions.push(fragment)
        present.add(name.value)
      },
    })
  }
  return { kind: Kind.DOCUMENT, definitions }
}

const listDocuments = (root: string): string[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.documents.ts'))
    .map((path) => join(root, path))
