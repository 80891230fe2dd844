import { Tokens } from '@fastify/csrf'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Refusal } from '../refusal.ts'
import { both } from '../text.ts'

const tokens = new Tokens({})
const cookie = 'form'

/** The value of a form's hidden field; makes the visitor's secret cookie when there is none. */
export function formToken(request: FastifyRequest, reply: FastifyReply): string {
  const secret = request.cookies[cookie] || makeSecret(reply) // an empty cookie is none
  return tokens.create(secret)
}

/**
 * Whether a posted form came from a page of ours.
 *
 * @throws Refusal 'forbidden' when the token is missing or wrong, or the browser says the form came from another site
 */
export function checkFormToken(request: FastifyRequest, token: unknown): void {
  const secret = request.cookies[cookie]
  if (isOurs(request) && secret && typeof token === 'string' && tokens.verify(secret, token)) return
  throw new Refusal(
    'forbidden',
    both('页面已过期，请重新提交一次。', 'This page was too old. Please send the form again.'),
  )
}

/**
 * Whether a browser may have sent this from one of our own pages. Another host of the same domain is not ours: it could
 * plant a cookie and know the token. Browsers without the header are left to the token.
 */
function isOurs(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site']
  return site === undefined || site === 'same-origin' || site === 'none'
}

function makeSecret(reply: FastifyReply): string {
  const secret = tokens.secretSync()
  reply.setCookie(cookie, secret, { path: '/', httpOnly: true, sameSite: 'strict', secure: 'auto' })
  return secret
}
