import type { NavigationItem } from '../kernel/navigation.ts'
import { usePage } from '../kernel/page.ts'
import { district } from './district.ts'
import { useText } from './language.ts'
import { Logo } from './logo.tsx'
import { currentHref } from './menu.ts'
import { ModeSwitch } from './mode-switch.tsx'
import { phrases } from './phrases.ts'
import { places } from './places.ts'
import { Switches } from './switches.tsx'

/** The head of every page: whose site it is, the main menu, who is signed in, language and colours. */
export function Masthead({ items }: { items: readonly NavigationItem[] }) {
  const t = useText()
  const { mode } = usePage()
  return (
    <header class="masthead">
      {usePage().settings.DEMO === 'on' && <p class="demo">{t(phrases.demo)}</p>}
      <div class="masthead-top wrap">
        <a class="brand" href={places.home}>
          <Logo />
          <span class="brand-words">
            <span class="brand-government">{t(district.government)}</span>
            <span class="brand-product">{t(district.product)}</span>
          </span>
        </a>
        <div class="masthead-tools">
          <ModeSwitch />
          <Switches />
          <Person />
        </div>
      </div>
      {items.length > 0 && (mode === 'elder' ? <ShortMenu items={items} /> : <MainMenu items={items} />)}
      <ActingFor />
    </header>
  )
}

/** For whom the session acts, on every page, with the way back. */
function ActingFor() {
  const t = useText()
  const page = usePage()
  const { behalf } = page.actor
  if (!behalf) return null
  const { acts, ground, partyName } = behalf
  const limits = [t(ground), acts.length === 1 && t(phrases.readOnly)].filter(Boolean).join(' · ')
  return (
    <div class="acting-for" role="status">
      <div class="wrap">
        <p>
          <strong>{t(acts.length === 0 ? phrases.rightEnded(partyName) : phrases.actingFor(partyName))}</strong>{' '}
          {limits}
        </p>
        <form method="post" action={places.self}>
          <input type="hidden" name="_csrf" value={page.csrf} />
          <button type="submit">{t(phrases.actAsMyself)}</button>
        </form>
      </div>
    </div>
  )
}

/** For elder people: home and the few items that matter most; all others one press away. */
function ShortMenu({ items }: { items: readonly NavigationItem[] }) {
  const t = useText()
  const current = currentHref(items, usePage().url.pathname)
  const first: NavigationItem = { href: places.home, text: phrases.home, for: 'everybody', order: 0 }
  const last: NavigationItem = { href: places.help, text: phrases.help, for: 'everybody', order: 99 }
  return (
    <nav class="main-menu" aria-label={t(phrases.mainMenu)}>
      <div class="wrap short-menu">
        <ul>
          {[first, ...items.filter((item) => item.essential), last].map(({ href, text }) => (
            <li key={href}>
              <a href={href} aria-current={href === current ? 'page' : undefined}>
                {t(text)}
              </a>
            </li>
          ))}
        </ul>
        <details>
          <summary>{t(phrases.allItems)}</summary>
          <ul>
            {items
              .filter((item) => !item.essential)
              .map(({ href, text }) => (
                <li key={href}>
                  <a href={href} aria-current={href === current ? 'page' : undefined}>
                    {t(text)}
                  </a>
                </li>
              ))}
          </ul>
        </details>
      </div>
    </nav>
  )
}

function MainMenu({ items }: { items: readonly NavigationItem[] }) {
  const t = useText()
  const current = currentHref(items, usePage().url.pathname)
  return (
    <nav class="main-menu" aria-label={t(phrases.mainMenu)}>
      <ul class="wrap">
        {items.map(({ href, text }) => (
          <li key={href}>
            <a href={href} aria-current={href === current ? 'page' : undefined}>
              {t(text)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Sign-in, or the name with its small menu. */
function Person() {
  const t = useText()
  const page = usePage()
  const { actor, url } = page
  if (actor.kind !== 'person') {
    const here = url.pathname === places.signIn ? '' : `?next=${encodeURIComponent(url.pathname + url.search)}`
    return (
      <a class="masthead-signin" href={`${places.signIn}${here}`}>
        {t(phrases.signIn)}
      </a>
    )
  }
  return (
    <details class="person" name="masthead">
      <summary>
        <span class="unseen">{t(phrases.signedInAs)}</span>
        {actor.name}
      </summary>
      <div class="person-menu">
        <a href={places.account}>{t(phrases.account)}</a>
        <a href={places.actingAs}>{t(phrases.actAs)}</a>
        <form method="post" action={places.signOut}>
          <input type="hidden" name="_csrf" value={page.csrf} />
          <button type="submit">{t(phrases.signOut)}</button>
        </form>
      </div>
    </details>
  )
}
