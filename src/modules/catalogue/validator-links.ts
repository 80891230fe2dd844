import { both, type Text } from '../../kernel/text.ts'
import type { Field } from './form/model.ts'
import type { Guide, TimeLimit } from './model.ts'
import type { Finding, Rule, Surroundings } from './validator.ts'

/** What a guide names must be there: in the guide itself, in the calendar, in the directory, in its form and process. */
export const linkRules: readonly Rule[] = [
  codesAreUnique,
  namedThingsExist,
  somebodyDecides,
  refusalsHaveGrounds,
  limitsFollowTheirRules,
  stopGroundsAreInTheRule,
  extensionIsInTheRule,
  uploadsAreBound,
  processNamesWhatIsThere,
  formAndProcessAreSound,
]

const blocking = (code: string, text: Text, at?: string): Finding => ({
  ...{ code, severity: 'blocking', text },
  ...(at && { at }),
})

/** Codes of one kind are unique, so that a correction, a fee or a ground means one thing. */
function codesAreUnique(guide: Guide): readonly Finding[] {
  const lists: Record<string, readonly { code: string }[]> = {
    materials: guide.materials,
    fees: guide.fees,
    results: guide.results,
    outcomes: guide.outcomes,
    steps: guide.steps,
    conditions: guide.conditions,
    stopGrounds: guide.stopGrounds,
    parts: guide.times.parts,
  }
  return Object.entries(lists).flatMap(([list, things]) =>
    repeated(things.map((one) => one.code)).map((code) =>
      blocking('code-unique', both(`${list} 中的编码 ${code} 重复。`, `The code ${code} occurs twice in ${list}.`)),
    ),
  )
}

const repeated = (codes: readonly string[]) => [
  ...new Set(codes.filter((code, index) => codes.indexOf(code) !== index)),
]

/** Topics, life events, the deciding organisation, issued results and mirrored grounds. */
function namedThingsExist(guide: Guide, around: Surroundings): readonly Finding[] {
  const results = new Set(guide.results.map((one) => one.code))
  const grounds = new Set(guide.outcomes.flatMap((one) => one.grounds).map((one) => one.code))
  const organisations = [guide.department.organisation, ...guide.handlers.flatMap((one) => one.organisation ?? [])]
  return [
    ...unknown('topic', guide.topics.persons, around.topics.persons),
    ...unknown('topic', guide.topics.organisations, around.topics.organisations),
    ...unknown('life-event', guide.lifeEvents, around.lifeEvents),
    ...unknown('organisation', organisations, around.organisations),
    ...unknown(
      'result',
      guide.outcomes.flatMap((one) => one.result ?? []),
      results,
    ),
    ...unknown(
      'ground',
      guide.conditions.flatMap((one) => one.ground ?? []),
      grounds,
    ),
  ]
}

function unknown(kind: string, codes: readonly string[], known: ReadonlySet<string>): readonly Finding[] {
  return [...new Set(codes)]
    .filter((code) => !known.has(code))
    .map((code) =>
      blocking(`${kind}-unknown`, both(`编码 ${code} 不存在（${kind}）。`, `There is no ${kind} ${code}.`)),
    )
}

function somebodyDecides({ handlers }: Guide): readonly Finding[] {
  if (handlers.some((one) => one.part === 'decides')) return []
  return [blocking('nobody-decides', both('没有写明由谁作出决定。', 'The guide does not say who decides.'))]
}

/** A refusal cites a ground from the list (行政许可法 art. 38), so there must be one; and something can be granted. */
function refusalsHaveGrounds({ outcomes }: Guide): readonly Finding[] {
  const bare = outcomes.filter((one) => one.kind === 'refuse' && one.grounds.length === 0)
  const missing = outcomes.some((one) => one.kind === 'grant')
    ? []
    : [blocking('nothing-granted', both('决定种类中没有准予。', 'No outcome grants anything.'))]
  return [
    ...missing,
    ...bare.map((outcome) => {
      const text = both(`“${outcome.name.zh}”没有列出理由。`, `“${outcome.name.en}” lists no grounds.`)
      return blocking('refusal-grounds', text, `outcomes.${outcomes.indexOf(outcome)}.grounds`)
    }),
  ]
}

/** The days a guide states are those the calendar counts, so that reader and clock see the same; a promise may be shorter. */
function limitsFollowTheirRules({ times }: Guide, around: Surroundings): readonly Finding[] {
  const exact = [times.statutory, ...times.parts.map((part) => part.limit)]
  return [
    ...exact.flatMap((limit) => limitFollows(limit, around, (stated, ruled) => stated === ruled)),
    ...limitFollows(times.promised, around, (stated, ruled) => stated <= ruled),
  ]
}

function limitFollows(
  limit: TimeLimit,
  { deadlineRules }: Surroundings,
  fits: (stated: number, ruled: number) => boolean,
): readonly Finding[] {
  if (limit.unit === 'immediate') return []
  if (limit.rule === null) {
    return [blocking('limit-without-rule', both('时限须指明期限规则。', 'A time limit must name its deadline rule.'))]
  }
  const rule = deadlineRules.get(limit.rule)
  if (!rule) return unknown('deadline-rule', [limit.rule], new Set())
  if (rule.unit === limit.unit && fits(limit.amount, rule.amount)) return []
  const text = both(
    `所写时限与期限规则 ${limit.rule} 不一致。`,
    `The stated time differs from the deadline rule ${limit.rule}.`,
  )
  return [blocking('limit-differs-from-rule', text)]
}

/** A stop the rule does not know cannot stop the clock, so the guide must not announce it. */
function stopGroundsAreInTheRule({ stopGrounds, times }: Guide, around: Surroundings): readonly Finding[] {
  const rules = rulesOf(times, around)
  return stopGrounds
    .filter(({ code, maxWorkingDays }) => rules.some((rule) => rule.stopGrounds.get(code) !== maxWorkingDays))
    .map((one) =>
      blocking(
        'stop-ground-unknown',
        both(
          `期限规则没有“${one.code}”这一停止事由，或最长天数不同。`,
          `The deadline rule has no stop ground ${one.code}, or one of another length.`,
        ),
        `stopGrounds.${stopGrounds.indexOf(one)}.maxWorkingDays`,
      ),
    )
}

/** What the guide says of extension is what the rules allow. */
function extensionIsInTheRule({ extension, times }: Guide, around: Surroundings): readonly Finding[] {
  const told = extension ? `${extension.amount} ${extension.unit}` : 'none'
  const kept = rulesOf(times, around).map((rule) => (rule.extension ? `${rule.extension.amount} ${rule.unit}` : 'none'))
  if (kept.every((one) => one === told)) return []
  return [
    blocking(
      'extension-differs',
      both('所写延长期限与期限规则不一致。', 'What is said of extension differs from the deadline rule.'),
    ),
  ]
}

function rulesOf(times: Guide['times'], { deadlineRules }: Surroundings) {
  return [times.statutory.rule, times.promised.rule].flatMap((code) => (code ? (deadlineRules.get(code) ?? []) : []))
}

/** Materials ⇔ upload fields: nothing can be handed in that is not listed, nothing required lacks its place. */
function uploadsAreBound({ materials, form }: Guide): readonly Finding[] {
  const fields: readonly Field[] = form.pages.flatMap((page) => page.sections.flatMap((section) => section.fields))
  const bound = fields.flatMap((field) => (field.widget === 'upload' ? [field.material] : []))
  const listed = new Set(materials.map((one) => one.code))
  const homeless = materials.filter((one) => one.collection.includes('upload') && !bound.includes(one.code))
  return [
    ...unknown('material', bound, listed),
    ...homeless.map((one) =>
      blocking(
        'material-without-upload',
        both(`“${one.name.zh}”在表单中没有上传位置。`, `The form has no place for “${one.name.en}”.`),
        `materials.${materials.indexOf(one)}.collection`,
      ),
    ),
  ]
}

/** Rules, organisations and results that the process names. */
function processNamesWhatIsThere(guide: Guide, around: Surroundings): readonly Finding[] {
  const nodes = around.process?.nodes ?? []
  const rules = nodes.flatMap((node) => {
    if (node.kind === 'task') return node.rule ?? []
    if (node.kind !== 'catch' && node.kind !== 'boundary') return []
    return node.trigger.on === 'timer' && node.trigger.due && 'rule' in node.trigger.due ? node.trigger.due.rule : []
  })
  const organisations = nodes.flatMap((node) => (node.kind === 'task' ? (node.organisation ?? []) : []))
  const results = nodes.flatMap((node) => (node.kind === 'end' ? (node.result ?? []) : []))
  return [
    ...unknown('deadline-rule', rules, new Set(around.deadlineRules.keys())),
    ...unknown('organisation', organisations, around.organisations),
    ...unknown('outcome', results, new Set(guide.outcomes.map((one) => one.code))),
  ]
}

/** What the linters of form and process found, as part of the same list. */
function formAndProcessAreSound(_guide: Guide, around: Surroundings): readonly Finding[] {
  return around.lint
}
