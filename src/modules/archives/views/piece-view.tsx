import type { View } from '../../../kernel/page.ts'
import {
  ConfirmForm,
  Definitions,
  dayText,
  Field,
  Form,
  Hidden,
  Link,
  Page,
  Said,
  Section,
  Table,
} from '../../../ui/index.ts'
import { typeFacts } from '../../documents/index.ts'
import { says } from '../page-phrases.ts'
import { directionNames, retentionNames } from '../phrases.ts'
import type { ShownPiece } from '../queries.ts'
import { packageColumns } from './packages-view.tsx'
import { PieceState } from './pieces-view.tsx'

/** One entry of the catalogue. */
export const PieceView: View<ShownPiece> = ({ data }) => {
  const { piece, keeps, packages } = data
  const canOrder = keeps && !piece.destroyedAt
  return (
    <Page
      title={piece.archiveNumber}
      crumbs={[{ text: says.catalogue, href: `/desk/archives/pieces?organisation=${piece.organisationId}` }]}
      description={piece.title}
      desk
    >
      <Facts data={data} />
      <Section title={says.packages}>
        <Table
          caption={says.packages}
          captionHidden
          columns={packageColumns(data)}
          rows={packages}
          empty={says.noPackages}
        />
        {canOrder && (
          <Form action="/desk/archives/packages" submit={says.orderPiece} variant="secondary">
            <Hidden name="piece" value={piece.id} />
          </Form>
        )}
      </Section>
      {canOrder && <Hold data={data} />}
    </Page>
  )
}

function Facts({ data: { piece, filing, today } }: { data: ShownPiece }) {
  const { keepUntil } = piece
  return (
    <Definitions
      items={[
        { term: says.state, value: <PieceState piece={piece} today={today} /> },
        { term: says.responsible, value: piece.responsible },
        { term: says.documentNumber, value: piece.documentNumber },
        { term: says.type, value: <Said text={typeFacts[piece.type].name} /> },
        { term: says.direction, value: <Said text={directionNames[piece.direction]} /> },
        { term: says.original, value: <Said text={says.originals[piece.isOriginal ? 'original' : 'copy']} /> },
        { term: says.formedOn, value: <Said text={dayText(piece.formedOn)} /> },
        { term: says.secrecy, value: <Said text={says.noSecrecy} /> },
        { term: says.pages, value: piece.pages },
        { term: says.retention, value: <Said text={retentionNames[piece.retention]} /> },
        { term: says.keepUntil, value: <Said text={keepUntil ? dayText(keepUntil) : says.forEver} /> },
        { term: says.why, value: <Said text={piece.why} /> },
        { term: says.note, value: piece.held && <Said text={says.heldBecause(piece.held)} /> },
        { term: says.matter, value: <Link href={`/matters/${piece.matterNumber}`}>{piece.matterNumber}</Link> },
        {
          term: says.filedIn,
          value: filing && (
            <Link href={`/matters/${filing.number}`}>
              {piece.year} <Said text={says.batchOf(piece.batch)} />
            </Link>
          ),
        },
        { term: says.digest, value: <code>{piece.contentSha256}</code> },
      ]}
    />
  )
}

/** 暂停销毁, or its end. */
function Hold({ data: { piece } }: { data: ShownPiece }) {
  if (piece.retention === 'permanent') return null
  const isHeld = piece.held !== null
  return (
    <ConfirmForm
      action={`/desk/archives/pieces/${piece.id}/${isHeld ? 'release' : 'hold'}`}
      open={isHeld ? says.release : says.hold}
      question={isHeld ? says.releaseQuestion : says.holdQuestion}
      submit={isHeld ? says.releaseNow : says.holdNow}
    >
      <Field name="reason" label={says.reason} rows={2} required />
    </ConfirmForm>
  )
}
