import { compare } from '../../diff.ts'

/**
 * Joins two changes of one text, line by line: what somebody saved by the form, and what others have written meanwhile together.
 * Where both changed the same lines, those who still write keep theirs: the saved ones stand in their version, which never changes.
 */
export function merge(base: readonly string[], saved: readonly string[], live: readonly string[]): string[] {
  const [inSaved, inLive] = [placesIn(base, saved), placesIn(base, live)]
  const merged: string[] = []
  let [from, fromSaved, fromLive] = [0, 0, 0]
  for (let at = 0; at <= base.length; at += 1) {
    const [to, toLive] = at === base.length ? [saved.length, live.length] : [inSaved.get(at), inLive.get(at)]
    if (to === undefined || toLive === undefined) continue
    merged.push(...chosen(base.slice(from, at), saved.slice(fromSaved, to), live.slice(fromLive, toLive)))
    merged.push(...base.slice(at, at + 1))
    ;[from, fromSaved, fromLive] = [at + 1, to + 1, toLive + 1]
  }
  return merged
}

/** For each line that stands in both: where it stands in the other. */
function placesIn(base: readonly string[], other: readonly string[]): Map<number, number> {
  const places = new Map<number, number>()
  let [at, to] = [0, 0]
  for (const { kind } of compare(base, other)) {
    if (kind === 'same') places.set(at, to)
    if (kind !== 'new') at += 1
    if (kind !== 'gone') to += 1
  }
  return places
}

function chosen(base: readonly string[], saved: readonly string[], live: readonly string[]): readonly string[] {
  if (isSame(base, saved)) return live
  if (isSame(base, live)) return saved
  if (base.length === saved.length && base.length === live.length)
    return base.map((line, at) => (live[at] === line ? (saved[at] ?? line) : (live[at] ?? line)))
  return live
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((line, at) => line === other[at])
}
