/** A tool of the bar: what stands on it, and what it does in a sentence. */
export interface ToolWords {
  readonly label: string
  readonly hint: string
}

/** What the editor's island is given: where to go, and every sentence that it may say. */
export interface EditorProps {
  /** Path of the line to the shared document. */
  readonly address: string
  /** Path that searches laws and documents. */
  readonly references: string
  readonly words: {
    readonly toolbar: string
    readonly tools: Readonly<
      Record<
        | ('first' | 'second' | 'third' | 'fourth' | 'body' | 'table' | 'reference' | 'undo' | 'redo')
        | ('addRow' | 'addColumn' | 'deleteRow' | 'deleteColumn' | 'deleteTable'),
        ToolWords
      >
    >
    readonly picker: Readonly<Record<'title' | 'label' | 'found' | 'nothing' | 'close', string>>
    readonly people: string
    readonly open: string
    readonly broken: string
    readonly kept: string
    readonly merged: string
    readonly older: string
    /** By the code with which the server closed the line. */
    readonly ends: Readonly<Record<string, string>>
  }
}
