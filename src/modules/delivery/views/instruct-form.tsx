import { ButtonRow, Details, Field, FileField, Form, Island, Link, Radios, useText } from '../../../ui/index.ts'
import type { ShownIncoming } from '../incoming-queries.ts'
import { says } from '../page-phrases.ts'

/** 批示: a phrase, typed words, or handwriting; made for a phone held in one hand. */
export function Instruct({ data, at }: { data: ShownIncoming; at: string }) {
  const t = useText()
  const isNow = data.subject.delivery.step === 'instructing'
  const phrases = data.phrases.map(({ words }) => ({ value: words, text: words }))
  return (
    <Details summary={says.instruct} open={isNow} openFor={`${at}/instructions`}>
      <Form action={`${at}/instructions`} submit={says.instruct} uploads>
        {phrases.length > 0 && (
          <Radios
            name="phrase"
            label={says.phrase}
            value=""
            options={[{ value: '', text: says.noPhrase }, ...phrases]}
          />
        )}
        <Field name="words" label={says.instruction} rows={3} />
        <Island name="handwriting" styles>
          <div class="handwriting">
            <div data-sheet hidden>
              <p>{t(says.sheet)}</p>
              <canvas role="img" aria-label={t(says.sheet)} />
              <ButtonRow>
                <button class="ds-button" type="button" data-variant="secondary" data-clear>
                  {t(says.clear)}
                </button>
              </ButtonRow>
            </div>
            <FileField name="files" label={says.handwriting} hint={says.handwritingHint} accept="image/*" />
          </div>
        </Island>
      </Form>
      <p>
        <Link href="/desk/incoming/phrases">{t(says.phrases)}</Link>
      </p>
    </Details>
  )
}
