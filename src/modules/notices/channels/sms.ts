import { z } from 'zod'
import type { Settings } from '../../../kernel/settings.ts'
import { type Carrier, type CarrierAnswer, type Letter, shortAnswer } from './carrier.ts'

/** Milliseconds until a gateway that does not answer counts as out of reach. */
const patience = 15_000

/** Gateways in the order of trying: SMS_URL, then SMS_FALLBACK_URL. */
export function smsCarriers({ SMS_URL, SMS_FALLBACK_URL, SMS_TOKEN }: Settings): Carrier[] {
  return [SMS_URL, SMS_FALLBACK_URL]
    .filter((url) => url !== undefined)
    .map((url) => ({ name: new URL(url).hostname, carry: (letter) => post({ url, token: SMS_TOKEN }, letter) }))
}

const Answer = z.object({ id: z.coerce.string() })

/**
 * The adapter over HTTP: POST {id, to, text} as JSON with the token as bearer and the message's id as Idempotency-Key; the
 * gateway answers 2xx with {id}, its own number. 4xx is a refusal for good but for 408 and 429.
 */
async function post(
  { url, token }: { url: string; token: string | undefined },
  letter: Letter,
): Promise<CarrierAnswer> {
  const carrier = new URL(url).hostname
  const { id, to, text } = letter
  const headers = {
    'content-type': 'application/json',
    'idempotency-key': id,
    ...(token && { authorization: `Bearer ${token}` }),
  }
  try {
    const signal = AbortSignal.timeout(patience)
    const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ id, to, text }), signal })
    const words = await answer.text()
    if (answer.ok) return { carrier, outcome: 'accepted', answer: shortAnswer(`${answer.status} ${idOf(words)}`) }
    const isForGood = answer.status >= 400 && answer.status < 500 && ![401, 403, 408, 429].includes(answer.status)
    return { carrier, outcome: isForGood ? 'refused' : 'unreachable', answer: shortAnswer(`${answer.status} ${words}`) }
  } catch (error) {
    return {
      carrier,
      outcome: 'unreachable',
      answer: shortAnswer(error instanceof Error ? error.message : String(error)),
    }
  }
}

function idOf(words: string): string {
  try {
    return Answer.parse(JSON.parse(words)).id
  } catch {
    return words
  }
}
