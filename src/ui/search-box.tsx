import { usePage } from '../kernel/page.ts'
import { useText, type Words } from './language.ts'
import { phrases } from './phrases.ts'

interface SearchBoxProps {
  /** Page that answers. */
  readonly action: string
  /** Name of the field in its query string. */
  readonly name?: string
  readonly label: Words
  readonly example?: Words
  readonly size?: 'large' | 'medium'
}

/** One box to look for something. */
export function SearchBox({ action, name = 'q', label, example, size = 'medium' }: SearchBoxProps) {
  const t = useText()
  const asked = usePage().query[name]
  const id = `search-${name}`
  return (
    <search class="search-box" data-width={size}>
      <form method="get" action={action}>
        <label for={id}>{t(label)}</label>
        <div class="search-line">
          <input
            class="ds-input"
            type="search"
            id={id}
            name={name}
            value={typeof asked === 'string' ? asked : ''}
            aria-describedby={example && `${id}-example`}
            enterkeyhint="search"
          />
          <button class="ds-button" type="submit">
            {t(phrases.search)}
          </button>
        </div>
        {example && (
          <p class="search-example" id={`${id}-example`}>
            {t(example)}
          </p>
        )}
      </form>
    </search>
  )
}
