import type { Tx } from '../../../kernel/context.ts'
import { parse } from '../../../kernel/parse.ts'
import { attempt, type Refusal } from '../../../kernel/refusal.ts'
import { Guide } from '../model.ts'
import { surroundingsOf } from '../surroundings.ts'
import { type Finding, type Surroundings, validateGuide } from '../validator.ts'
import type { JsonObject } from './json.ts'

/** A draft judged: the guide that it is, when it is whole, and everything that is found. */
export interface Judged {
  readonly guide: Guide | null
  readonly around: Surroundings | null
  readonly findings: readonly PlacedFinding[]
}

/** A finding with the path of the part it is about; '' where it is the whole. */
export interface PlacedFinding extends Finding {
  readonly at: string
}

/** Judges a draft: first whether everything is filled in at all, then by the rules for whole guides. */
export async function judge(tx: Tx, content: JsonObject): Promise<Judged> {
  const read = await attempt(readGuide(content))
  if ('refusal' in read) return { guide: null, around: null, findings: gaps(read.refusal) }
  const around = await surroundingsOf(tx, read.value)
  const findings = validateGuide(read.value, around).map((one) => ({ ...one, at: one.at ?? places[one.code] ?? '' }))
  return { guide: read.value, around, findings }
}

/** @throws Refusal 'invalid' with a text for each gap */
async function readGuide(content: JsonObject): Promise<Guide> {
  return parse(Guide, content)
}

function gaps({ fields }: Refusal): PlacedFinding[] {
  return Object.entries(fields).map(([at, text]) => ({ code: 'gap', severity: 'blocking', text, at }))
}

/** Where that is written which a rule is about; rules about one thing of several say so themselves. */
const places: Readonly<Record<string, string>> = {
  'immediate-handling': 'handling',
  'immediate-finish': 'finish',
  'finish-fits-result': 'finish',
  'visits-reason': 'visits.reason',
  'no-visit-needs-post': 'online.express',
  'level-four-visits': 'visits.count',
  'no-fee-no-payment': 'online.payment',
  'licence-fee-basis': 'fees',
  'telephones-given': 'consult',
  'telephones-differ': 'complain',
  'telephones-area-code': 'consult',
  'topics-fit-persons': 'topics.persons',
  'topics-fit-organisations': 'topics.organisations',
  'licence-faq': 'faq',
  'licence-steps': 'steps',
  'promise-within-statutory': 'times.promised.amount',
  'topic-unknown': 'topics',
  'life-event-unknown': 'lifeEvents',
  'organisation-unknown': 'department.organisation',
  'result-unknown': 'outcomes',
  'ground-unknown': 'conditions',
  'nobody-decides': 'handlers',
  'nothing-granted': 'outcomes',
  'limit-without-rule': 'times.statutory.rule',
  'deadline-rule-unknown': 'times.statutory.rule',
  'limit-differs-from-rule': 'times',
  'extension-differs': 'extension',
  'material-unknown': 'form',
  'outcome-unknown': 'process',
  'follow-up-missing': 'followUp',
  'tacit-outcome': 'tacit',
  'certificate-fits': 'certificates',
  'publicity-missing': 'publicity',
  'publicity-withheld': 'publicity',
  'publicity-what': 'publicity',
  'publicity-facts': 'publicity',
  'publicity-unknown': 'publicity',
  'publicity-name': 'publicity',
  'notice-rule': 'publicity',
  'summary-long': 'summary',
  'sentence-long': 'summary',
  'stiff-words': 'summary',
  form: 'form',
  process: 'process',
}

/** Whether a path is another or lies in it. */
export function isIn(path: string, outer: string): boolean {
  return path === outer || path.startsWith(`${outer}.`)
}
