import { both, type Text } from '../../kernel/text.ts'
import type { Contact, Guide, PersonKind, TimeLimit } from './model.ts'
import type { Finding, Rule } from './validator.ts'

/**
 * The twelve consistency rules of a city's published checking script for 实施清单 (domain facts A2.5), in its order.
 * Rules 11 and 12 are known from memory only; both also follow from 行政许可法 art. 29-30.
 */
export const consistencyRules: readonly Rule[] = [
  immediateIsFinishedAtOnce,
  finishFitsResult,
  visitsHaveAReason,
  noVisitNeedsAWay,
  levelFourMeansNoVisit,
  feesAreWhole,
  telephonesDiffer,
  topicsFitPersons,
  licencesExplainThemselves,
  resultsHaveSamples,
  promiseIsNotLonger,
  formsHaveBlankAndExample,
]

const blocking = (code: string, text: Text, at?: string): Finding => ({
  ...{ code, severity: 'blocking', text },
  ...(at && { at }),
})
const when = (wrong: boolean, code: string, text: Text): readonly Finding[] => (wrong ? [blocking(code, text)] : [])

/** 1: a promise of "at once" ⇔ 即办件 and 即审即办. */
function immediateIsFinishedAtOnce({ times, handling, finish }: Guide): readonly Finding[] {
  const promisedAtOnce = times.promised.unit === 'immediate'
  return [
    ...when(
      promisedAtOnce !== (handling === 'immediate'),
      'immediate-handling',
      both(
        '承诺当场办结的必须是即办件，其他必须是承诺件。',
        'What is promised at once must be of the immediate kind, all else of the promised kind.',
      ),
    ),
    ...when(
      promisedAtOnce !== (finish === 'at-once'),
      'immediate-finish',
      both(
        '承诺当场办结的，办结方式须为即审即办，且仅此情形可用。',
        'What is promised at once, and nothing else, is finished at once.',
      ),
    ),
  ]
}

/** 2: the ending of the result's name tells how the matter is finished. */
function finishFitsResult({ results, finish }: Guide): readonly Finding[] {
  if (finish === 'at-once') return []
  const expected = results.map(({ name }) => finishOf(name.zh))
  const wrong = expected.find((kind) => kind !== null && kind !== finish && !expected.includes(finish))
  return when(
    wrong !== undefined,
    'finish-fits-result',
    both(
      '办结方式与结果名称不一致：“证”为出证办结，“文”为出文办结，“批复”为审批办结。',
      'How it is finished contradicts the name of the result: 证 is a licence, 文 a document, 批复 an approval.',
    ),
  )
}

function finishOf(name: string): Guide['finish'] | null {
  if (name.endsWith('批复')) return 'approval'
  if (name.endsWith('证')) return 'licence'
  return name.endsWith('文') ? 'document' : null
}

/** 3: visits ⇔ a reason why one must come. */
function visitsHaveAReason({ visits }: Guide): readonly Finding[] {
  const none = visits.reason.zh === '无'
  return when(
    (visits.count === 0) !== none,
    'visits-reason',
    both('需到现场的须写明原因；无需到现场的原因填“无”。', 'Visits need a reason; without visits the reason reads 无.'),
  )
}

/** 4: no visit and not online ⇒ by post. */
function noVisitNeedsAWay({ visits, online }: Guide): readonly Finding[] {
  return when(
    visits.count === 0 && !online.available && !online.express,
    'no-visit-needs-post',
    both(
      '无需到现场又不能网办的，必须支持物流快递。',
      'Without a visit and without online handling, post must be offered.',
    ),
  )
}

/** 5: level Ⅳ ⇒ no visits. */
function levelFourMeansNoVisit({ visits, online }: Guide): readonly Finding[] {
  return when(
    online.level === 4 && visits.count !== 0,
    'level-four-visits',
    both('网办深度四级即全程网办，到现场次数必须为 0。', 'Depth IV means all online: no visits.'),
  )
}

/** 6: a fee has name, standard and basis (the model asks for them), and none without a law for a licence (行政许可法 art. 58). */
function feesAreWhole({ fees, online, type }: Guide): readonly Finding[] {
  return [
    ...when(
      fees.length === 0 && online.payment,
      'no-fee-no-payment',
      both('不收费的事项不得开通网上支付。', 'Without a fee, online payment must be off.'),
    ),
    ...when(
      type === '01' && fees.some((fee) => fee.basis.local),
      'licence-fee-basis',
      both(
        '行政许可收费须有法律、行政法规依据，地方规定不能作为依据。',
        'A licence may be charged for by law or administrative regulation only, not by a local rule.',
      ),
    ),
  ]
}

/** 7: who is asked and to whom one complains are not the same, and both can be dialled from elsewhere. */
function telephonesDiffer({ consult, complain }: Guide): readonly Finding[] {
  const asked = phones(consult)
  const told = phones(complain)
  return [
    ...when(
      asked.length === 0 || told.length === 0,
      'telephones-given',
      both('咨询电话和监督投诉电话都要有。', 'Both a telephone for questions and one for complaints are needed.'),
    ),
    ...when(
      asked.some((number) => told.includes(number)),
      'telephones-differ',
      both('咨询电话不得与监督投诉电话相同。', 'The telephone for complaints must differ from the one for questions.'),
    ),
    ...when(
      [...asked, ...told].some((number) => !dialable.test(number)),
      'telephones-area-code',
      both('电话须带区号。', 'Telephone numbers need their area code.'),
    ),
  ]
}

/** Area code and number, or a short public number such as 12345. */
const dialable = /^(0\d{2,3}-\d{7,8}(-\d{1,5})?|1\d{2,5}|400-\d{3}-\d{4})$/
const phones = (contacts: readonly Contact[]) => contacts.filter((one) => one.kind === 'phone').map((one) => one.value)

const legalPersons: readonly PersonKind[] = [
  'enterprise',
  'public-institution',
  'social-organisation',
  'unincorporated-business',
  'administrative-organ',
  'other-organisation',
]

/** 8: natural persons ⇔ topics for persons; legal persons ⇔ topics for organisations. */
function topicsFitPersons({ serves, topics }: Guide): readonly Finding[] {
  const text = both('服务对象与主题分类不一致。', 'The kinds of person served and the topics do not agree.')
  return [
    ...when(serves.includes('natural-person') !== topics.persons.length > 0, 'topics-fit-persons', text),
    ...when(
      serves.some((kind) => legalPersons.includes(kind)) !== topics.organisations.length > 0,
      'topics-fit-organisations',
      text,
    ),
  ]
}

const licenceStages = ['acceptance', 'review', 'decision', 'completion', 'delivery'] as const

/** 9: a licence has a question answered and the five steps 受理、审核、审批、办结、送达. */
function licencesExplainThemselves({ type, faq, steps }: Guide): readonly Finding[] {
  if (type !== '01') return []
  const stages = steps.map((step) => step.stage)
  return [
    ...when(
      faq.length === 0,
      'licence-faq',
      both('行政许可至少要有一条常见问题。', 'A licence needs at least one answered question.'),
    ),
    ...when(
      licenceStages.some((stage) => !stages.includes(stage)),
      'licence-steps',
      both(
        '行政许可的流程须含受理、审核、审批、办结、送达。',
        'A licence needs the steps acceptance, review, decision, completion and delivery.',
      ),
    ),
  ]
}

/** 10: what one will get can be seen beforehand. */
function resultsHaveSamples({ results }: Guide): readonly Finding[] {
  return results
    .filter((result) => result.sample === null)
    .map((result) => {
      const text = both(`“${result.name.zh}”缺少结果样本。`, `A sample of “${result.name.en}” is missing.`)
      return blocking('result-sample', text, `results.${results.indexOf(result)}.sample`)
    })
}

/** 11: promise ≤ statutory. Limits of different units are compared at their worst: a promise in working days may meet a long holiday. */
function promiseIsNotLonger({ times: { promised, statutory } }: Guide): readonly Finding[] {
  const longer =
    promised.unit === statutory.unit
      ? promised.amount > statutory.amount
      : longestDays(promised) > shortestDays(statutory)
  return when(
    longer,
    'promise-within-statutory',
    both('承诺时限不得长于法定时限。', 'The promised time must not be longer than the statutory time.'),
  )
}

/** Longest break of working days in the calendars 2020-2026: eight days of National Day and Mid-Autumn together. */
const longestHolidayDays = 8

function longestDays(limit: TimeLimit): number {
  if (limit.unit !== 'working-days') return shortestDays(limit)
  return limit.amount + 2 * Math.ceil(limit.amount / 5) + longestHolidayDays
}

function shortestDays({ unit, amount }: TimeLimit): number {
  if (unit === 'immediate') return 0
  return unit === 'hours' ? amount / 24 : amount
}

/** 12: an application form is there to be seen, blank and filled in. */
function formsHaveBlankAndExample({ materials }: Guide): readonly Finding[] {
  return materials
    .filter((one) => one.kind === 'application-form' && (one.blank === null || one.example === null))
    .map((one) =>
      blocking(
        'form-samples',
        both(`“${one.name.zh}”须有空白表格和示例样表。`, `“${one.name.en}” needs a blank form and a filled example.`),
        `materials.${materials.indexOf(one)}.blank`,
      ),
    )
}
