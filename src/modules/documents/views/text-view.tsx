import { useText } from '../../../ui/index.ts'
import type { AddressBook } from '../addressees.ts'
import { writeAddressees } from '../addressees.ts'
import { type Block, levelOf } from '../content/model.ts'
import { plainOf } from '../content/references.ts'
import { meetingPhrases } from '../meeting-phrases.ts'
import type { Elements } from '../model.ts'
import { words } from '../phrases.ts'

/** A document as it reads, in the order of its page; the sealed PDF is what counts. */
export function DocumentText({ elements, book }: { elements: Elements; book: AddressBook }) {
  const t = useText()
  const { title, main, content, attachments, notes, copies, meeting } = elements
  return (
    <article class="document-text" lang="zh-Hans">
      <p class="document-title">{title}</p>
      {main.length > 0 && <p class="document-addressee">{writeAddressees(book, main)}：</p>}
      {content.blocks.map((block, at) => (
        <BlockText key={at} block={block} />
      ))}
      {attachments.length > 0 && (
        <p>
          {t(words.slot)}：{attachments.map(({ name }, at) => `${at + 1}. ${name}`).join('　')}
        </p>
      )}
      {notes && <p>（{notes}）</p>}
      {meeting && <p class="hint">{t(meetingPhrases.line(meeting))}</p>}
      {copies.length > 0 && (
        <p>
          {t(words.copies)}：{writeAddressees(book, copies)}
        </p>
      )}
    </article>
  )
}

/** A paragraph in the letters of its level, or a table. */
export function BlockText({ block }: { block: Block }) {
  if (block.type === 'paragraph') {
    const text = plainOf(block.content)
    return <p data-level={levelOf(text)}>{text}</p>
  }
  return (
    <table class="table">
      <thead>
        <tr>
          {block.head.map((cell, at) => (
            <th key={at} scope="col">
              {cell}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {block.rows.map((row, at) => (
          <tr key={at}>
            {row.map((cell, place) => (
              <td key={place}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
