import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { openApi } from '../src/kernel/openapi.ts'
import { modules } from '../src/modules.ts'
import { ranks } from '../src/ranks.ts'
import { withCleanDatabase } from '../test/template.ts'
import { functionsOf, relationsOf } from './print/catalog.ts'
import { formatted } from './print/format.ts'
import { modulesMd } from './print/modules.ts'
import { permissionsMd } from './print/permissions.ts'
import { allSamples } from './print/samples.ts'
import { schemaSql } from './print/schema.ts'
import { settingsMd } from './print/settings.ts'
import { tablesTs } from './print/tables.ts'

// Prints what is read off the code: references under docs/ and the types of tables. With --check it only compares.
const root = fileURLToPath(new URL('..', import.meta.url))
const { check } = parseArgs({ options: { check: { type: 'boolean', default: false } } }).values

const prints = new Map([
  ...(await databasePrints()),
  ['docs/reference/settings.md', settingsMd()],
  ['docs/reference/modules.md', await modulesMd()],
  ['docs/reference/openapi.json', `${JSON.stringify(openApi(modules), null, 2)}\n`],
  ['docs/reference/permissions.md', permissionsMd(modules, await allSamples())],
])
const drifted = []
for (const [path, text] of prints) {
  const now = await readFile(join(root, path), 'utf8').catch(() => '')
  if (now === text) continue
  drifted.push(path)
  if (!check) await write(path, text)
}
for (const path of drifted) process.stdout.write(`${check ? 'differs from what the code says' : 'printed'}: ${path}\n`)
if (check && drifted.length > 0) {
  process.stdout.write('Run `npm run print` and commit what it changes.\n')
  process.exitCode = 1
}

async function databasePrints(): Promise<[string, string][]> {
  const schemas = ['kernel', ...ranks.flat()]
  return withCleanDatabase(async (pool) => {
    const relations = await relationsOf(pool, schemas)
    const used = schemas.filter((schema) => relations.some((relation) => relation.schema === schema))
    const tables = used.map(async (schema): Promise<[string, string]> => {
      const [path, database] =
        schema === 'kernel'
          ? ['src/kernel/tables.ts', './database.ts']
          : [`src/modules/${schema}/tables.ts`, '../../kernel/database.ts']
      return [
        path,
        await formatted(
          path,
          tablesTs(
            relations.filter((relation) => relation.schema === schema),
            database,
          ),
        ),
      ]
    })
    return [
      ['docs/reference/schema.sql', schemaSql(relations, await functionsOf(pool, schemas))],
      ...(await Promise.all(tables)),
    ]
  })
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true })
  await writeFile(join(root, path), text)
}
