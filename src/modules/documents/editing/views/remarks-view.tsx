import { usePage, type View } from '../../../../kernel/page.ts'
import {
  Button,
  Details,
  EmptyState,
  Field,
  Form,
  formatInstant,
  Hidden,
  LinkButton,
  Page,
  Radios,
  Section,
  Tag,
  useText,
} from '../../../../ui/index.ts'
import { stages, words } from '../../phrases.ts'
import { titleOf } from '../../title.ts'
import { BlockText } from '../../views/text-view.tsx'
import { remarks } from '../phrases.ts'
import { spansOf } from '../remarks/model.ts'
import type { Remarks, Thread } from '../remarks/query.ts'

/** A draft paragraph by paragraph, with what was said of each; works without script. */
export const RemarksView: View<Remarks> = ({ data }) => {
  const t = useText()
  const { document, matter, lines, threads } = data
  const gone = threads.filter(({ at }) => at === undefined)
  return (
    <Page
      title={remarks.title}
      heading={titleOf(document.elements)}
      crumbs={[
        { text: words.list, href: '/desk/documents' },
        { text: matter.number, href: `/matters/${matter.number}` },
      ]}
      description={`${t(words.version(document.version))} · ${t(stages[document.state].text)}`}
      actions={<LinkButton href={`/matters/${matter.number}/document`}>{words.edit}</LinkButton>}
      desk
      wide
    >
      {lines.length === 0 && <EmptyState title={remarks.noText} />}
      <ol class="document-remarks">
        {lines.map((line, at) => (
          <Paragraph key={at} data={data} line={line} at={at} />
        ))}
      </ol>
      {gone.length > 0 && (
        <Section title={remarks.gone} id="gone">
          {gone.map((thread) => (
            <ThreadPart key={thread.remark.id} data={data} thread={thread} />
          ))}
        </Section>
      )}
    </Page>
  )
}

function Paragraph({ data, line, at }: { data: Remarks; line: string; at: number }) {
  const t = useText()
  const block = data.document.elements.content.blocks[at]
  const here = data.threads.filter((thread) => thread.at === at)
  return (
    <li id={`p${at}`}>
      <div lang="zh-Hans">{block && <BlockText block={block} />}</div>
      {data.mayRemark && data.at !== at && (
        <a class="link" href={`?at=${at}#p${at}`} aria-label={`${t(remarks.write)} ${at + 1}`}>
          {t(remarks.write)}
        </a>
      )}
      {data.mayRemark && data.at === at && <Writing data={data} line={line} at={at} />}
      {here.map((thread) => (
        <ThreadPart key={thread.remark.id} data={data} thread={thread} />
      ))}
    </li>
  )
}

function Writing({ data, line, at }: { data: Remarks; line: string; at: number }) {
  const kinds = (['comment', 'proposal'] as const).map((value) => ({ value, text: remarks.kinds[value] }))
  return (
    <Form action={`/matters/${data.matter.number}/document/remarks`} submit={remarks.write}>
      <Hidden name="version" value={String(data.document.version)} />
      <Hidden name="place" value={String(at)} />
      <Hidden name="at" value={String(at)} />
      <Radios name="kind" label={remarks.kind} options={kinds} value="comment" required />
      <Field name="words" label={remarks.words} rows={3} maxlength={2000} />
      <Field name="proposal" label={remarks.proposal} hint={remarks.proposalHint} value={line} rows={4} unmarked />
    </Form>
  )
}

const colours = { open: 'warning', resolved: 'info', accepted: 'success', declined: 'neutral' } as const

function ThreadPart({ data, thread }: { data: Remarks; thread: Thread }) {
  const t = useText()
  const { remark, entries, name, state } = thread
  return (
    <article class="document-remark" id={`remark-${remark.id}`} data-state={state}>
      <p>
        <strong>{name}</strong> <Tag color={colours[state]}>{t(remarks.states[state])}</Tag>{' '}
        <small>
          <Moment at={remark.writtenAt} /> · {t(words.version(remark.version))}
        </small>
      </p>
      {thread.at === undefined && <blockquote class="pre-line">{remark.quote}</blockquote>}
      {remark.words && <p class="pre-line">{remark.words}</p>}
      {remark.proposal !== null && <Proposal before={remark.quote} after={remark.proposal} />}
      {entries.map((entry, at) => (
        <p key={at} class="document-remark-entry pre-line">
          <strong>{entry.name}</strong> {entry.kind !== 'reply' && t(remarks.entries[entry.kind])} {entry.words}{' '}
          <small>
            <Moment at={entry.writtenAt} />
          </small>
        </p>
      ))}
      <Answers data={data} thread={thread} />
    </article>
  )
}

function Proposal({ before, after }: { before: string; after: string }) {
  const t = useText()
  return (
    <p class="document-text document-proposal pre-line" lang="zh-Hans">
      {after === '' && <span>{t(remarks.drop)} </span>}
      {spansOf(before, after).map(({ kind, text }, at) =>
        kind === 'same' ? (
          <span key={at}>{text}</span>
        ) : kind === 'gone' ? (
          <del key={at}>{text}</del>
        ) : (
          <ins key={at}>{text}</ins>
        ),
      )}
    </p>
  )
}

function Answers({ data, thread }: { data: Remarks; thread: Thread }) {
  const { remark, state, maySettle } = thread
  const at = `/matters/${data.matter.number}/document/remarks/${remark.id}`
  if (!data.mayRemark) return null
  const decides = data.mayDecide && state === 'open' && remark.proposal !== null
  return (
    <Details summary={remarks.answer} openFor={`${at}/entries`}>
      {decides && (
        <Form action={`${at}/decision`}>
          <Field name="words" label={remarks.reason} maxlength={2000} />
          <div class="form-buttons">
            <Button name="verdict" value="accepted">
              {remarks.accept}
            </Button>
            <Button name="verdict" value="declined" variant="secondary">
              {remarks.decline}
            </Button>
          </div>
        </Form>
      )}
      <Form action={`${at}/entries`}>
        <Field name="words" label={remarks.reply} rows={2} maxlength={2000} />
        <div class="form-buttons">
          <Button name="kind" value="reply" variant="secondary">
            {remarks.reply}
          </Button>
          {maySettle && state === 'open' && (
            <Button name="kind" value="resolved" variant="tertiary">
              {remarks.resolve}
            </Button>
          )}
          {maySettle && state === 'resolved' && (
            <Button name="kind" value="reopened" variant="tertiary">
              {remarks.reopen}
            </Button>
          )}
        </div>
      </Form>
    </Details>
  )
}

function Moment({ at }: { at: Date }) {
  const { language, settings } = usePage()
  return <time datetime={at.toISOString()}>{formatInstant(at, language, settings.DISTRICT_ZONE)}</time>
}
