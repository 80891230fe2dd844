import {
  Button,
  Callout,
  Card,
  CardGrid,
  Field,
  Form,
  Hidden,
  Link,
  Page,
  Section,
  useText,
} from '../../../ui/index.ts'
import { castDeeds } from '../demo.ts'
import { passwordFields, registerPage, setupPage, signInPage } from '../page-phrases.ts'
import type { viewSetup, viewSignIn } from '../queries/account.ts'

type Answer<Query extends (...call: never[]) => Promise<unknown>> = Awaited<ReturnType<Query>>
type SignInData = Answer<typeof viewSignIn>

/** Signing in by password, or in the demonstration as one of the cast. */
export function SignInView({ data }: { data: SignInData }) {
  const t = useText()
  const query = data.next ? `?next=${encodeURIComponent(data.next)}` : ''
  return (
    <Page title={signInPage.title}>
      {data.cast.length > 0 && <Cast cast={data.cast} query={query} />}
      <Section title={signInPage.byPassword}>
        <Form action={`/sessions${query}`} submit={signInPage.submit}>
          <Hidden name="agent" value="browser" />
          <Field name="name" label={signInPage.name} width="medium" autocomplete="username" required />
          <Field
            name="password"
            type="password"
            label={signInPage.password}
            hint={signInPage.lockHint}
            width="medium"
            autocomplete="current-password"
            required
          />
        </Form>
      </Section>
      <p>
        {data.isEmpty ? (
          <Link href="/setup">{t(signInPage.setup)}</Link>
        ) : (
          <Link href="/register">{t(signInPage.register)}</Link>
        )}
      </p>
    </Page>
  )
}

function Cast({ cast, query }: { cast: SignInData['cast']; query: string }) {
  const t = useText()
  return (
    <Section title={signInPage.cast}>
      <p>{t(signInPage.castNote)}</p>
      <CardGrid>
        {cast.map(({ who, name }) => (
          <Card
            key={who}
            title={name}
            over={castDeeds[who].title}
            foot={
              <Form action={`/sessions/demo${query}`}>
                <Hidden name="agent" value="browser" />
                <Hidden name="who" value={who} />
                <Button variant="secondary">{signInPage.enterAs(name)}</Button>
              </Form>
            }
          >
            <p>{t(castDeeds[who].deed)}</p>
          </Card>
        ))}
      </CardGrid>
    </Section>
  )
}

/** Registering oneself. */
export function RegisterView() {
  return (
    <Page title={registerPage.title} description={registerPage.intro}>
      <Form action="/register" submit={registerPage.submit}>
        <Field
          name="name"
          label={registerPage.name}
          hint={registerPage.nameHint}
          width="medium"
          autocomplete="name"
          required
        />
        <Field name="residentId" label={registerPage.residentId} width="medium" maxlength={18} required />
        <Field name="phone" type="tel" label={registerPage.phone} width="medium" autocomplete="tel" required />
        <NewPasswordFields name="password" />
      </Form>
    </Page>
  )
}

/** Making an empty installation usable. */
export function SetupView({ data }: { data: Answer<typeof viewSetup> }) {
  const t = useText()
  if (!data.isEmpty) {
    return (
      <Page title={setupPage.title}>
        <Callout>
          {t(setupPage.done)} <Link href="/sign-in">{t(signInPage.title)}</Link>
        </Callout>
      </Page>
    )
  }
  return (
    <Page title={setupPage.title} description={setupPage.intro}>
      <Form action="/setup" submit={setupPage.submit}>
        {data.asksForCode && (
          <Field
            name="code"
            label={setupPage.code}
            hint={setupPage.codeHint}
            value={data.code}
            width="medium"
            required
          />
        )}
        <Field name="districtNameZh" label={setupPage.districtNameZh} required />
        <Field name="districtNameEn" label={setupPage.districtNameEn} />
        <Field
          name="districtCode"
          label={setupPage.districtCode}
          hint={setupPage.districtCodeHint}
          width="short"
          required
        />
        <Field name="personName" label={setupPage.personName} width="medium" autocomplete="name" required />
        <Field name="loginName" label={setupPage.loginName} width="medium" autocomplete="username" required />
        <NewPasswordFields name="password" />
      </Form>
    </Page>
  )
}

/** A new password, typed twice. */
export function NewPasswordFields({ name }: { name: 'password' | 'newPassword' }) {
  const label = name === 'password' ? passwordFields.password : passwordFields.fresh
  const common = { type: 'password', width: 'medium', autocomplete: 'new-password', required: true } as const
  return (
    <>
      <Field name={name} label={label} hint={passwordFields.hint} {...common} />
      <Field name="again" label={passwordFields.again} {...common} />
    </>
  )
}
