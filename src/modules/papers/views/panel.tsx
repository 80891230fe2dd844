import { usePage } from '../../../kernel/page.ts'
import { Button, formatInstant, Link, Table, Tag, useText } from '../../../ui/index.ts'
import type { Paper } from '../model.ts'
import { phrases } from '../phrases.ts'

/** A paper with the address of its file on the matter. */
export interface PaperOnMatter extends Paper {
  readonly href: string | null
  readonly mayTryAgain: boolean
}

/** Papers of a matter: number, date, state, and the file. */
export function Papers({ papers }: { papers: readonly PaperOnMatter[] }) {
  const { language, settings } = usePage()
  const t = useText()
  return (
    <Table
      caption={phrases.papers}
      captionHidden
      empty={phrases.preparing}
      rows={papers}
      columns={[
        {
          head: phrases.paper,
          main: true,
          cell: ({ href, title }) => (href ? <Link href={href}>{t(title)}</Link> : t(title)),
        },
        { head: phrases.number, cell: ({ number }) => number },
        { head: phrases.date, cell: ({ requestedAt }) => formatInstant(requestedAt, language, settings.DISTRICT_ZONE) },
        { head: phrases.state, cell: (paper) => <State paper={paper} /> },
      ]}
    />
  )
}

function State({ paper }: { paper: PaperOnMatter }) {
  const t = useText()
  if (paper.state === 'requested') return <Tag color="info">{t(phrases.preparing)}</Tag>
  if (paper.state === 'set')
    return <Tag color={paper.sealId ? 'success' : 'neutral'}>{t(paper.sealId ? phrases.sealed : phrases.unsealed)}</Tag>
  return (
    <>
      <Tag color="danger">{t(phrases.failed)}</Tag> {paper.failure && t(paper.failure)}
      {paper.mayTryAgain && <TryAgain paper={paper} />}
    </>
  )
}

function TryAgain({ paper }: { paper: Paper }) {
  const { csrf } = usePage()
  return (
    <form method="post" action={`/matters/${paper.matterNumber}/papers/${paper.id}/setting`}>
      <input type="hidden" name="_csrf" value={csrf} />
      <Button variant="secondary">{phrases.tryAgain}</Button>
    </form>
  )
}
