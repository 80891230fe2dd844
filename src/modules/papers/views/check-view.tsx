import { dayOf } from '../../../kernel/day.ts'
import { usePage, type View } from '../../../kernel/page.ts'
import { Button, Callout, Definitions, Field, formatDay, Page, Prose, useText } from '../../../ui/index.ts'
import type { Checked } from '../operations.ts'
import { phrases } from '../phrases.ts'

/** Whether a paper was issued here: what anybody who holds one may know. */
export const CheckView: View<Checked> = ({ data }) => {
  const t = useText()
  return (
    <Page title={phrases.checkTitle}>
      {data.asked !== '' && <Answer data={data} />}
      <Prose>
        <p>{t(phrases.checkIntro)}</p>
      </Prose>
      <form class="form" method="get" action="/papers">
        <Field name="code" label={phrases.code} hint={phrases.codeHint} width="medium" value={data.asked} />
        <Button>{phrases.check}</Button>
      </form>
    </Page>
  )
}

function Answer({ data: { paper } }: { data: Checked }) {
  const t = useText()
  const { language, settings } = usePage()
  if (!paper)
    return (
      <Callout kind="danger" title={phrases.unknown}>
        <p>{t(phrases.unknownHint)}</p>
      </Callout>
    )
  return (
    <Callout kind="success" title={phrases.genuine}>
      <Definitions
        items={[
          { term: phrases.paper, value: t(paper.title) },
          { term: phrases.number, value: paper.number },
          { term: phrases.issuer, value: t(paper.office) },
          { term: phrases.date, value: formatDay(dayOf(paper.issuedAt, settings.DISTRICT_ZONE), language) },
          { term: phrases.seal, value: t(paper.isSealed ? phrases.sealed : phrases.unsealed) },
          ...(paper.sha256 ? [{ term: phrases.digest, value: paper.sha256 }] : []),
        ]}
      />
    </Callout>
  )
}
