import type { Text } from '../../../kernel/text.ts'
import { Checkbox, Details, Field, Form, Link, Section, useText } from '../../../ui/index.ts'
import { noticePhrases as words } from './phrases.ts'

/** Objecting: signed in, or with name and contact. */
export function ObjectForm({ id, isKnown, effect }: { id: string; isKnown: boolean; effect: Text | null }) {
  const t = useText()
  const at = `/public-notices/${id}`
  return (
    <Section id="object" title={words.objectTitle}>
      <p>{t(words.objectLead)}</p>
      {effect && <p>{t(effect)}</p>}
      {!isKnown && (
        <p>
          <Link href={`/sign-in?next=${encodeURIComponent(at)}`}>{t(words.sign)}</Link>
        </p>
      )}
      <Form action={`${at}/objections`} submit={words.send}>
        <Field name="words" label={words.words} hint={words.wordsHint} rows={5} maxlength={4000} required />
        {!isKnown && <Field name="name" label={words.name} width="medium" autocomplete="name" required />}
        {!isKnown && (
          <Field name="contact" label={words.contact} hint={words.contactHint} autocomplete="tel" required />
        )}
        <Checkbox name="confidential" label={words.confidential} />
        <Trap />
      </Form>
    </Section>
  )
}

/** A field that nobody sees or reaches; what fills it in is a program. */
function Trap() {
  return (
    <div class="unseen" aria-hidden="true">
      <input type="text" name="website" tabindex={-1} autocomplete="off" aria-label="website" />
    </div>
  )
}

/** For the head: taking a notice down, with the reason that stands in its place. */
export function EndNotice({ id }: { id: string }) {
  return (
    <Details summary={words.endTitle}>
      <Form action={`/public-notices/${id}/end`} submit={words.end} variant="danger">
        <Field name="why" label={words.why} rows={3} required />
      </Form>
    </Details>
  )
}
