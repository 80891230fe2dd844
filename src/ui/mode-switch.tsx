import { usePage } from '../kernel/page.ts'
import { useText } from './language.ts'
import { withQuery } from './pagination.tsx'
import { phrases } from './phrases.ts'
import { places } from './places.ts'

/**
 * Between usual pages and those for elder people. A link, which the browser remembers; for who is signed in a form, which keeps the
 * choice for the account, so that it is there on the next device too.
 */
export function ModeSwitch() {
  const t = useText()
  const page = usePage()
  const { actor, mode, url } = page
  const other = mode === 'elder' ? 'usual' : 'elder'
  const words = t(mode === 'elder' ? phrases.usualMode : phrases.elderMode)
  if (actor.kind !== 'person')
    return (
      <a class="mode-switch" href={withQuery(url, { mode: other })}>
        {words}
      </a>
    )
  return (
    <form method="post" action={places.mode}>
      <input type="hidden" name="_csrf" value={page.csrf} />
      <input type="hidden" name="mode" value={other} />
      <input type="hidden" name="back" value={withQuery(url, { mode: null })} />
      <button class="mode-switch" type="submit">
        {words}
      </button>
    </form>
  )
}
