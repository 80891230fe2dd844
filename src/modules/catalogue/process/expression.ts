import { Refusal } from '../../../kernel/refusal.ts'
import { both } from '../../../kernel/text.ts'
import type { Value } from './model.ts'

/** A condition of a flow, parsed. */
export type Expression =
  | { readonly kind: 'literal'; readonly value: Value }
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'not'; readonly of: Expression }
  | { readonly kind: 'and' | 'or'; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'compare'; readonly by: Comparison; readonly left: Expression; readonly right: Expression }
type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>='

const word =
  /\s*(?:(?<number>-?\d+(?:\.\d+)?)|"(?<text>[^"]*)"|(?<name>[A-Za-z][A-Za-z0-9_]*)|(?<sign><=|>=|!=|=|<|>|\(|\)))/uy

/**
 * Parses a condition such as `survey = "fits" and people <= 9`. The language is the part of FEEL that cannot loop, call
 * or fail to end.
 *
 * @throws Refusal 'invalid' that shows the place
 */
export function parseExpression(source: string): Expression {
  const cursor = { source, tokens: split(source), at: 0 }
  const whole = either(cursor)
  if (cursor.at < cursor.tokens.length) throw wrong(source, peek(cursor) ?? '')
  return whole
}

interface Cursor {
  readonly source: string
  readonly tokens: readonly string[]
  at: number
}

function peek(cursor: Cursor): string | undefined {
  return cursor.tokens[cursor.at]
}

function take(cursor: Cursor, expected?: string): string {
  const token = peek(cursor)
  if (token === undefined || (expected && token !== expected)) throw wrong(cursor.source, token ?? '…')
  cursor.at += 1
  return token
}

function either(cursor: Cursor): Expression {
  let left = every(cursor)
  while (peek(cursor) === 'or') {
    take(cursor)
    left = { kind: 'or', left, right: every(cursor) }
  }
  return left
}

function every(cursor: Cursor): Expression {
  let left = comparison(cursor)
  while (peek(cursor) === 'and') {
    take(cursor)
    left = { kind: 'and', left, right: comparison(cursor) }
  }
  return left
}

function comparison(cursor: Cursor): Expression {
  const left = single(cursor)
  const by = peek(cursor)
  if (!isComparison(by)) return left
  take(cursor)
  return { kind: 'compare', by, left, right: single(cursor) }
}

function single(cursor: Cursor): Expression {
  if (peek(cursor) === '(') return inBrackets(cursor)
  const token = take(cursor)
  return token === 'not' ? { kind: 'not', of: inBrackets(cursor) } : atom(cursor.source, token)
}

function inBrackets(cursor: Cursor): Expression {
  take(cursor, '(')
  const inner = either(cursor)
  take(cursor, ')')
  return inner
}

function split(source: string): string[] {
  const tokens: string[] = []
  word.lastIndex = 0
  let end = 0
  while (source.slice(end).trim() !== '') {
    const found = word.exec(source)
    if (!found) throw wrong(source, source.slice(end).trim())
    tokens.push(found[0].trim())
    end = word.lastIndex
  }
  return tokens
}

const literals: Readonly<Record<string, Value>> = { true: true, false: false, null: null }
const reserved = new Set(['and', 'or', 'not'])

function atom(source: string, token: string): Expression {
  if (token.startsWith('"')) return { kind: 'literal', value: token.slice(1, -1) }
  if (/^-?\d/.test(token)) return { kind: 'literal', value: Number(token) }
  if (Object.hasOwn(literals, token)) return { kind: 'literal', value: literals[token] ?? null }
  if (!/^[A-Za-z]/.test(token) || reserved.has(token)) throw wrong(source, token)
  return { kind: 'variable', name: token }
}

function isComparison(token: string | undefined): token is Comparison {
  return token !== undefined && ['=', '!=', '<', '<=', '>', '>='].includes(token)
}

function wrong(source: string, at: string): Refusal {
  return new Refusal(
    'invalid',
    both(`条件“${source}”在“${at}”处有误。`, `The condition '${source}' is wrong at '${at}'.`),
  )
}

/**
 * The value of an expression. A variable that is not known is null: it equals nothing but null.
 *
 * @throws Refusal 'conflict' when order is asked of what has none, or truth of what is not true or false: never guessed
 */
export function evaluate(expression: Expression, variables: Readonly<Record<string, Value>>): Value {
  switch (expression.kind) {
    case 'literal':
      return expression.value
    case 'variable':
      return Object.hasOwn(variables, expression.name) ? (variables[expression.name] ?? null) : null
    case 'not':
      return !truth(expression.of, variables)
    case 'and':
      return truth(expression.left, variables) && truth(expression.right, variables)
    case 'or':
      return truth(expression.left, variables) || truth(expression.right, variables)
    case 'compare':
      return compare(expression.by, evaluate(expression.left, variables), evaluate(expression.right, variables))
  }
}

/** Whether a condition holds. */
export function holds(source: string, variables: Readonly<Record<string, Value>>): boolean {
  return truth(parseExpression(source), variables)
}

function truth(expression: Expression, variables: Readonly<Record<string, Value>>): boolean {
  const value = evaluate(expression, variables)
  if (typeof value === 'boolean') return value
  throw new Refusal('conflict', both('流程的条件无法判断。', 'A condition of the process cannot be decided.'))
}

function compare(by: Comparison, left: Value, right: Value): boolean {
  if (by === '=') return left === right
  if (by === '!=') return left !== right
  if (typeof left !== 'number' || typeof right !== 'number') {
    throw new Refusal(
      'conflict',
      both('流程的条件比较了未知或非数字的值。', 'A condition compares what is unknown or not a number.'),
    )
  }
  if (by === '<') return left < right
  if (by === '<=') return left <= right
  return by === '>' ? left > right : left >= right
}

/** The variables that an expression looks at. */
export function variablesIn(expression: Expression): string[] {
  switch (expression.kind) {
    case 'literal':
      return []
    case 'variable':
      return [expression.name]
    case 'not':
      return variablesIn(expression.of)
    default:
      return [...variablesIn(expression.left), ...variablesIn(expression.right)]
  }
}
