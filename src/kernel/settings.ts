import { z } from 'zod'

const onOff = z.enum(['on', 'off'])

/** What an installation may be told, by environment variable. `docs/reference/settings.md` is printed from this. */
export const Settings = z.object({
  PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65535)
    .default(8080)
    .describe('TCP port of the web server; 0 takes a free one.'),
  HOST: z.string().default('127.0.0.1').describe('Address to listen on.'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must start with postgres:// or postgresql://')
    .optional()
    .describe('PostgreSQL 15 or newer. Without it an embedded server runs under DATA_DIR.'),
  DATA_DIR: z.string().default('./data').describe('Where the embedded database, uploaded files and keys are kept.'),
  PUBLIC_URL: z
    .url()
    .optional()
    .describe('Address under which people reach the installation; printed on receipts. Default: http://HOST:PORT.'),
  TRUST_PROXY: onOff
    .default('off')
    .describe('Whether a reverse proxy stands in front and sets X-Forwarded-For and X-Forwarded-Proto.'),
  METRICS: z
    .enum(['loopback', 'everybody'])
    .default('loopback')
    .describe('Who may read /metrics: programs on the same machine, or everybody who reaches the server.'),
  PUBLIC_PAGES_KEPT: z.coerce
    .number()
    .min(0)
    .max(300)
    .default(5)
    .describe(
      'Seconds for which visitors who are not signed in get a public page as another one got it; 0 makes each anew.',
    ),
  DISTRICT_ZONE: z
    .string()
    .default('Asia/Shanghai')
    .refine(isZone, 'must be an IANA time zone such as Asia/Shanghai')
    .describe('Time zone in which days begin and end.'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
    .default('info')
    .describe('Least severe log line that is written.'),
  SEALS_KEY: z
    .string()
    .regex(
      /^[A-Za-z0-9+/]{43}=([\s,]+[A-Za-z0-9+/]{43}=)*$/,
      'must be 32 bytes in base64, or several such separated by commas',
    )
    .optional()
    .describe(
      'Master key under which the keys of the seals are encrypted; former ones behind it, separated by commas. Without it one is made and kept in DATA_DIR/keys/seals.key.',
    ),
  SEALS_SUITE: z
    .enum(['p256', 'sm2'])
    .default('p256')
    .describe('Signatures of new seals: P-256 with SHA-256, which readers of PDF know, or SM2 with SM3.'),
  CLAMD_URL: z
    .url({ protocol: /^(tcp|unix)$/ })
    .optional()
    .describe(
      'Virus scanner clamd: tcp://127.0.0.1:3310 or unix:///run/clamav/clamd.ctl. Without it files are marked as not scanned.',
    ),
  MANDATE_DAYS: z.coerce
    .number()
    .int()
    .min(1)
    .max(3650)
    .default(180)
    .describe(
      'Longest time, in days, for which a firm or person may entrust somebody to act for them. No law names a figure; half a year is our choice.',
    ),
  SETUP_CODE: z
    .string()
    .min(8, 'must have at least 8 characters')
    .optional()
    .describe('Must be given to create the first administrator. Made up and printed at each start when absent.'),
  MAIL_URL: z
    .url({ protocol: /^smtps?$/ })
    .optional()
    .describe(
      'Mail server for notices, such as smtp://user:password@mail.example:587. Without it nobody is told by mail.',
    ),
  MAIL_FALLBACK_URL: z
    .url({ protocol: /^smtps?$/ })
    .optional()
    .describe('Mail server that is tried when the first one cannot be reached.'),
  MAIL_FROM: z.email().optional().describe('Sender of notices. Default: heliograph@ and the host of MAIL_URL.'),
  DKIM_DOMAIN: z
    .string()
    .optional()
    .describe('Domain for which mail is signed (RFC 6376); with DKIM_SELECTOR and DKIM_KEY_FILE.'),
  DKIM_SELECTOR: z.string().optional().describe('Selector under which the public key stands in the DNS.'),
  DKIM_KEY_FILE: z.string().optional().describe('File of the private key, PEM.'),
  SMS_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('Gateway for text messages; docs/operate.md says what it is sent. Without it nobody is told by SMS.'),
  SMS_FALLBACK_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('Gateway that is tried when the first one cannot be reached.'),
  SMS_TOKEN: z
    .string()
    .min(16)
    .optional()
    .describe('Bearer token for the gateway, and the key by which its reports are signed.'),
  DEMO: onOff
    .default('on')
    .describe('Demonstration district with one-click sign-in. Refused on an address that is not loopback.'),
  DEMO_ON_PUBLIC_ADDRESS: z
    .literal('yes-i-know')
    .optional()
    .describe('Forces DEMO=on on an address that is not loopback.'),
})
export type Settings = z.infer<typeof Settings>

/** @throws Error with one line for each setting that is wrong */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const known = Object.keys(Settings.shape).flatMap((name) =>
    environment[name] ? [[name, environment[name]] as const] : [],
  )
  const result = Settings.safeParse(Object.fromEntries(known))
  if (result.success) return result.data
  const lines = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`These settings are wrong (see docs/reference/settings.md):\n${lines.join('\n')}`)
}

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
