import { both, type Text } from '../../kernel/text.ts'
import type { Guide } from './model.ts'
import type { Finding, Rule, Surroundings } from './validator.ts'

/** What a guide says of several organisations, two levels and limited numbers must fit the rest of it, the directory and the law. */
export const jointRules: readonly Rule[] = [
  askedExist,
  opinionsHaveTime,
  silenceNeedsALaw,
  governmentExtends,
  lowerLevelReviews,
]

const blocking = (code: string, text: Text): Finding => ({ code, severity: 'blocking', text })

/** The deadline rule by which an opinion is timed; the guide gives less of it, never more. */
export const opinionRule = 'joint-opinion'

function askedExist({ joint, department }: Guide, around: Surroundings): readonly Finding[] {
  const parts = joint?.parts ?? []
  const codes = parts.map(({ code }) => code)
  const strange = parts.filter(({ organisation }) => !around.organisations.has(organisation))
  return [
    ...strange.map(({ name }) =>
      blocking(
        'joint-organisation',
        both(`目录中没有联办单位“${name.zh}”。`, `The directory has no organisation “${name.en}” to be asked.`),
      ),
    ),
    ...(new Set(codes).size < codes.length || parts.some(({ organisation }) => organisation === department.organisation)
      ? [
          blocking(
            'joint-twice',
            both(
              '联办单位不得重复，也不得是主办单位自己。',
              'An organisation is asked once, and the host does not ask itself.',
            ),
          ),
        ]
      : []),
  ]
}

function opinionsHaveTime({ joint, times }: Guide, { deadlineRules }: Surroundings): readonly Finding[] {
  const most = deadlineRules.get(opinionRule)?.amount ?? 0
  const limit = times.promised.unit === 'working-days' ? Math.min(most, times.promised.amount) : most
  return (joint?.parts ?? [])
    .filter(({ workingDays }) => workingDays > limit)
    .map(({ name }) =>
      blocking(
        'joint-time',
        both(
          `“${name.zh}”的意见时限超过规则或者承诺时限。`,
          `The time for the opinion of “${name.en}” is longer than its rule or the promise.`,
        ),
      ),
    )
}

/** A rule of the district cannot turn silence into consent. */
function silenceNeedsALaw({ joint }: Guide): readonly Finding[] {
  return (joint?.parts ?? [])
    .filter(({ silence, silenceBasis }) => silence === 'consent' && (silenceBasis === null || silenceBasis.local))
    .map(({ name }) =>
      blocking(
        'silence-without-law',
        both(
          `“${name.zh}”逾期视为同意须有法律依据，地方规定不能作为依据。`,
          `Only a law can let the silence of “${name.en}” count as consent; a local rule cannot.`,
        ),
      ),
    )
}

/** What is handled by several departments is extended by the head of the government (行政许可法 art. 42). */
function governmentExtends({ joint, extension }: Guide): readonly Finding[] {
  if (!joint || !extension || extension.by === 'government') return []
  return [
    blocking(
      'joint-extension',
      both(
        '统一、联合、集中办理的，由本级人民政府负责人批准延长（行政许可法第四十二条）。',
        'What is handled jointly is extended by the head of the government (Administrative Licensing Law art. 42).',
      ),
    ),
  ]
}

function lowerLevelReviews({ preliminary, useLevel, handlers }: Guide, { process }: Surroundings): readonly Finding[] {
  if (!preliminary) return []
  const task = process?.nodes.find(({ id }) => id === preliminary.task)
  const timed = task?.kind === 'task' && task.level === preliminary.level && task.rule !== null
  const accepts = handlers.some(({ part, level }) => part === 'accepts' && level === preliminary.level)
  if (timed && accepts && preliminary.level !== useLevel) return []
  return [
    blocking(
      'preliminary-review',
      both(
        '初审须由受理的下级机关在流程中有期限的一步完成（行政许可法第三十五条、第四十三条）。',
        'The preliminary review must be a step of the lower level that accepts, with a time (Administrative Licensing Law arts. 35 and 43).',
      ),
    ),
  ]
}
