import { district } from './district.ts'
import { useText } from './language.ts'
import { phrases } from './phrases.ts'
import { places } from './places.ts'

/** The foot of every page. */
export function Footer() {
  const t = useText()
  return (
    <footer class="footer">
      <div class="wrap">
        <p class="footer-name">
          {t(district.government)} · {t(district.product)}
        </p>
        <p>{t(district.motto)}</p>
        <nav aria-label={t(phrases.footer)}>
          <ul>
            <li>
              <a href={places.help}>{t(phrases.help)}</a>
            </li>
            <li>
              <a href={places.about}>{t(phrases.about)}</a>
            </li>
            <li>
              <a href={places.open}>{t(phrases.open)}</a>
            </li>
            <li>
              <a href={places.ledger}>{t(phrases.ledger)}</a>
            </li>
            <li>
              <a href={places.oversight}>{t(phrases.oversight)}</a>
            </li>
            <li>
              <a href={places.calendar}>{t(phrases.calendar)}</a>
            </li>
            <li>
              <a href={places.ratings}>{t(phrases.ratings)}</a>
            </li>
            <li>
              <a href={places.complaints}>{t(phrases.complaints)}</a>
            </li>
            <li>
              <a href={places.apiDocs}>{t(phrases.apiDocs)}</a>
            </li>
            <li>
              <a href={places.accessibility}>{t(phrases.accessibility)}</a>
            </li>
          </ul>
        </nav>
      </div>
    </footer>
  )
}
