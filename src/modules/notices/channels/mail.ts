import { readFile } from 'node:fs/promises'
import type { Settings } from '../../../kernel/settings.ts'
import { type Carrier, type CarrierAnswer, type Letter, shortAnswer } from './carrier.ts'

/** Milliseconds until a mail server that does not answer counts as out of reach. */
const patience = 20_000

/** Mail servers in the order of trying: MAIL_URL, then MAIL_FALLBACK_URL. */
export async function mailCarriers(settings: Settings): Promise<Carrier[]> {
  const urls = [settings.MAIL_URL, settings.MAIL_FALLBACK_URL].filter((url) => url !== undefined)
  if (urls.length === 0) return []
  const dkim = await dkimOf(settings)
  return urls.map((url) => ({ name: new URL(url).hostname, carry: (letter) => send(settings, { url, dkim }, letter) }))
}

interface Server {
  readonly url: string
  readonly dkim: Dkim | undefined
}

interface Dkim {
  readonly domainName: string
  readonly keySelector: string
  readonly privateKey: string
}

async function dkimOf({ DKIM_DOMAIN, DKIM_SELECTOR, DKIM_KEY_FILE }: Settings): Promise<Dkim | undefined> {
  if (!DKIM_DOMAIN || !DKIM_SELECTOR || !DKIM_KEY_FILE) return undefined
  return { domainName: DKIM_DOMAIN, keySelector: DKIM_SELECTOR, privateKey: await readFile(DKIM_KEY_FILE, 'utf8') }
}

async function send(settings: Settings, { url, dkim }: Server, letter: Letter): Promise<CarrierAnswer> {
  const { createTransport } = await import('nodemailer') // only installations that send mail load it
  const { hostname: carrier } = new URL(url)
  const options = { url, connectionTimeout: patience, greetingTimeout: patience, socketTimeout: patience }
  const transport = createTransport({ ...options, ...(dkim && { dkim }) })
  const from = settings.MAIL_FROM ?? `heliograph@${carrier}`
  const domain = from.split('@').at(-1) ?? carrier
  try {
    const { response } = await transport.sendMail({
      ...{ from, to: letter.to, subject: letter.subject, text: letter.text },
      messageId: `<${letter.id}@${domain}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
    })
    return { carrier, outcome: 'accepted', answer: shortAnswer(response) }
  } catch (error) {
    return { carrier, outcome: isRefusal(error) ? 'refused' : 'unreachable', answer: shortAnswer(wordsOf(error)) }
  } finally {
    transport.close()
  }
}

/** Answers from 500 on to an address or a message are for good (RFC 5321 4.2.1); a refused sign-in is the installation's affair. */
function isRefusal(error: unknown): boolean {
  const { responseCode, code } = fieldsOf(error)
  return typeof responseCode === 'number' && responseCode >= 500 && code !== 'EAUTH'
}

function fieldsOf(error: unknown): { responseCode?: unknown; code?: unknown } {
  return typeof error === 'object' && error !== null ? { ...error } : {}
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
