import type { View } from '../../../kernel/page.ts'
import { both } from '../../../kernel/text.ts'
import { Page, useText } from '../../../ui/index.ts'
import { type Receipt, ReceiptSheet } from '../../ledger/index.ts'
import { phrases } from '../phrases.ts'

/** The receipt as a sheet to read and print, with the code that opens the public check page. */
export const ReceiptView: View<Receipt> = ({ data }) => {
  const t = useText()
  const { number, title } = data.matter
  return (
    <Page
      title={both(`${phrases.receipt.zh} ${number}`, `${phrases.receipt.en} ${number}`)}
      crumbs={[{ text: title, href: `/matters/${number}` }]}
    >
      <p class="no-print">{t(phrases.receiptHint)}</p>
      <ReceiptSheet receipt={data} />
    </Page>
  )
}
