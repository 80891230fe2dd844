import { execFile } from 'node:child_process'
import { lstat } from 'node:fs/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** How the server is started: PostgreSQL refuses to run as root, so root needs a way round. */
export interface Account {
  /** Words put before the command line. */
  readonly prefix: readonly string[]
  /** Who must own the server's files. */
  readonly uid: number
  readonly gid: number
}

/** Of Debian's `nobody` and `nogroup`; within a user namespace only a name for root itself. */
const OVERFLOW_ID = 65534

/**
 * The ways in which this process may start a server on `directory`, best first. Root gives its rights away through a
 * user namespace, where files stay root's; where containers forbid that, by becoming another user; and where that user
 * cannot walk to the files, by keeping the one capability to do so.
 */
export async function accounts(directory: string): Promise<Account[]> {
  const [uid = 0, gid = 0] = [process.getuid?.(), process.getgid?.()]
  if (process.platform === 'win32' || uid !== 0) return [{ prefix: [], uid, gid }]
  const owner = await lstat(directory)
  const other = owner.uid === 0 ? { uid: OVERFLOW_ID, gid: OVERFLOW_ID } : { uid: owner.uid, gid: owner.gid }
  const namespace = {
    prefix: ['unshare', '--user', `--map-user=${OVERFLOW_ID}`, `--map-group=${OVERFLOW_ID}`],
    uid: 0,
    gid: 0,
  }
  const become = ['setpriv', `--reuid=${other.uid}`, `--regid=${other.gid}`, '--clear-groups']
  const walk = ['--inh-caps=+dac_override', '--ambient-caps=+dac_override']
  const switches = [
    { prefix: become, ...other },
    { prefix: [...become, ...walk], ...other },
  ]
  return owner.uid === 0 ? [namespace, ...switches] : switches
}

/** Whether the account can run `program` and write to `directory`, tried for real. */
export async function works(account: Account, program: string, directory: string): Promise<boolean> {
  const [command = 'sh', ...rest] = [...account.prefix, 'sh', '-c', 'test -x "$0" && test -w "$1"', program, directory]
  return run(command, rest, { cwd: '/' }).then(
    () => true,
    () => false,
  )
}

/** Makes the kernel end the server when the program that started it dies, however it dies. Linux alone offers this. */
export async function endWithStarter(): Promise<string[]> {
  const words = ['setpriv', '--pdeathsig', 'INT']
  return run('setpriv', ['--pdeathsig', 'INT', 'true']).then(
    () => words,
    () => [],
  )
}
