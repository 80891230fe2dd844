import type { Answers, Condition, Row, Scalar } from './model.ts'

/** What a condition may look at: answers of the form, in a table those of the row first. */
type Seen = Readonly<Record<string, Answers[string] | undefined>>

/** Whether a page, section, field or column is shown. Without a condition it always is. */
export function holds(condition: Condition | undefined, seen: Seen): boolean {
  if (!condition) return true
  if ('all' in condition) return condition.all.every((part) => holds(part, seen))
  if ('any' in condition) return condition.any.some((part) => holds(part, seen))
  const answer = seen[condition.field]
  if ('equals' in condition) return answer === condition.equals
  if ('in' in condition) return condition.in.some((literal) => literal === answer)
  if ('includes' in condition) return Array.isArray(answer) && answer.some((choice) => choice === condition.includes)
  return answer !== undefined && (!Array.isArray(answer) || answer.length > 0)
}

/** The fields that a condition looks at. */
export function fieldsIn(condition: Condition): string[] {
  if ('all' in condition) return condition.all.flatMap(fieldsIn)
  if ('any' in condition) return condition.any.flatMap(fieldsIn)
  return [condition.field]
}

/** Answers that a column's condition may look at: its row before the rest of the form. */
export function seenInRow(answers: Seen, row: Row | Readonly<Record<string, Scalar>>): Seen {
  return { ...answers, ...row }
}
