import type { CodegenConfig } from '@graphql-codegen/cli'

const config: CodegenConfig = {
  schema: '../api/schema.graphql',
  documents: ['src/**/*.documents.ts'],
  generates: {
    'src/generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        enumsAsTypes: true,
        useTypeImports: true,
        strictScalars: true,
        scalars: {
          Decimal: 'string',
          Date: 'string',
          DateTime: 'string',
          UUID: 'string',
          JSON: 'unknown',
        },
      },
    },
  },
}

export default config
