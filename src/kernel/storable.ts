import type { FormValues } from './page.ts'
import { both, type Text } from './text.ts'

/** Nobody sends deeper lists of lists; programs that walk them would run out of stack. */
const maxDepth = 64

/** Characters that nobody types and that PostgreSQL or XML cannot keep; tab, line ends and form feed stay. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not come in
const controls = /[\u0000-\u0008\u000e-\u001f\u007f]/

/** Where something stands that could not be stored, and what to say of it. */
export interface OddPlace {
  readonly path: readonly string[]
  readonly text: Text
}

/** The first place in a value where text has control characters or half a character, or that lies too deep; undefined when all is well. */
export function oddPlace(value: unknown, path: readonly string[] = []): OddPlace | undefined {
  if (typeof value === 'string') return isStorable(value) ? undefined : { path, text: oddText }
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value) || value instanceof Date)
    return undefined
  if (path.length >= maxDepth) return { path: path.slice(0, 1), text: tooDeep }
  for (const [name, member] of Object.entries(value)) {
    const odd = isStorable(name) ? oddPlace(member, [...path, name]) : { path, text: oddText }
    if (odd) return odd
  }
  return undefined
}

/** The texts of a form without what could not be stored, to be shown once more. */
export function storable(fields: FormValues): Record<string, string | string[]> {
  const clean = (text: string) => text.toWellFormed().replaceAll(everyControl, '')
  const pairs = Object.entries(fields).map(([name, value]) => {
    return [clean(name), typeof value === 'string' ? clean(value) : value.map(clean)] as const
  })
  return Object.fromEntries(pairs)
}
const everyControl = new RegExp(controls, 'g')

function isStorable(text: string): boolean {
  return text.isWellFormed() && !controls.test(text)
}

const oddText = both(
  '含有无法保存的不可见字符。请核对这一项，去掉后重新提交。',
  'This has invisible characters that cannot be kept. Check it and send it again without them.',
)
const tooDeep = both('层次太深。', 'This is nested too deeply.')
