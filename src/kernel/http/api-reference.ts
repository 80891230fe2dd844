import scalar from '@scalar/fastify-api-reference'
import type { FastifyInstance } from 'fastify'
import { openApi } from '../openapi.ts'
import type { House } from './house.ts'

/** GET /api/openapi.json, and Scalar as its reader at /api/docs, served from here: nothing is fetched from elsewhere. */
export async function mountApiReference(app: FastifyInstance, house: House): Promise<void> {
  const description = openApi(house.modules)
  app.get('/api/openapi.json', async () => description)
  await app.register(async (scope) => {
    scope.addHook('onSend', async (_request, reply) => {
      reply.header('content-security-policy', readerPolicy)
    })
    await scope.register(scalar, {
      routePrefix: '/api/docs',
      logLevel: 'silent',
      configuration: {
        content: description,
        withDefaultFonts: false,
        telemetry: false,
        hideClientButton: true,
        showDeveloperTools: 'never',
        favicon: house.asset('favicon.svg'),
        agent: { disabled: true },
      },
    })
  })
}

/** Scalar writes its own scripts and styles into its page; only this page allows them, and nothing but this server may be asked. */
const readerPolicy =
  "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; img-src 'self' data: blob:; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
