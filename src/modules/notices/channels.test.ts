import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import { after, type TestContext, test } from 'node:test'
import { sql } from 'kysely'
import { authenticate } from 'mailauth'
import { SMTPServer } from 'smtp-server'
import { aPerson } from '../../../test/actors.ts'
import { aTown } from '../../../test/town.ts'
import { type Actor, machine } from '../../kernel/context.ts'
import { readSettings } from '../../kernel/settings.ts'
import { both } from '../../kernel/text.ts'
import type { Carrier } from './channels/carrier.ts'
import { carriersOf } from './channels/index.ts'
import { addAddress, choose, codeOf, confirmAddress } from './operations/addresses.ts'
import { reportDelivery } from './operations/messages.ts'
import { listNotices, tell } from './operations/notices.ts'
import { reportSignature } from './reports.ts'
import { sendMessage } from './sending.ts'
import { addressesOf } from './store/address.ts'

const town = await aTown({ after })
const words = both('您的申请已经受理。', 'Your application was accepted.')

/** Somebody with a confirmed address for each channel named. */
async function reachablePerson(...channels: ('mail' | 'sms')[]): Promise<Actor> {
  const person = aPerson()
  for (const channel of channels) {
    const value = channel === 'mail' ? 'lin@example.com' : '13800000001'
    await addAddress(town.caller(person), { channel, value })
    await confirmAddress(town.caller(person), { channel, code: await sentCode(person, channel) })
  }
  return person
}

async function sentCode(person: Actor, channel: string): Promise<string> {
  const found = await town.db.transaction().execute((tx) => addressesOf(tx, person.id))
  return codeOf(found.find((one) => one.channel === channel)?.codeSecret ?? Buffer.alloc(0))
}

let causes = 0
async function told(
  person: Actor,
  now = town.now,
): Promise<{ id: string; channel: string; state: string; dueAt: Date }[]> {
  causes += 1
  const notice = { people: [person.id], cause: `cause ${causes}`, words, href: '/matters/1', matter: null }
  await tell(town.caller(machine, { now }), notice)
  return messagesTo(person)
}

async function messagesTo(person: Actor) {
  const { rows } = await sql<{ id: string; channel: string; state: string; dueAt: Date }>`
    select id, channel, state, due_at as "dueAt" from notices.message where person_id = ${person.id} order by made_at, channel`.execute(
    town.db,
  )
  return rows
}

const answering = (outcome: 'accepted' | 'refused' | 'unreachable', name: string = outcome): Carrier => ({
  name,
  carry: async () => ({ carrier: name, outcome, answer: `${name} said so` }),
})

const send = (id: string, ...carriers: Carrier[]) => sendMessage(town.caller(machine), id, carriers)

async function attemptsOf(id: string): Promise<string[]> {
  const { rows } = await sql<{ said: string }>`
    select carrier || ' ' || outcome as said from notices.attempt where message_id = ${id} order by ordinal`.execute(
    town.db,
  )
  return rows.map(({ said }) => said)
}

test('nothing is sent to an address before its code was given back', async () => {
  const person = aPerson()
  await addAddress(town.caller(person), { channel: 'mail', value: 'lin@example.com' })
  assert.deepEqual(await told(person), [])
  assert.equal((await listNotices(town.caller(person), {})).unread, 1, 'in the site one is told always')
})

test('five wrong codes, or fifteen minutes, and the code is over', async () => {
  const person = aPerson()
  await addAddress(town.caller(person), { channel: 'sms', value: '13800000001' })
  const right = await sentCode(person, 'sms')
  const wrong = right === '000000' ? '000001' : '000000'
  const late = new Date(town.now.getTime() + 15 * 60_000)
  await assert.rejects(confirmAddress(town.caller(person, { now: late }), { channel: 'sms', code: right }), {
    kind: 'conflict',
  })
  for (let tries = 0; tries < 5; tries++)
    await assert.rejects(confirmAddress(town.caller(person), { channel: 'sms', code: wrong }), { kind: 'invalid' })
  await assert.rejects(confirmAddress(town.caller(person), { channel: 'sms', code: right }), { kind: 'conflict' })
  await addAddress(town.caller(person), { channel: 'sms', value: '13800000001' })
  const inTime = new Date(late.getTime() - 1)
  await confirmAddress(town.caller(person, { now: inTime }), { channel: 'sms', code: await sentCode(person, 'sms') })
})

test('an address that is none is refused beside its field', async () => {
  const person = town.caller(aPerson())
  await assert.rejects(addAddress(person, { channel: 'sms', value: '12345' }), { kind: 'invalid' })
  await assert.rejects(addAddress(person, { channel: 'mail', value: 'lin at example' }), { kind: 'invalid' })
})

test('one message for each channel that is chosen, once', async () => {
  const person = await reachablePerson('mail', 'sms')
  assert.deepEqual(
    (await told(person)).map(({ channel }) => channel),
    ['mail', 'sms'],
  )
  await choose(town.caller(person), { ways: 'sms', language: 'en' })
  assert.deepEqual(
    (await told(person)).map(({ channel }) => channel),
    ['mail', 'sms', 'sms'],
  )
  const again = { people: [person.id], cause: `cause ${causes}`, words, href: '/', matter: null }
  await tell(town.caller(machine), again)
  assert.equal((await messagesTo(person)).length, 3)
})

test('messages wait until the quiet hours end, over midnight too', async () => {
  const person = await reachablePerson('sms')
  await choose(town.caller(person), { ways: ['sms'], quietFrom: '22:00', quietTo: '07:30', language: 'zh-Hans' })
  const at = async (local: string) => {
    const before = (await messagesTo(person)).map(({ id }) => id)
    const now = new Date(`${local}+08:00`)
    return (await told(person, now)).find(({ id }) => !before.includes(id))?.dueAt.toISOString()
  }
  assert.equal(await at('2026-09-10T21:59:00'), '2026-09-10T13:59:00.000Z')
  assert.equal(await at('2026-09-10T22:00:00'), '2026-09-10T23:30:00.000Z')
  assert.equal(await at('2026-09-11T07:29:00'), '2026-09-10T23:30:00.000Z')
  assert.equal(await at('2026-09-11T07:30:00'), '2026-09-10T23:30:00.000Z')
})

test('a carrier out of reach gives way to the next; then it is tried again later', async () => {
  const [message] = await told(await reachablePerson('mail'))
  const id = message?.id ?? ''
  await send(id, answering('unreachable', 'first'), answering('accepted', 'second'))
  assert.deepEqual(await attemptsOf(id), ['first unreachable', 'second accepted'])
  const person = await reachablePerson('mail')
  const [waiting] = await told(person)
  await send(waiting?.id ?? '', answering('unreachable'))
  const [after1] = await messagesTo(person)
  assert.deepEqual([after1?.state, (after1?.dueAt.getTime() ?? 0) - town.now.getTime()], ['waiting', 60_000])
})

test('what the far end refuses for good goes by the other channel, and the address is not used again', async () => {
  const person = await reachablePerson('mail', 'sms')
  await choose(town.caller(person), { ways: ['mail'], language: 'zh-Hans' })
  const [mail] = await told(person)
  await send(mail?.id ?? '', answering('refused'))
  assert.deepEqual(
    (await messagesTo(person)).map(({ channel, state }) => `${channel} ${state}`),
    ['mail failed', 'sms waiting'],
  )
  assert.equal((await told(person)).filter(({ channel }) => channel === 'mail').length, 1)
})

test('after the last try the other channel is taken, and an administrator hears that nothing could be reached', async () => {
  const person = await reachablePerson('sms')
  const [message] = await told(person)
  for (let round = 0; round < 6; round++) {
    town.now = new Date(town.now.getTime() + 1000)
    await send(message?.id ?? '', answering('unreachable'))
  }
  assert.equal((await messagesTo(person))[0]?.state, 'failed')
  assert.ok((await town.jobs()).includes('notices-unreachable'))
})

test('only the gateway reports what became of a message', async () => {
  const [message] = await told(await reachablePerson('sms'))
  const id = message?.id ?? ''
  await send(id, answering('accepted'))
  const token = 'a token of the gateway'
  const settings = { ...town.settings, SMS_TOKEN: token }
  const caller = { ...town.caller(aPerson()), settings }
  const report = { id, delivered: true, words: 'DELIVRD' }
  const signature = reportSignature(token, report)
  await assert.rejects(reportDelivery(caller, { ...report, words: 'other', signature }), { kind: 'forbidden' })
  await assert.rejects(reportDelivery(town.caller(aPerson()), { ...report, signature }), { kind: 'forbidden' })
  await reportDelivery(caller, { ...report, signature })
  assert.equal((await attemptsOf(id)).at(-1), 'report delivered')
})

test('mail goes out signed, with a stable id, in the language chosen', async (t) => {
  const letters: string[] = []
  const port = await aMailServer(t, letters)
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const keyFile = join(town.folder, 'dkim.pem')
  await writeFile(keyFile, privateKey.export({ type: 'pkcs8', format: 'pem' }))
  const settings = readSettings({
    ...{
      DATA_DIR: town.folder,
      LOG_LEVEL: 'silent',
      MAIL_URL: `smtp://127.0.0.1:${port}`,
      MAIL_FROM: 'notice@gov.example',
    },
    ...{ DKIM_DOMAIN: 'gov.example', DKIM_SELECTOR: 's1', DKIM_KEY_FILE: keyFile },
  })
  const person = await reachablePerson('mail')
  await choose(town.caller(person), { ways: ['mail'], language: 'en' })
  const [message] = await told(person)
  await sendMessage({ ...town.caller(machine), settings }, message?.id ?? '')
  const [letter = ''] = letters
  assert.match(letter, /Message-ID: <[0-9a-f-]{36}@gov\.example>/)
  assert.match(letter, /Your application was accepted\./)
  const key = publicKey.export({ type: 'spki', format: 'der' }).toString('base64')
  const { dkim } = await authenticate(letter, {
    trustReceived: false,
    resolver: async () => [[`v=DKIM1; k=rsa; p=${key}`]],
  })
  assert.equal(dkim.results[0]?.status.result, 'pass')
})

async function aMailServer(t: TestContext, letters: string[]): Promise<number> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        letters.push(Buffer.concat(chunks).toString())
        done()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.after(() => new Promise<void>((resolve) => server.close(resolve)))
  return portOf(server.server)
}

test('the gateway gets id, number and text, and its answer is the proof; 4xx is for good, 5xx is not', async (t) => {
  const asked: { headers: unknown; body: string }[] = []
  let status = 200
  const gateway = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => {
      body += chunk
    })
    request.on('end', () => {
      asked.push({ headers: request.headers['idempotency-key'], body })
      response.writeHead(status, { 'content-type': 'application/json' }).end('{"id":"G-17"}')
    })
  })
  await new Promise<void>((resolve) => gateway.listen(0, '127.0.0.1', resolve))
  t.after(() => gateway.close())
  const settings = readSettings({
    SMS_URL: `http://127.0.0.1:${portOf(gateway)}/send`,
    SMS_TOKEN: 'sixteen letters long',
  })
  const [carrier] = await carriersOf(settings, 'sms')
  const letter = { id: '7', to: '13800000001', subject: '', text: '您好' }
  assert.deepEqual(await carrier?.carry(letter), { carrier: '127.0.0.1', outcome: 'accepted', answer: '200 G-17' })
  assert.deepEqual(
    [asked[0]?.headers, JSON.parse(asked[0]?.body ?? '')],
    ['7', { id: '7', to: '13800000001', text: '您好' }],
  )
  const outcomes: (string | undefined)[] = []
  for (status of [400, 401, 429, 503]) outcomes.push((await carrier?.carry(letter))?.outcome)
  assert.deepEqual(outcomes, ['refused', 'unreachable', 'unreachable', 'unreachable'])
})

function portOf(server: Pick<Server, 'address'>): number {
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}
