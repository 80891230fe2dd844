import { type PageRequest, schemes, usePage } from '../kernel/page.ts'
import { both, type Language, languages } from '../kernel/text.ts'
import { useText } from './language.ts'
import { withQuery } from './pagination.tsx'
import { phrases } from './phrases.ts'

const names: Record<Language, string> = { 'zh-Hans': '简体', 'zh-Hant': '繁體', en: 'English' }

/** Language and colours, as links that keep the address; the server remembers the choice. */
export function Switches() {
  const t = useText()
  const page = usePage()
  return (
    <details class="switches" name="masthead">
      <summary>
        <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
          <circle cx="10" cy="10" r="7.25" />
          <path d="M2.75 10h14.5M10 2.75c2.5 2 3.5 4.5 3.5 7.25s-1 5.25-3.5 7.25c-2.5-2-3.5-4.5-3.5-7.25s1-5.25 3.5-7.25z" />
        </svg>
        <span class="switches-word" lang={page.language}>
          {names[page.language]}
        </span>
        <span class="unseen">{t(both('：语言与配色', ': language and colours'))}</span>
      </summary>
      <div class="switches-menu">
        <Languages page={page} />
        <Schemes page={page} />
      </div>
    </details>
  )
}

function Languages({ page }: { page: PageRequest }) {
  const t = useText()
  return (
    <>
      <p class="switches-title" id="switch-language">
        {t(phrases.language)}
      </p>
      <ul aria-labelledby="switch-language">
        {languages.map((language) => (
          <li key={language}>
            <a
              href={withQuery(page.url, { lang: language })}
              lang={language}
              hreflang={language}
              aria-current={language === page.language ? 'true' : undefined}
            >
              {names[language]}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

function Schemes({ page }: { page: PageRequest }) {
  const t = useText()
  return (
    <>
      <p class="switches-title" id="switch-scheme">
        {t(phrases.colours)}
      </p>
      <ul aria-labelledby="switch-scheme">
        {schemes.map((scheme) => (
          <li key={scheme}>
            <a href={withQuery(page.url, { scheme })} aria-current={scheme === page.scheme ? 'true' : undefined}>
              {t(phrases[scheme])}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
