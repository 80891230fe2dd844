import { Island } from './island.tsx'
import { useText } from './language.ts'
import { readAloudPhrases as phrases } from './phrases.ts'

/** Words that the island says itself. */
export interface ReadAloudProps {
  readonly pause: string
  readonly goOn: string
  readonly done: string
}

/** Buttons that have the browser read the page, or the part of it that is selected. Without a browser that speaks they do not show. */
export function ReadAloud() {
  const t = useText()
  const props: ReadAloudProps = { pause: t(phrases.pause), goOn: t(phrases.goOn), done: t(phrases.done) }
  return (
    <Island name="read-aloud" props={props}>
      <section class="read-aloud no-print" aria-label={t(phrases.title)} data-reader hidden>
        <button class="ds-button" type="button" data-read="start">
          {t(phrases.read)}
        </button>
        <button class="ds-button" data-variant="secondary" type="button" data-read="pause" hidden>
          {t(phrases.pause)}
        </button>
        <button class="ds-button" data-variant="secondary" type="button" data-read="stop" hidden>
          {t(phrases.stop)}
        </button>
        <label>
          {t(phrases.speed)}{' '}
          <select class="ds-input" data-read="speed">
            <option value="0.7">{t(phrases.slow)}</option>
            <option value="1" selected>
              {t(phrases.normal)}
            </option>
            <option value="1.3">{t(phrases.fast)}</option>
          </select>
        </label>
        <p class="hint">{t(phrases.hint)}</p>
        <p class="unseen" role="status" data-read="said" />
      </section>
    </Island>
  )
}
