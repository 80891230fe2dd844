/** Reading BPMN takes some 20 ms, and published files never change; more than these are read again. */
const mostKept = 200

/** A reader that keeps what it has read, by the text itself. What failed is not kept. */
export function remembering<Read>(read: (text: string) => Promise<Read>): (text: string) => Promise<Read> {
  const kept = new Map<string, Promise<Read>>()
  return (text) => {
    const known = kept.get(text)
    if (known) return known
    const made = read(text)
    if (kept.size >= mostKept) kept.clear()
    kept.set(text, made)
    made.catch(() => kept.delete(text))
    return made
  }
}
