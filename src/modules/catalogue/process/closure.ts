/** Everything that `next` leads to, step by step, with the beginnings. */
export function closure(from: readonly string[], next: (id: string) => readonly string[]): ReadonlySet<string> {
  const seen = new Set(from)
  for (const id of seen) for (const other of next(id)) seen.add(other) // a Set's loop also visits what is added on the way
  return seen
}
