import { both, type Text } from '../../kernel/text.ts'
import type { Field } from './form/model.ts'
import { placedFields } from './form/walk.ts'
import type { Publicity, PublishedFact } from './guide-publicity.ts'
import type { Guide } from './model.ts'
import type { Finding, Rule, Surroundings } from './validator.ts'

/** A guide says whether and how results are published, and what a public notice shows; what it names must be there. */
export const publicityRules: readonly Rule[] = [saysHow, namesWhatIsThere, noticesHang]

const blocking = (code: string, text: Text): Finding => ({ code, severity: 'blocking', text })
const when = (wrong: boolean, code: string, text: Text): readonly Finding[] => (wrong ? [blocking(code, text)] : [])

function saysHow({ publicity, outcomes }: Guide): readonly Finding[] {
  if (!publicity)
    return [
      blocking(
        'publicity-missing',
        both(
          '没有写明办理结果是否公开、怎样公开（《行政许可法》第四十条、《政府信息公开条例》第十三条）。',
          'It is not said whether and how results are published.',
        ),
      ),
    ]
  const { how, withheld, within } = publicity.results
  const shown = how === 'none' ? [] : publicity.results.outcomes
  return [
    ...when(
      outcomes.some(({ code }) => !shown.includes(code)) && withheld === null,
      'publicity-withheld',
      both('有的结果不公开，但没有写明理由和依据。', 'Some results are not published, but no ground is given.'),
    ),
    ...when(
      how !== 'none' && (shown.length === 0 || within === null),
      'publicity-what',
      both('公开结果的，须写明公开哪些决定、多久内公开。', 'Published results need outcomes and a time.'),
    ),
    ...when(
      how === 'facts' && publicity.results.facts.length === 0,
      'publicity-facts',
      both('公开要素的，须列出公开哪些内容。', 'What is published in facts needs a list of facts.'),
    ),
  ]
}

function namesWhatIsThere({ publicity, outcomes, form }: Guide, { deadlineRules }: Surroundings): readonly Finding[] {
  if (!publicity) return []
  const fields = new Set(placedFields(form).flatMap(({ field }) => [field.name, ...columnsOf(field)]))
  const codes = new Set(outcomes.map(({ code }) => code))
  const strange = [
    ...publicity.results.outcomes.filter((code) => !codes.has(code)),
    ...factsOf(publicity).flatMap(({ from }) => (from.startsWith('@') || fields.has(from) ? [] : [from])),
    ...publicity.results.people.filter((name) => !fields.has(name)),
    ...rulesOf(publicity).filter((code) => !deadlineRules.has(code)),
  ]
  const bare = factsOf(publicity).filter(({ from, mask }) => from === '@applicant' && mask !== 'name')
  return [
    ...strange.map((name) =>
      blocking(
        'publicity-unknown',
        both(`公开规则中的“${name}”不存在。`, `“${name}” in the publication rule does not exist.`),
      ),
    ),
    ...when(
      bare.length > 0,
      'publicity-name',
      both('申请人姓名须隐去一部分。', 'The applicant’s name must be masked.'),
    ),
  ]
}

const columnsOf = (field: Field) =>
  field.widget === 'table' ? field.columns.map(({ name }) => `${field.name}.${name}`) : []
const factsOf = ({ results, notice }: Publicity): PublishedFact[] => [...results.facts, ...(notice?.facts ?? [])]
const rulesOf = ({ results, notice }: Publicity): string[] => [
  ...(results.within ? [results.within] : []),
  ...(notice ? [notice.rule, notice.objection.answer] : []),
]

/** A process that puts up a notice needs its rule, and waits as long as that rule says. */
function noticesHang({ publicity }: Guide, { process }: Surroundings): readonly Finding[] {
  const puts = process?.nodes.some((node) => node.kind === 'act' && node.act === 'publish-notice') ?? false
  const notice = publicity?.notice
  if (!puts) return []
  const waits = process?.nodes.some(
    (node) =>
      (node.kind === 'boundary' || node.kind === 'catch') &&
      node.trigger.on === 'timer' &&
      node.trigger.due !== null &&
      'rule' in node.trigger.due &&
      node.trigger.due.rule === notice?.rule,
  )
  return when(
    !notice || !waits,
    'notice-rule',
    both(
      '流程中有公示，但没有写明公示内容和期限，或者流程中的公示期与指南不一致。',
      'The process puts up a public notice, but the guide does not say what it shows and how long, or the process waits by another rule.',
    ),
  )
}
