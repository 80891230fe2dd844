import type { Text } from '../../../kernel/text.ts'

/** The way back from an act to its matter. */
export function matterCrumbs(matter: { readonly number: string; readonly title: Text }) {
  return [{ text: matter.title, href: `/matters/${matter.number}` }]
}
