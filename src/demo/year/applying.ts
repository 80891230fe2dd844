import { machine } from '../../kernel/context.ts'
import {
  answerCorrection,
  saveCorrection,
  saveDraft,
  startApplication,
  submit,
  withdraw,
} from '../../modules/cases/index.ts'
import type { Answers } from '../../modules/catalogue/index.ts'
import { recordVerdict } from '../../modules/files/index.ts'
import type { Flaw, Life, Paper } from './model.ts'
import { checkWhole, materialsOn, pagesOf, postedPage } from './posted.ts'
import { act, type World } from './world.ts'

const MS_PER_MINUTE = 60_000

/** What an applicant has written and will write. */
export interface Application {
  readonly number: string
  /** As the applicant means it. */
  readonly right: Answers
  readonly papers: readonly Paper[]
  /** What was wrong at first, when the office is to find something. */
  readonly flaw: Flaw | null
}

/** Begins an application and fills in its pages, all of them or, when it is abandoned, some. */
export async function apply(world: World, life: Life, now: Date): Promise<Application> {
  const { service, actor, random, fate } = life
  const form = formOf(world, life)
  const right = service.answers(life)
  const papers = service.papers(right, life)
  checkWhole(
    form,
    right,
    papers.map(({ material }) => material),
  )
  const flaw = fate.intake === 'correct' ? service.flaw(right, life) : null
  const { number } = await act(world, { by: actor, at: now, do: startApplication }, { code: service.code })
  const written = flaw?.answers ?? right
  const pages = pagesOf(form, written)
  const wanted = fate.abandoned ? pages.slice(0, Math.max(1, Math.floor(pages.length / 2))) : pages
  let at = now.getTime()
  for (const [order, page] of wanted.entries()) {
    at += random.between(2, 9) * MS_PER_MINUTE
    const asked = materialsOn(form, page)
    const files = papers.filter(({ material }) => asked.has(material))
    const uploads = await Promise.all(files.map((paper) => world.printer.upload(paper, random.next())))
    const press = order === 0 ? 'use-known' : fate.abandoned && order === wanted.length - 1 ? 'save' : 'next'
    const input = { number, page, uploads, _do: press, ...postedPage(form, page, written) }
    await act(world, { by: actor, at: new Date(at), do: saveDraft }, input)
  }
  return { number, right, papers, flaw }
}

/** A file that the scanner would not let through, put into a draft; the verdict is written down as the scanner's would be. */
export async function handInInfected(
  world: World,
  life: Life,
  { number, right }: Application,
  now: Date,
): Promise<void> {
  const { actor } = life
  const form = formOf(world, life)
  const page = pagesOf(form, right).find((one) => materialsOn(form, one).size > 0)
  const [material] = page ? materialsOn(form, page) : []
  if (!page || !material) return
  const upload = await world.printer.upload({ material, name: infected.name, lines: infected.lines }, 0)
  await act(world, { by: actor, at: now, do: saveDraft }, { number, page, uploads: [upload], _do: 'save' })
  const { threat, scanner } = infected
  const verdict = { sha256: upload.sha256, verdict: 'infected', threat, scanner }
  const at = new Date(now.getTime() + 2 * MS_PER_MINUTE)
  await act(world, { by: machine, at, do: recordVerdict }, verdict)
}

/** An ordinary page of text with nothing in it: only the verdict is invented, so that nobody's own scanner takes fright. */
const infected = {
  name: '扫描件（邻居代发）.pdf',
  lines: ['演示文件', '内容无害；查毒结果是为演示编造的。'],
  ...{ threat: 'Demo.Sample.NotAVirus', scanner: '演示数据，未经真实查毒' },
} as const

/** Sends the application. */
export async function send(world: World, { actor }: Life, { number }: Application, now: Date): Promise<void> {
  await act(world, { by: actor, at: now, do: submit }, { number })
}

/** Corrects exactly what the notice named, and sends again. */
export async function correct(world: World, life: Life, application: Application, now: Date): Promise<void> {
  const { actor, random } = life
  const { flaw, number, papers, right } = application
  if (!flaw) return
  const form = formOf(world, life)
  const fields = new Set(flaw.items.flatMap(({ target, code }) => (target === 'field' ? [code] : [])))
  const materials = new Set(flaw.items.flatMap(({ target, code }) => (target === 'material' ? [code] : [])))
  let at = now.getTime()
  for (const page of pagesOf(form, right)) {
    const posted = postedPage(form, page, right, fields)
    const asked = materialsOn(form, page)
    const files = papers.filter(({ material }) => asked.has(material) && materials.has(material))
    if (Object.keys(posted).length === 0 && files.length === 0) continue
    at += random.between(3, 12) * MS_PER_MINUTE
    const uploads = await Promise.all(files.map((paper) => world.printer.upload(renewed(paper), random.next())))
    await act(world, { by: actor, at: new Date(at), do: saveCorrection }, { number, page, uploads, ...posted })
  }
  await act(world, { by: actor, at: new Date(at + MS_PER_MINUTE), do: answerCorrection }, { number })
}

const regrets = [
  '家里情况有变化，暂时不办了。',
  '材料要重新准备，先撤回，以后再申请。',
  '儿子接我去外地住，先不申请了。',
  '误点了提交，撤回重新填写。',
] as const

/** Takes the application back. */
export async function takeBack(
  world: World,
  { actor, random }: Life,
  { number }: Application,
  now: Date,
): Promise<void> {
  await act(world, { by: actor, at: now, do: withdraw }, { number, reason: random.pick(regrets) })
}

function renewed(paper: Paper): Paper {
  const dot = paper.name.lastIndexOf('.')
  const name = `${paper.name.slice(0, dot)}（补正）${paper.name.slice(dot)}`
  return { ...paper, name, ...(paper.lines && { lines: [...paper.lines, '（补正稿）'] }) }
}

function formOf(world: World, { service }: Life) {
  const form = world.forms.get(service.code)
  if (!form) throw new Error(`No guide is published for ${service.code}`)
  return form
}
