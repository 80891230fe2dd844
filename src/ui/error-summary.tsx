import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { usePage } from '../kernel/page.ts'
import { controlId } from './control.ts'
import { useText } from './language.ts'
import { phrases } from './phrases.ts'

const Shown = createContext(false)
/** Says to the content of a page that the refusal is already shown above it. */
export const SummaryShown = Shown.Provider

/** Why the form was refused, focused on load, each line linked to its field. `Page` puts it in; a second one shows nothing. */
export function ErrorSummary() {
  const t = useText()
  const { refusal, refused, url } = usePage()
  if (useContext(Shown) || !refusal) return null
  const wrong = Object.entries(refusal.fields).map(([name, text]) => {
    const id = controlId(url.pathname, name)
    const label = refused.get(id)
    return { id, text: label ? t(phrases.wrongField(label, t(text))) : t(text) }
  })
  return (
    <div class="ds-error-summary error-summary" role="alert" tabindex={-1} autofocus aria-labelledby="error-summary">
      <h2 id="error-summary">{t(refusal.text)}</h2>
      {wrong.length > 0 && (
        <ul>
          {wrong.map(({ id, text }) => (
            <li key={id}>
              <a class="link" href={`#${encodeURIComponent(id)}`}>
                {text}
              </a>
            </li>
          ))}
        </ul>
      )}
      {refusal.see && (
        <p>
          <a class="link" href={refusal.see.href}>
            {t(refusal.see.text)}
          </a>
        </p>
      )}
    </div>
  )
}
