import { usePage } from '../../../kernel/page.ts'
import { Definitions, formatInstant, Section, Timeline, useText } from '../../../ui/index.ts'
import { type CheckedStep, checkReceipt } from '../check.ts'
import type { Receipt } from '../model.ts'
import { sheet as words } from '../phrases.ts'
import { addressOf } from './address.ts'
import { QrCode } from './qr.tsx'

/** A receipt to read, print and keep: every recorded step, and the code by which anybody can check it. */
export function ReceiptSheet({ receipt }: { receipt: Receipt }) {
  const t = useText()
  const { language, settings } = usePage()
  const { steps, checkpoint } = checkReceipt(receipt, receipt.vkey)
  const address = `${addressOf(settings)}/receipts/${receipt.code}`
  const items = [
    { term: words.number, value: <code>{receipt.matter.number}</code> },
    { term: words.subject, value: t(receipt.matter.title) },
    { term: words.issued, value: formatInstant(new Date(receipt.issuedAt), language, settings.DISTRICT_ZONE) },
    { term: words.code, value: <code>{receipt.code}</code> },
    { term: words.checkAt, value: address },
    { term: words.size, value: checkpoint?.size },
    { term: words.root, value: <code>{checkpoint?.root.toString('base64')}</code> },
    { term: words.key, value: <code>{receipt.vkey}</code> },
  ]
  return (
    <>
      <Definitions items={items} />
      <p>
        <QrCode address={address} label={t(words.qr)} />
      </p>
      <Section title={words.steps}>
        <Timeline steps={steps.map(lineOf)} />
      </Section>
    </>
  )
}

function lineOf({ at, operation, done, words: said }: CheckedStep) {
  const title = said[0] ?? operation
  const rest = said.slice(1)
  return {
    at,
    title: done ? title : words.refused(operation),
    kind: done ? ('done' as const) : ('bad' as const),
    body: rest.length > 0 ? <More lines={rest} /> : undefined,
  }
}

function More({ lines }: { lines: CheckedStep['words'] }) {
  const t = useText()
  return (
    <ul>
      {lines.map((line) => (
        <li key={line.en}>{t(line)}</li>
      ))}
    </ul>
  )
}
