import type { Text } from '../../kernel/text.ts'
import { FileCards as Cards, type Colour, FileCard, formatBytes, useText, type Words } from '../../ui/index.ts'
import type { Scan, StoredFile } from './model.ts'
import { phrases } from './phrases.ts'

/** A file in its place, as a page shows it. */
export interface ShownFile {
  readonly id: string
  readonly file: StoredFile
  /** Where it is read; what is sealed off has no link. */
  readonly href: string
  /** What it is for. */
  readonly note?: Words | undefined
  /** WebP */
  readonly thumbnail?: Uint8Array | undefined
}

/** Files as cards with picture, name, size and what the scanner said: the same wherever files are shown. */
export function FileList({ files }: { files: readonly ShownFile[] }) {
  const t = useText()
  return (
    <>
      {files.some(({ file }) => file.scan === 'unscanned') && <p class="hint">{t(phrases.unscannedHint)}</p>}
      <Cards>
        {files.map(({ id, file, href, note, thumbnail }) => (
          <FileCard
            key={id}
            name={file.name}
            href={file.scan === 'infected' ? undefined : href}
            picture={thumbnail && `data:image/webp;base64,${Buffer.from(thumbnail).toString('base64')}`}
            kind={file.name.slice(file.name.lastIndexOf('.') + 1)}
            about={[note && t(note), formatBytes(file.sizeBytes)].filter(Boolean).join(' · ')}
            state={{ text: phrases.scans[file.scan], colour: colours[file.scan] }}
            hints={hintsOf(file)}
          />
        ))}
      </Cards>
    </>
  )
}

const colours: Readonly<Record<Scan, Colour>> = {
  unscanned: 'neutral',
  'made-here': 'neutral',
  waiting: 'warning',
  clean: 'success',
  infected: 'danger',
  failed: 'warning',
}

/** What a scanner says of a file, in a word or two, for where there is no room for a card. */
export function scanWords({ scan }: Pick<StoredFile, 'scan'>): Text {
  return phrases.scans[scan]
}

function hintsOf(file: StoredFile): Words[] {
  const { scan, threat, reading } = file
  return [
    ...(scan === 'waiting' ? [phrases.waitingHint] : []),
    ...(scan === 'failed' ? [phrases.failedHint] : []),
    ...(threat ? [phrases.infectedHint(threat)] : []),
    ...(reading === 'failed' && scan !== 'infected' ? [phrases.unread] : []),
  ]
}
