import { complain, say, USAGE_EXIT, type Verb } from './verb.ts'

interface Entry {
  readonly usage: string
  readonly summary: string
  /** Loaded only when called, so that small verbs are quick. */
  load(): Promise<Verb>
}

const verbs: Readonly<Record<string, Entry>> = {
  start: {
    usage: 'start [web | worker | all] [--empty]',
    summary: 'Run the product; an empty database gets the demonstration district, or nothing with --empty.',
    load: () => import('./start.ts'),
  },
  seed: {
    usage: 'seed [--matters N]',
    summary:
      'Load the demonstration district if there is nothing yet, and add N matters to it; above 20,000, copy until there are N.',
    load: () => import('./seed.ts'),
  },
  migrate: {
    usage: 'migrate',
    summary: 'Bring the database up to date and say what was applied.',
    load: () => import('./migrate.ts'),
  },
  backup: {
    usage: 'backup FOLDER [--without-keys]',
    summary: 'Save everything into a new folder while the product runs.',
    load: () => import('./backup.ts'),
  },
  restore: {
    usage: 'restore FOLDER [--check-only]',
    summary: 'Make an installation of a backup in an empty place, or only check that the backup is whole.',
    load: () => import('./restore.ts'),
  },
  doctor: {
    usage: 'doctor [--thorough] [--json]',
    summary: 'Look whether everything that an installation needs is in order, and say what to do about what is not.',
    load: () => import('./doctor.ts'),
  },
  'reset-password': {
    usage: 'reset-password NAME',
    summary: 'Give an account a new first password when no administrator can sign in.',
    load: () => import('./reset-password.ts'),
  },
  settings: {
    usage: 'settings',
    summary: 'Check the settings and show each with its value.',
    load: () => import('./settings.ts'),
  },
  deadline: {
    usage: 'deadline --from YYYY-MM-DD (--working-days N | --calendar-days N [--roll])',
    summary: 'Compute the last day of a deadline with the shipped holiday plans, without a database.',
    load: () => import('./deadline.ts'),
  },
  verify: {
    usage: 'verify receipt.json --key <public key or file> [--ledger <address or folder>]',
    summary: 'Verify a receipt against the ledger of light.',
    load: () => import('./verify.ts'),
  },
}

process.exitCode = await main(process.argv.slice(2))

async function main([name = '', ...words]: string[]): Promise<number> {
  if (name === '' || name === 'help' || name === '--help' || name === '-h') return help()
  const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined
  if (!verb) return complain(`There is no verb '${name}'.\n\n${overview()}`, USAGE_EXIT)
  if (words.includes('--help') || words.includes('-h')) {
    say(`Usage: heliograph ${verb.usage}\n\n${verb.summary}`)
    return 0
  }
  const { run } = await verb.load()
  return run(words).catch((error) => explain(error, verb))
}

function help(): number {
  say(overview())
  return 0
}

function overview(): string {
  const lines = Object.entries(verbs).map(([name, { summary }]) => `  ${name.padEnd(16)}${summary}`)
  return `Usage: heliograph <verb> [options]\n\n${lines.join('\n')}\n\nheliograph <verb> --help shows its options. Settings: docs/reference/settings.md`
}

function explain(error: unknown, { usage }: Entry): number {
  if (!(error instanceof Error)) throw error
  const misused = 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
  if (misused) return complain(`${error.message}\n\nUsage: heliograph ${usage}`, USAGE_EXIT)
  return complain(process.env.LOG_LEVEL === 'debug' ? (error.stack ?? error.message) : error.message)
}
