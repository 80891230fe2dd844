import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { MigrationFolder } from './kernel/migrate.ts'
import { ranks } from './ranks.ts'

/** The folders of migrations that exist, in the order in which they are applied: the kernel, then modules by rank. */
export function migrationFolders(): MigrationFolder[] {
  const modules = ranks.flat().map((name) => ({ name, path: here(`modules/${name}/migrations`) }))
  return [{ name: 'kernel', path: here('kernel/migrations') }, ...modules].filter(({ path }) => existsSync(path))
}

/** Schemas that hold what an installation knows: the kernel's, one for each module, and that of the jobs. */
export function schemaNames(): string[] {
  return ['kernel', ...ranks.flat(), 'graphile_worker']
}

function here(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url))
}
