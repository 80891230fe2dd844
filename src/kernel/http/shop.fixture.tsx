import { z } from 'zod'
import { aPerson } from '../../../test/actors.ts'
import { aTown, type Town } from '../../../test/town.ts'
import type { Actor } from '../context.ts'
import type { Module } from '../module.ts'
import { operation } from '../operation.ts'
import { act, file, type PageRequest, show, showPublic } from '../page.ts'
import { query } from '../query.ts'
import { Refusal, type RefusalKind, refusalStatus } from '../refusal.ts'
import type { Settings } from '../settings.ts'
import { aThing, renameThing, showThing, type Thing } from '../shop.fixture.ts'
import { both } from '../text.ts'
import { buildApp } from './app.ts'
import { Upload } from './upload.ts'

// A shop on the web: the least that pages, forms, files and API can be tried on.

const refuseAs = query({
  name: 'shop.refuse',
  summary: both('拒绝', 'Refuse in the way asked for.'),
  input: z.object({ kind: z.string() }),
  find: async () => ({ id: 'none' }),
  allow: () => true,
  async run(_ctx, { kind }) {
    const known = Object.keys(refusalStatus).find((one): one is RefusalKind => one === kind)
    if (!known) throw new Error('a bug with secrets in its words')
    throw new Refusal(known, both('不行。', 'No.'), { name: both('名称不对。', 'Wrong name.') })
  },
})

const keepFiles = operation({
  name: 'shop.keep-files',
  summary: both('存文件', 'Keep files.'),
  input: z.object({ id: z.string(), note: z.string().min(3), uploads: z.array(Upload) }),
  find: async (_ctx, { id }) => ({ id }),
  allow: (actor) => actor.kind === 'person',
  run: async (_ctx, { id, uploads }) => ({
    id,
    names: uploads.map(({ field, name, sizeBytes }) => `${field} ${name} ${sizeBytes}`),
  }),
})

const readText = query({
  name: 'shop.read-text',
  summary: both('读', 'Read a text as a file.'),
  input: z.object({ id: z.string() }),
  find: async (_ctx, { id }) => ({ id }),
  allow: (actor) => actor.kind === 'person',
  run: async () => ({ type: 'text/plain; charset=utf-8', body: 'text', downloadAs: '名 称"’.txt' }),
})

let told = 0
/** Answers how often it has been asked. */
const tell = query({
  name: 'shop.tell',
  summary: both('说', 'Tell.'),
  input: z.object({}),
  find: async () => ({ id: 'none' }),
  allow: () => true,
  async run() {
    told += 1
    return told
  },
})

const ThingView = ({ data, page }: { data: Thing; page: PageRequest }) => (
  <html lang={page.language} data-scheme={page.scheme}>
    <form method="post">
      <input name="_csrf" value={page.csrf} />
      <input name="name" value={String(page.form.name ?? data.name)} />
      {Object.entries(page.refusal?.fields ?? {}).map(([name, text]) => (
        <p key={name}>{`${name}: ${text.en}`}</p>
      ))}
      {page.refusal && <strong>{page.refusal.text.en}</strong>}
    </form>
  </html>
)

const thing = show(showThing, ThingView)
const shop: Module = {
  name: 'shop',
  pages: {
    'GET /things/:id': thing,
    'POST /things/:id': act(renameThing, { then: ({ name }) => `/things/${encodeURIComponent(name)}`, again: thing }),
    'POST /things/:id/files': act(keepFiles, {
      then: ({ names }) => encodeURI(`/kept?${names.join('&')}`),
      again: thing,
      uploads: true,
    }),
    'GET /things/:id/text': file(readText),
    'GET /refusals/:kind': show(refuseAs, () => null),
    'GET /news': showPublic(tell, ({ data }) => <p>{data}</p>),
    'GET /asked': showPublic(tell, ({ data, page }) => <p title={page.csrf}>{data}</p>),
  },
  api: {
    'GET /things/:id': showThing,
    'PUT /things/:id': renameThing,
    'GET /refusals/:kind': refuseAs,
  },
}

/** The shop on a town, with a thing; `owner` and `other` are signed in by these tokens. */
export async function aShop(t: Parameters<typeof aTown>[0], town?: Town, options: Partial<Settings> = {}) {
  const ground = town ?? (await aTown(t))
  const people: Record<string, Actor> = { owner: aPerson(), other: aPerson() }
  const { db, blobs } = ground
  const settings = { ...ground.settings, ...options }
  const app = await buildApp({
    ...{ db, blobs, settings, modules: [shop], assetsDir: ground.folder },
    identify: async (token) => people[token] ?? null,
    asset: (name) => `/assets/${name}`,
    troubleView: ({ status, text }) => <html lang="zh">{`${status} ${text.en}`}</html>,
    now: () => ground.now,
  })
  t.after(() => app.close())
  const it = await aThing(ground, people.owner?.id ?? '')
  return { town: ground, app, thing: it, url: `/things/${it.id}` }
}
