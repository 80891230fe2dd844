import type { FastifyInstance } from 'fastify'
import { isLoopback } from '../loopback.ts'
import { Refusal } from '../refusal.ts'
import type { Settings } from '../settings.ts'
import { both } from '../text.ts'

/**
 * Keeps the demonstration, which everybody can sign in to, from being reached under a public name: through a proxy that
 * stands before it, or by a foreign page whose name was pointed at this machine.
 */
export function guardDemo(app: FastifyInstance, { DEMO, DEMO_ON_PUBLIC_ADDRESS }: Settings): void {
  if (DEMO === 'off' || DEMO_ON_PUBLIC_ADDRESS === 'yes-i-know') return
  app.addHook('onRequest', async ({ hostname }) => {
    const host = hostname.replace(/^\[|\]$/g, '').replace(/^.*\.(?=localhost$)/, '')
    if (host !== '' && !isLoopback(host)) throw new Refusal('forbidden', elsewhere)
  })
}

const elsewhere = both(
  '演示环境只能在本机打开。如确需对外，请设置 DEMO_ON_PUBLIC_ADDRESS=yes-i-know 后重新启动。',
  'The demonstration opens on its own machine only. To show it elsewhere, start it with DEMO_ON_PUBLIC_ADDRESS=yes-i-know.',
)
