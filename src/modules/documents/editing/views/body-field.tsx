import { usePage } from '../../../../kernel/page.ts'
import { Field, Island, useText } from '../../../../ui/index.ts'
import { textOf } from '../../content/text.ts'
import type { OfficialDocument } from '../../model.ts'
import { words } from '../../phrases.ts'
import { closings } from '../live/protocol.ts'
import { editor, tools } from '../phrases.ts'
import type { EditorProps } from './editor-props.ts'

/** The body: a text area, which an editor for several people takes the place of where script runs. */
export function BodyField({ document }: { document: OfficialDocument }) {
  const { form } = usePage()
  const props = useEditorProps(document.number)
  const field = (
    <Field
      name="text"
      unmarked
      label={words.text}
      hint={words.textHint}
      value={textOf(document.elements.content)}
      rows={22}
    />
  )
  // what was typed and refused stays in the text area until it is kept
  if (form.text !== undefined) return field
  return (
    <Island name="draft" props={props} styles>
      {field}
    </Island>
  )
}

function useEditorProps(number: string): EditorProps {
  const t = useText()
  const tool = ({ label, hint }: (typeof tools)['body']) => ({ label: t(label), hint: t(hint) })
  const said = {
    ...{ toolbar: t(editor.toolbar), people: t(editor.people), open: t(editor.open), broken: t(editor.broken) },
    ...{ kept: t(editor.kept), merged: t(editor.merged), older: t(editor.older) },
  }
  return {
    address: `/matters/${number}/document/live`,
    references: '/api/documents/references',
    words: {
      ...said,
      tools: {
        ...{ first: tool(tools.first), second: tool(tools.second), third: tool(tools.third) },
        ...{ fourth: tool(tools.fourth), body: tool(tools.body), table: tool(tools.table) },
        ...{ reference: tool(tools.reference), undo: tool(tools.undo), redo: tool(tools.redo) },
        ...{ addRow: tool(tools.addRow), addColumn: tool(tools.addColumn), deleteRow: tool(tools.deleteRow) },
        ...{ deleteColumn: tool(tools.deleteColumn), deleteTable: tool(tools.deleteTable) },
      },
      picker: {
        ...{ title: t(editor.picker), label: t(editor.pickerLabel), found: t(editor.found) },
        ...{ nothing: t(editor.nothing), close: t(editor.close) },
      },
      ends: {
        [closings.signedOut]: t(editor.signedOut),
        [closings.noRight]: t(editor.noRight),
        [closings.ended]: t(editor.ended),
        [closings.full]: t(editor.full),
      },
    },
  }
}
