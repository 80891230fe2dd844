import { both, type Text } from '../../kernel/text.ts'

/** So many are named before the rest is counted. */
const named = 3

/** Names of a register as it is printed: a document to everybody must not fill a page. The file has them all. */
export function fewNames(names: string): Text {
  const all = names.split('、').filter(Boolean)
  if (all.length <= named + 1) return both(names, names)
  const first = all.slice(0, named).join('、')
  return both(`${first}等 ${all.length} 个单位`, `${first} and ${all.length - named} more`)
}
