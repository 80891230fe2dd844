import type { Caller } from '../kernel/context.ts'
import { castDeeds, demoPassword, viewSignIn } from '../modules/directory/index.ts'

/** Who can sign in to the demonstration, exactly as its sign-in page offers them; no lines when there is none. */
export async function castLines(caller: Caller): Promise<string[]> {
  const { cast } = await viewSignIn(caller, {})
  if (cast.length === 0) return []
  const width = Math.max(...cast.map(({ who }) => who.length))
  return [
    'Demonstration accounts:',
    ...cast.map(({ who, name }) => `  ${who.padEnd(width)}  ${name}  ${castDeeds[who].title.en}`),
    `Password of each: ${demoPassword} (or one click on the sign-in page)`,
  ]
}
