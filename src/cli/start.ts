import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import { firstStart } from '../demo/index.ts'
import { nobody } from '../kernel/context.ts'
import { readSettings } from '../kernel/settings.ts'
import { type Role, type Standing, serve, stand } from '../main.ts'
import { isUnfounded } from '../modules/directory/index.ts'
import { castLines } from './cast-lines.ts'
import { complain, say, USAGE_EXIT } from './verb.ts'

const roles: readonly Role[] = ['web', 'worker', 'all']

/** Starts the product and runs until it is told to stop; a second signal ends it at once. */
export async function run(words: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...words],
    options: { empty: { type: 'boolean', default: false } },
    allowPositionals: true,
  })
  const role = roles.find((one) => one === (positionals[0] ?? 'all'))
  if (!role) return complain(`There is no part '${positionals[0]}'. Parts: ${roles.join(', ')}`, USAGE_EXIT)
  const settings = readSettings(process.env)
  const SETUP_CODE = settings.SETUP_CODE ?? randomBytes(9).toString('base64url')
  const standing = await stand({ ...settings, SETUP_CODE }, say)
  const running = await begin(standing, role, values.empty)
  await stopSignal()
  say('Stopping: finishing requests and jobs in hand')
  await running.stop()
  return 0
}

async function begin(standing: Standing, role: Role, empty: boolean) {
  try {
    await firstStart(standing, say, { empty }) // a worker too: it waits while another program loads, whose clock is not the real one
    const running = await serve(standing, role)
    await announce(standing, running.address)
    return running
  } catch (error) {
    await standing.stop()
    throw error
  }
}

async function announce({ house }: Standing, address: string | undefined): Promise<void> {
  const { PUBLIC_URL, SETUP_CODE = '' } = house.settings
  say(address ? `\nHeliograph is running: ${PUBLIC_URL ?? address}` : 'The worker is running.')
  if (address && (await isUnfounded(house)))
    say(`Create the first administrator: ${PUBLIC_URL ?? address}/setup?code=${encodeURIComponent(SETUP_CODE)}`)
  else if (address) for (const line of await castLines({ ...house, actor: nobody, now: house.now() })) say(line)
  say('Stop with Ctrl-C.')
}

/** The first SIGINT or SIGTERM; the next one ends the process as usual. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    const stop = () => {
      process.off('SIGINT', stop)
      process.off('SIGTERM', stop)
      resolve()
    }
    process.on('SIGINT', stop)
    process.on('SIGTERM', stop)
  })
}
