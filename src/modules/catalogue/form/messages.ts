import type { ErrorObject } from 'ajv/dist/2020.js'
import { both, type Text } from '../../../kernel/text.ts'
import type { Column, Field } from './model.ts'
import { formatYuan } from './money.ts'
import { phrases } from './phrases.ts'

/** One sentence for an error of the schema, in both languages; Ajv's own words are never shown. */
export function messageFor(error: ErrorObject, field: Field | Column | undefined): Text {
  switch (error.keyword) {
    case 'required':
      return missingFor(field)
    case 'additionalProperties':
      return phrases.unknownField
    case 'type':
      return typeFor(field)
    case 'format':
      return formats[String(error.params.format)] ?? phrases.wrongForm
    case 'enum':
      return phrases.chooseListed
    case 'const':
      return field?.widget === 'confirm' ? phrases.mustTick(field.label) : phrases.wrongForm
    case 'formatMinimum':
    case 'formatMaximum':
      return dayBound(error.keyword, String(error.params.limit))
    default:
      return limitFor(error.keyword, Number(error.params.limit), field)
  }
}

function limitFor(keyword: string, limit: number, field: Field | Column | undefined): Text {
  switch (keyword) {
    case 'minLength':
      return both(`至少填写 ${limit} 个字。`, `Write at least ${limit} characters.`)
    case 'maxLength':
      return both(`最多 ${limit} 个字。`, `Write at most ${limit} characters.`)
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
    case 'exclusiveMaximum':
      return boundFor(keyword, field?.widget === 'money' ? formatYuan(limit) : String(limit), field)
    case 'minItems':
      return field?.widget === 'table'
        ? rowsAtLeast(limit)
        : both(`至少选择 ${limit} 项。`, `Choose at least ${limit}.`)
    case 'maxItems':
      return both(`最多 ${limit} 项。`, `At most ${limit} are allowed.`)
    default:
      return phrases.wrongForm
  }
}

const formats: Readonly<Record<string, Text>> = {
  date: phrases.wrongDate,
  email: phrases.wrongEmail,
  'resident-id': phrases.wrongResidentId,
  uscc: phrases.wrongUscc,
  mobile: phrases.wrongMobile,
}

function missingFor(field: Field | Column | undefined): Text {
  switch (field?.widget) {
    case 'select':
    case 'radios':
    case 'checkboxes':
      return phrases.choose(field.label)
    case 'confirm':
      return phrases.mustTick(field.label)
    case 'table':
      return rowsAtLeast(1)
    default:
      return field ? phrases.fillIn(field.label) : phrases.wrongForm
  }
}

function typeFor(field: Field | Column | undefined): Text {
  if (field?.widget === 'number') return phrases.wrongNumber
  if (field?.widget === 'money') return phrases.wrongMoney
  return phrases.wrongForm
}

function boundFor(keyword: string, limit: string, field: Field | Column | undefined): Text {
  const unit = field?.widget === 'money' ? both('元', ' yuan') : both('', '')
  const zh =
    { minimum: '不得小于', maximum: '不得大于', exclusiveMinimum: '须大于', exclusiveMaximum: '须小于' }[keyword] ?? ''
  const en =
    { minimum: 'at least', maximum: 'at most', exclusiveMinimum: 'more than', exclusiveMaximum: 'less than' }[
      keyword
    ] ?? ''
  return both(`${zh} ${limit} ${unit.zh}`.trim().concat('。'), `Must be ${en} ${limit}${unit.en}.`)
}

function dayBound(keyword: string, day: string): Text {
  if (keyword === 'formatMinimum') return both(`不得早于 ${day}。`, `Must not be before ${day}.`)
  return both(`不得晚于 ${day}。`, `Must not be after ${day}.`)
}

function rowsAtLeast(count: number): Text {
  return both(`至少填写 ${count} 行。`, count === 1 ? 'Fill in at least one row.' : `Fill in at least ${count} rows.`)
}
