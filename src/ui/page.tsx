import type { ComponentChildren } from 'preact'
import type { NavigationItem } from '../kernel/navigation.ts'
import { usePage } from '../kernel/page.ts'
import { Breadcrumbs, type Crumb } from './breadcrumbs.tsx'
import { district } from './district.ts'
import { ErrorSummary, SummaryShown } from './error-summary.tsx'
import { Footer } from './footer.tsx'
import { useText, type Words } from './language.ts'
import { Masthead } from './masthead.tsx'
import { currentHref, menuOf } from './menu.ts'
import { phrases } from './phrases.ts'
import { ReadAloud } from './read-aloud.tsx'

interface PageProps {
  /** Names the page in the browser; also its heading unless `heading` says otherwise. */
  readonly title: Words
  /** The heading; false when the page brings its own `h1`, such as a `Hero`. */
  readonly heading?: Words | false
  /** Where the page lies, without home and without itself. */
  readonly crumbs?: readonly Crumb[]
  /** One or two sentences under the heading. */
  readonly description?: Words
  /** Buttons beside the heading. */
  readonly actions?: ComponentChildren
  /** Lists and boards use the whole width; text does not. */
  readonly wide?: boolean
  /** A page of one's work: with the desk menu at the side, and denser. */
  readonly desk?: boolean
  /** False keeps search engines from listing it: it shows persons, and only for a time. */
  readonly indexed?: boolean
  /** Feed of what the page lists. */
  readonly feed?: string
  /** Stands above the content over the whole width, such as a `Hero`; not on desk pages. */
  readonly hero?: ComponentChildren
  readonly children?: ComponentChildren
}

/** The whole document of a page. Shows the refusal, if any, above the content. */
export function Page(props: PageProps) {
  const t = useText()
  const page = usePage()
  const { main, desk } = menuOf(page)
  const mark = page.refusal ? t(phrases.errorTitle) : ''
  return (
    <html lang={page.language} data-color-scheme={page.scheme} data-mode={page.mode}>
      <head>
        <meta charset="utf-8" />
        <title>{`${mark}${t(props.title)} · ${t(district.product)}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content={page.scheme === 'auto' ? 'light dark' : page.scheme} />
        {props.indexed === false && <meta name="robots" content="noindex, noarchive" />}
        {props.feed && <link rel="alternate" type="application/atom+xml" href={props.feed} />}
        <link rel="icon" href={page.asset('favicon.svg')} type="image/svg+xml" />
        <link rel="stylesheet" href={page.asset('app.css')} />
      </head>
      <body data-frame={props.desk ? 'desk' : 'public'}>
        <a class="skip" href="#main">
          {t(phrases.skip)}
        </a>
        <Masthead items={props.desk ? main : [...main, ...desk.slice(0, 1)]} />
        <Alerts />
        {props.desk ? (
          <div class="wrap desk">
            {desk.length > 0 && <DeskMenu items={desk} />}
            <main id="main" class="content" tabindex={-1}>
              <Content {...props} />
            </main>
          </div>
        ) : (
          <main id="main" tabindex={-1}>
            {props.hero}
            <div class="wrap content" data-wide={props.wide ? '' : undefined}>
              <Content {...props} />
            </div>
          </main>
        )}
        <Footer />
      </body>
    </html>
  )
}

function Content({ title, heading = title, crumbs, description, actions, children }: PageProps) {
  const t = useText()
  return (
    <>
      {crumbs && <Breadcrumbs crumbs={crumbs} />}
      {usePage().mode === 'elder' && <ReadAloud />}
      <ErrorSummary />
      {heading !== false && (
        <div class="page-head">
          <div>
            <h1>{t(heading)}</h1>
            {description && <p class="lead">{t(description)}</p>}
          </div>
          {actions && <div class="page-actions">{actions}</div>}
        </div>
      )}
      <SummaryShown value={true}>{children}</SummaryShown>
    </>
  )
}

/** What rings for the person's post, above everything else, until it is dealt with. */
function Alerts() {
  const t = useText()
  const { alerts } = usePage()
  if (alerts.length === 0) return null
  return (
    <section class="alerts no-print" aria-label={t(phrases.alerts)}>
      <ul class="wrap">
        {alerts.map(({ text, href, grade }) => (
          <li key={href} data-grade={grade}>
            <a href={href}>{t(text)}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function DeskMenu({ items }: { items: readonly NavigationItem[] }) {
  const t = useText()
  const current = currentHref(items, usePage().url.pathname)
  return (
    <nav class="desk-menu" aria-label={t(phrases.deskMenu)}>
      <ul>
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
