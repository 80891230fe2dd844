import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type TestContext, test } from 'node:test'
import ts from 'typescript'
import { nodesOf, pathsIn, root, syntaxOf, textOf } from './sources.ts'

// Tables are found by their creation, so that a wall cannot be passed by a new table or a new module.
const migrations = pathsIn(['src'], ['.sql']).filter((path) => path.includes('/migrations/'))
const tables = new Set(
  migrations.flatMap((path) =>
    matches(sqlOf(path), /create (?:unlogged )?table (?:if not exists )?([a-z_]+\.[a-z_]+)/g),
  ),
)
const schemas = new Set(pathsIn(['src/modules'], ['/index.ts']).map(moduleOf))

test('a module creates things in its own schema only', () => {
  for (const path of migrations) {
    const made = matches(
      sqlOf(path),
      /create (?:or replace )?(?:unlogged )?(?:table|view|function|type|sequence|domain) (?:if not exists )?([a-z_]+)\./g,
    )
    assert.deepEqual(
      made.filter((schema) => schema !== moduleOf(path)),
      [],
      path,
    )
  }
})

test('foreign keys stay in their schema, or lead to the directory', () => {
  for (const path of migrations) {
    const targets = matches(sqlOf(path), /references ([a-z_]+)\.[a-z_]+/g)
    assert.deepEqual(
      targets.filter((schema) => ![moduleOf(path), 'directory'].includes(schema)),
      [],
      path,
    )
  }
})

test("SQL names the module's own tables, or what another publishes as pub_", () => {
  const stores = pathsIn(['src/modules'], ['.ts']).filter(
    (path) => /\/store(\.ts$|\/)/.test(path) && !path.endsWith('.test.ts'),
  )
  assert.ok(stores.length > 0)
  for (const path of stores) assert.deepEqual(foreignTables(stringsOf(path), moduleOf(path)), [], path)
  for (const path of migrations)
    assert.deepEqual(foreignTables(sqlOf(path).replace(/references [a-z_.]+/g, ''), moduleOf(path)), [], path)
})

test('every wall catches what it is for', async (t) => {
  const folder = await aTree(t, planted)
  const report = await cruise(folder)
  for (const rule of Object.keys(planted))
    assert.match(report, new RegExp(` ${rule}: `), `${rule} let it through:\n${report}`)
})

/** Rule -> files that break it. */
const planted: Record<string, Record<string, string>> = {
  'modules-in-order-1': {
    'src/modules/directory/model.ts': `import type { A } from '../cases/index.ts'\nexport type B = A`,
    'src/modules/cases/index.ts': 'export type A = 1',
  },
  'modules-in-order-2': {
    'src/modules/files/model.ts': `import '../ledger/index.ts'`,
    'src/modules/ledger/index.ts': '',
  },
  'no-cycles': {
    'src/ui/one.tsx': `import { two } from './two.tsx'\nexport const one = () => two`,
    'src/ui/two.tsx': `import { one } from './one.tsx'\nexport const two = () => one`,
  },
  'kernel-knows-nothing': { 'src/kernel/job.ts': `import '../ui/one.tsx'` },
  'ui-knows-only-kernel': { 'src/ui/card.tsx': `import '../modules/cases/index.ts'` },
  'modules-below-composition': { 'src/modules/cases/jobs.ts': `import '../../main.ts'`, 'src/main.ts': '' },
  'module-by-its-front-door': { 'src/modules/cases/api.ts': `import '../files/model.ts'` },
  'modules-by-their-front-doors': { 'src/cli/seed.ts': `import '../modules/files/model.ts'` },
  'rules-are-pure': { 'src/modules/cases/policy.ts': `import './store.ts'`, 'src/modules/cases/store.ts': '' },
  'only-stores-write-sql': { 'src/modules/cases/operations.ts': `import { sql } from 'kysely'\nexport const a = sql` },
  'views-do-not-act': { 'src/modules/cases/views/one.tsx': `import '../operations.ts'` },
  'islands-carry-no-server-code': { 'src/islands/map.ts': `import '../modules/cases/index.ts'` },
  'verifier-stands-alone': { 'verifier/verify.ts': `import '../src/main.ts'` },
  'no-tests-in-the-product': { 'src/kernel/page.ts': `import './page.test.ts'`, 'src/kernel/page.test.ts': '' },
}

async function aTree(t: TestContext, trees: Record<string, Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'heliograph-walls-'))
  t.after(() => rm(folder, { recursive: true }))
  for (const file of ['.dependency-cruiser.cjs', 'package.json', 'tsconfig.json', 'src/ranks.ts'])
    cpSync(join(root, file), join(folder, file))
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  for (const [path, text] of Object.values(trees).flatMap(Object.entries<string>)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

/** What dependency-cruiser says of the tree; that it fails is the point. */
function cruise(folder: string): Promise<string> {
  const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  return new Promise((resolve) => {
    execFile(process.execPath, [program, 'src', 'verifier'], { cwd: folder }, (_error, stdout) => resolve(stdout))
  })
}

/** 'kernel', or the module that the file belongs to. */
function moduleOf(path: string): string {
  return /^src\/modules\/([^/]+)/.exec(path)?.[1] ?? 'kernel'
}

function sqlOf(path: string): string {
  return textOf(path).replace(/--.*$/gm, '').toLowerCase()
}

/** The text of a file's string and template literals, where SQL and table names are. */
function stringsOf(path: string): string {
  return [...nodesOf(syntaxOf(path))]
    .filter(
      (node) =>
        ts.isStringLiteral(node) ||
        ts.isNoSubstitutionTemplateLiteral(node) ||
        ts.isTemplateHead(node) ||
        ts.isTemplateMiddle(node) ||
        ts.isTemplateTail(node),
    )
    .map((node) => node.text)
    .join('\n')
}

function foreignTables(text: string, own: string): string[] {
  const named = matches(text, /\b([a-z_]+\.[a-z_]+)/g).filter((name) => tables.has(name))
  return named.filter((name) => {
    const [schema = '', table = ''] = name.split('.')
    return schema !== 'kernel' && schemas.has(schema) && schema !== own && !table.startsWith('pub_')
  })
}

function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].flatMap((match) => match[1] ?? [])
}
