import { Readable } from 'node:stream'
import { sql } from 'kysely'
import type { Actor, Caller } from '../src/kernel/context.ts'
import { machine } from '../src/kernel/context.ts'
import type { Upload } from '../src/kernel/http/upload.ts'
import { fireDue, saveDraft, startApplication, submit } from '../src/modules/cases/index.ts'
import {
  type Answers,
  exampleAnswers,
  type Form,
  getGuideVersion,
  placedFields,
} from '../src/modules/catalogue/index.ts'
import { findMatter, type Matter } from '../src/modules/docket/index.ts'
import { modules } from '../src/modules.ts'
import type { TownWithPeople } from './cast.ts'

/** The services whose guides ship with the product, by the codes of their items. */
export const services = {
  /** 最低生活保障: accepted by the township; can be extended, cannot be stopped. */
  subsistence: '512B0003600029-511602000000-000-11511301008778298W-1-00',
  /** 社会团体成立登记: a licence of the county; can be stopped, cannot be extended. */
  association: '511A0045000024-511602000000-000-115113016823646795-1-00',
  /** 残疾人两项补贴: accepted by the township, checked by two offices in parallel. */
  disability: '51201103900003-511602000000-000-11511301008778298W-1-00',
  /** 个体工商户设立登记: decided on the spot by the approval bureau. */
  business: '511A0074300005-511602000000-000-115113016823646795-1-00',
  /** 公共场所卫生许可: the approval bureau decides, the health bureau and the fire brigade are asked. */
  hygiene: '511A0015500009-511602000000-000-115113016823646795-1-00',
} as const
export type Service = keyof typeof services

/** One of the cast by name, or anybody else. */
export type Who = Parameters<TownWithPeople['as']>[0] | Actor

/** The person as a caller at the town's time. */
export function callerOf(place: TownWithPeople, who: Who): Caller {
  return typeof who === 'string' ? place.as(who) : place.town.caller(who)
}

const routes = new Map(modules.flatMap(({ api }) => Object.entries(api ?? {})))

/** Calls what stands behind a route of the API, such as 'POST /matters/:number/acceptance'. */
export async function act(place: TownWithPeople, who: Who, route: string, input: object): Promise<unknown> {
  const callable = routes.get(route)
  if (!callable) throw new Error(`There is no ${route}`)
  return callable(callerOf(place, who), input)
}

/** Starts an application, fills in the example's answers page by page, hands in every material, and sends it. */
export async function apply(
  place: TownWithPeople,
  service: Service,
  { by = 'resident', answers = {} }: { by?: Who; answers?: Answers } = {},
): Promise<string> {
  const number = await begin(place, service, { by, answers })
  await submit(callerOf(place, by), { number })
  return number
}

/** As `apply`, without sending it. */
export async function begin(
  place: TownWithPeople,
  service: Service,
  { by = 'resident', answers = {} }: { by?: Who; answers?: Answers } = {},
): Promise<string> {
  const { number } = await startApplication(callerOf(place, by), { code: services[service] })
  await fill(place, number, { by, answers: { ...exampleAnswers[services[service]], ...answers } })
  return number
}

/** Fills in a whole form. */
export async function fill(
  place: TownWithPeople,
  number: string,
  { by, answers }: { by: Who; answers: Answers },
): Promise<void> {
  const form = await formOf(place, number)
  for (const page of form.pages) {
    const fields = placedFields(form).flatMap((placed) => (placed.page === page ? [placed.field] : []))
    const uploads: Upload[] = []
    for (const field of fields) if (field.widget === 'upload') uploads.push(await paper(place, field.material))
    await saveDraft(callerOf(place, by), { number, page: page.id, uploads, ...posted(form, answers, page.id) })
  }
}

/** The form that an application is filled in with. */
export async function formOf(place: TownWithPeople, number: string): Promise<Form> {
  return place.town.db.transaction().execute(async (tx) => {
    const { rows } = await sql<{
      guide: string
    }>`select guide_version_id as guide from cases.case where number = ${number}`.execute(tx)
    return (await getGuideVersion(tx, rows[0]?.guide ?? '')).content.form
  })
}

/** What a browser would post for one page of the form. */
export function posted(form: Form, answers: Answers, pageId: string): Record<string, string | string[]> {
  const fields = placedFields(form).flatMap(({ page, field }) => (page.id === pageId ? [field] : []))
  return Object.fromEntries(
    fields.flatMap((field): [string, string | string[]][] => {
      const answer = answers[field.name]
      if (answer === undefined || field.widget === 'upload') return []
      if (field.widget !== 'table') return [[field.name, typed(field.widget, answer)]]
      const rows = answer as readonly Record<string, Answers[string]>[] // a table's answer is its rows
      return rows.flatMap((row, at) =>
        field.columns.flatMap((column): [string, string | string[]][] => {
          const cell = row[column.name]
          return cell === undefined ? [] : [[`${field.name}.${at}.${column.name}`, typed(column.widget, cell)]]
        }),
      )
    }),
  )
}

function typed(widget: string, answer: Answers[string]): string | string[] {
  if (Array.isArray(answer)) return answer.map(String)
  if (answer === true) return 'yes'
  return widget === 'money' ? (Number(answer) / 100).toFixed(2) : String(answer)
}

/** A file for a material, as it reaches an operation after the upload. */
export async function paper(
  { town }: TownWithPeople,
  material: string,
  text = `%PDF-1.4\n% ${material}\n%%EOF\n`,
): Promise<Upload> {
  const blob = await town.blobs.put(Readable.from([Buffer.from(text)]), { maxBytes: 1_000_000 })
  return { field: `file.${material}`, name: `${material}.pdf`, ...blob }
}

/** Does the open task of the process with this node id. */
export async function doTask(
  place: TownWithPeople,
  number: string,
  task: { node: string; by: Who; outcome?: string; way?: string; colleague?: string; opinion?: string },
): Promise<void> {
  const { node, by, ...rest } = task
  const token = await tokenOf(place, number, node)
  await act(place, by, 'POST /matters/:number/tasks/:token', {
    number,
    token,
    opinion: '情况属实，材料齐全。',
    ...rest,
  })
}

/** The token at which an open task waits. */
export async function tokenOf(place: TownWithPeople, number: string, node: string): Promise<string> {
  const found = (await openWorkOf(place, number)).find((task) => task.startsWith(`${node}:`))
  if (!found) throw new Error(`No open task '${node}' among ${(await openWorkOf(place, number)).join(', ')}`)
  return found.split(':')[1] ?? ''
}

/** Open work of a matter: 'intake', 'correction', or `<node>:<token>`. */
export async function openWorkOf({ town }: TownWithPeople, number: string): Promise<string[]> {
  const { rows } = await sql<{ task: string }>`
    select w.task from docket.work_item w join docket.matter m on m.id = w.matter_id
    where m.number = ${number} and w.closed_at is null order by w.task`.execute(town.db)
  return rows.map(({ task }) => task)
}

/** Names of the open tasks, without tokens. */
export async function openNodes(place: TownWithPeople, number: string): Promise<string[]> {
  return (await openWorkOf(place, number)).map((task) => task.split(':')[0] ?? '')
}

/** Who accepts what the township does not. */
const acceptors: Partial<Record<Service, Who>> = { association: 'clerk', business: 'approval', hygiene: 'approval' }

/** Accepted by whoever may, so that the process runs. */
export async function applyAndAccept(place: TownWithPeople, service: Service): Promise<string> {
  const number = await apply(place, service)
  await act(place, acceptors[service] ?? 'township', 'POST /matters/:number/acceptance', { number })
  return number
}

/** Lets time come to a moment, and happen what happens by itself then. */
export async function until(place: TownWithPeople, moment: string): Promise<void> {
  place.town.now = new Date(moment)
  await fireDue(place.town.caller(machine))
  await place.drain()
}

/** The matter as it is kept now. */
export async function matterOf({ town }: TownWithPeople, number: string): Promise<Matter> {
  const matter = await town.db.transaction().execute((tx) => findMatter(tx, number))
  if (!matter) throw new Error(`There is no matter ${number}`)
  return matter
}

/** The state of the case behind a matter. */
export async function stateOf({ town }: TownWithPeople, number: string): Promise<string> {
  const { rows } = await sql<{ state: string }>`select state from cases.case where number = ${number}`.execute(town.db)
  return rows[0]?.state ?? 'none'
}

/** The timeline: kinds of steps in their order. */
export async function stepsOf({ town }: TownWithPeople, number: string): Promise<string[]> {
  const { rows } = await sql<{ kind: string }>`
    select s.kind from docket.step s join docket.matter m on m.id = s.matter_id
    where m.number = ${number} order by s.ordinal`.execute(town.db)
  return rows.map(({ kind }) => kind)
}

/** Last day of the clock that the matter shows. */
export async function dueDayOf(place: TownWithPeople, number: string): Promise<string | null> {
  const { rows } = await sql<{ day: string }>`
    select (due_at at time zone 'Asia/Shanghai')::date as day from docket.matter where number = ${number} and due_at is not null`.execute(
    place.town.db,
  )
  return rows[0]?.day ?? null
}

/** Everything before the decision of an association. */
export async function reviewed(place: TownWithPeople, number: string): Promise<void> {
  await doTask(place, number, { node: 'legality', by: 'clerk' })
  await doTask(place, number, { node: 'substance', by: 'clerk', outcome: 'clear' })
  if ((await openNodes(place, number)).includes('opinion'))
    await doTask(place, number, { node: 'opinion', by: 'clerk', outcome: 'proposeGrant' })
}
