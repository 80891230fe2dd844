import { usePage } from '../kernel/page.ts'
import { ButtonRow, LinkButton } from './button.tsx'
import { withQuery } from './pagination.tsx'
import { phrases } from './phrases.ts'
import { PrintButton } from './print-button.tsx'

/** The rows of a page as files, all of them and narrowed in the same way, and on paper; `path` answers by `format`. */
export function TableFiles({ path }: { path: string }) {
  const { url } = usePage()
  const at = (format: string) =>
    `${path}${withQuery(url, { before: null, after: null, format }).slice(url.pathname.length)}`
  return (
    <div class="no-print">
      <ButtonRow>
        {(['xlsx', 'csv'] as const).map((format) => (
          <LinkButton key={format} variant="secondary" href={at(format)} download>
            {phrases.tableFiles[format]}
          </LinkButton>
        ))}
        <PrintButton />
      </ButtonRow>
    </div>
  )
}
