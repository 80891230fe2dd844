import { z } from 'zod'
import { type FieldTexts, invalidField, Refusal } from './refusal.ts'
import { oddPlace } from './storable.ts'
import { both, type Text } from './text.ts'

/**
 * Parses what a person or program sent.
 *
 * @throws Refusal 'invalid' with a text in both languages for each wrong field. A `.refine` says its own
 *   by `{ params: { text: both('…', '…') } }`. Characters that no store could keep are refused in every field.
 */
export function parse<T extends z.ZodType>(schema: T, raw: unknown): z.output<T> {
  const odd = oddPlace(raw)
  if (odd) throw invalidField(odd.path.join('.'), odd.text)
  const result = schema.safeParse(raw)
  if (result.success) return result.data
  const fields: Record<string, Text> = {}
  for (const issue of result.error.issues) fields[issue.path.join('.')] ??= issueText(issue)
  throw new Refusal('invalid', both('请检查标出的内容。', 'Check the marked fields.'), fields satisfies FieldTexts)
}

function issueText(issue: z.core.$ZodIssue): Text {
  switch (issue.code) {
    case 'custom':
      return customText(issue)
    case 'too_small':
      return tooSmall(issue.origin, Number(issue.minimum))
    case 'too_big':
      return tooBig(issue.origin, Number(issue.maximum))
    case 'invalid_type':
      return issue.input === undefined || issue.input === null
        ? both('请填写此项。', 'Fill in this field.')
        : both('格式不正确。', 'This has the wrong form.')
    case 'invalid_value':
      return both('请从所列选项中选择。', 'Choose one of the listed options.')
    case 'unrecognized_keys':
      return both(`不认识的字段：${issue.keys.join('、')}`, `Unknown fields: ${issue.keys.join(', ')}`)
    default:
      return both('格式不正确。', 'This has the wrong form.')
  }
}

function customText(issue: z.core.$ZodIssueCustom): Text {
  const own = z.object({ text: z.object({ zh: z.string(), en: z.string() }) }).safeParse(issue.params)
  return own.success ? own.data.text : both('内容不正确。', 'This is not right.')
}

function tooSmall(origin: string, minimum: number): Text {
  if (origin !== 'string') return both(`不得小于 ${minimum}。`, `Must be at least ${minimum}.`)
  if (minimum <= 1) return both('请填写此项。', 'Fill in this field.')
  return both(`至少填写 ${minimum} 个字。`, `Write at least ${minimum} characters.`)
}

function tooBig(origin: string, maximum: number): Text {
  return origin === 'string'
    ? both(`最多 ${maximum} 个字。`, `Write at most ${maximum} characters.`)
    : both(`不得大于 ${maximum}。`, `Must be at most ${maximum}.`)
}
