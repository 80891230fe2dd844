import type { FastifyReply, FastifyRequest } from 'fastify'
import { Refusal, refusalStatus } from '../refusal.ts'
import { both, type Text } from '../text.ts'

/** What went wrong, told apart once for pages and API. */
export interface Trouble {
  readonly status: number
  /** Stable: programs may rely on it. A refusal kind, or 'fault' for a bug. */
  readonly kind: string
  readonly text: Text
  readonly fields: Readonly<Record<string, Text>>
}

/** Reads any thrown value; what is neither a refusal nor a client error of the framework is a bug and is logged. */
export function troubleOf(error: unknown, request: FastifyRequest): Trouble {
  if (error instanceof Refusal) {
    return { status: refusalStatus[error.kind], kind: error.kind, text: error.text, fields: error.fields }
  }
  const status = statusOf(error)
  if (status === 404)
    return { status, kind: 'not-found', text: both('没有这个页面。', 'There is no such page.'), fields: {} }
  if (status === 413)
    return { status, kind: 'too-large', text: both('提交的内容太大。', 'What was sent is too large.'), fields: {} }
  if (status === 429)
    return {
      status,
      kind: 'too-many',
      text: both('请求太频繁，请稍后再试。', 'Too many requests. Try again in a minute.'),
      fields: {},
    }
  if (status >= 400 && status < 500)
    return { status, kind: 'invalid', text: both('无法读懂这个请求。', 'This request could not be read.'), fields: {} }
  request.log.error({ err: error }, 'fault')
  return {
    status: 500,
    kind: 'fault',
    text: both(
      '系统出错，已经记录。您的内容没有提交成功。',
      'Something went wrong and was recorded. Nothing was saved.',
    ),
    fields: {},
  }
}

/**
 * What the log keeps of an error: where it came from, not what was typed. The database quotes values in messages and
 * tells whole rows in details; names of constraints and tables say enough.
 */
export function plainError(error: unknown) {
  if (!(error instanceof Error)) return { type: typeof error, message: '', stack: '' }
  const { code, constraint, table } = { code: undefined, constraint: undefined, table: undefined, ...error }
  const message = error.message.replaceAll(/"[^"]*"|'[^']*'|“[^”]*”/g, '…')
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return { type: error.name, message, code, constraint, table, stack: frames.join('\n') }
}

/** Answers with RFC 9457 problem details; `title` is in the language asked for, `texts` in both. */
export function sendProblem(reply: FastifyReply, trouble: Trouble, english: boolean): FastifyReply {
  const say = (text: Text) => (english ? text.en : text.zh)
  const fields = Object.fromEntries(Object.entries(trouble.fields).map(([name, text]) => [name, say(text)]))
  return reply
    .code(trouble.status)
    .type('application/problem+json')
    .send({
      type: `urn:heliograph:problem:${trouble.kind}`,
      title: say(trouble.text),
      status: trouble.status,
      kind: trouble.kind,
      texts: trouble.text,
      ...(Object.keys(fields).length > 0 && { fields }),
      requestId: reply.request.id,
    })
}

function statusOf(error: unknown): number {
  if (typeof error !== 'object' || error === null || !('statusCode' in error)) return 500
  return typeof error.statusCode === 'number' ? error.statusCode : 500
}
