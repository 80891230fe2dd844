export const channels = ['mail', 'sms'] as const
export type Channel = (typeof channels)[number]

/** What is carried. */
export interface Letter {
  /** Stable over tries, so that a carrier can tell that it has it already. */
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
}

/** What a carrier answered. 'refused' is for good: trying again would change nothing. */
export interface CarrierAnswer {
  readonly carrier: string
  readonly outcome: 'accepted' | 'refused' | 'unreachable'
  /** The carrier's own words, with its number for the message: the proof. */
  readonly answer: string
}

/** A mail server or a gateway. */
export interface Carrier {
  readonly name: string
  carry(letter: Letter): Promise<CarrierAnswer>
}

/**
 * Hands a letter to the first carrier that can be reached.
 *
 * @returns every answer; the last one decides
 */
export async function carry(carriers: readonly Carrier[], letter: Letter): Promise<CarrierAnswer[]> {
  const answers: CarrierAnswer[] = []
  for (const carrier of carriers) {
    const answer = await carrier.carry(letter)
    answers.push(answer)
    if (answer.outcome !== 'unreachable') break
  }
  return answers
}

/** Carriers' answers are kept short and without line ends. */
export function shortAnswer(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, 500)
}
