import type { EditorProps } from '../../modules/documents/editing/views/editor-props.ts'

export type { EditorProps }
export type Words = EditorProps['words']
