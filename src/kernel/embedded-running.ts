import { readFile, realpath } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Address of the embedded server that another program of ours runs on a data directory, for a visit while it runs.
 *
 * @returns undefined when none is running there
 */
export async function findRunningServer(dataDir: string): Promise<string | undefined> {
  const directory = await realpath(dataDir).catch(() => undefined)
  const lock = directory && (await readFile(join(directory, 'postmaster.pid'), 'utf8').catch(() => undefined))
  // the lines of postmaster.pid: process, directory, start, port, folder of the socket …
  const [pid, , , , socket] = lock?.split('\n') ?? []
  if (!pid || !socket || !isAlive(Number(pid))) return undefined
  return `postgresql://postgres@localhost/postgres?host=${encodeURIComponent(socket)}`
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM' // another account's
  }
}
