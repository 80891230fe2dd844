/** What is broken into lines: at these words, none wider than `most` characters, in the shape of trapezoid or rhombus or any. */
export interface Breaking {
  readonly words: readonly string[]
  readonly most: number
  readonly shaped: boolean
}

interface Way {
  readonly lines: readonly string[]
  readonly fault: number
}

/** Where a way has come to: so many words are set, so many lines are left, the last was so wide, and the widest is behind. */
interface State {
  readonly from: number
  readonly left: number
  readonly width: number
  readonly falling: boolean
}

/** Better not at the end of a line. */
const hanging = /(?:关于|对于|和|与|及|或|于|印发|转发|批转|进一步)$/
/** A line begins well here. */
const fresh = /^(?:关于|《)/

/** The lines with the smallest fault, exactly so many; undefined when there are none. Each state is worked out once. */
export function bestLines(breaking: Breaking, count: number): string[] | undefined {
  const known = new Map<string, Way | undefined>()
  const best = (state: State): Way | undefined => {
    const key = `${state.from} ${state.left} ${state.width} ${state.falling}`
    if (!known.has(key)) known.set(key, bestFrom(breaking, state, best))
    return known.get(key)
  }
  return best({ from: 0, left: count, width: 0, falling: false })?.lines.slice()
}

function bestFrom(breaking: Breaking, state: State, best: (next: State) => Way | undefined): Way | undefined {
  const { words, most } = breaking
  if (state.left === 0) return state.from === words.length ? { lines: [], fault: 0 } : undefined
  let found: Way | undefined
  for (let end = state.from + 1; end <= words.length - state.left + 1; end++) {
    const line = words.slice(state.from, end).join('').trim()
    const width = widthOf(line)
    if (width > most) break
    const next = nextOf(breaking, state, { end, width })
    const rest = next && best(next)
    const fault = rest ? rest.fault + faultOf(line, state, breaking.shaped) : Number.POSITIVE_INFINITY
    if (rest && (!found || fault < found.fault)) found = { lines: [line, ...rest.lines], fault }
  }
  return found
}

/** Undefined when the line would spoil the shape: once lines become shorter, none may be longer again. */
function nextOf({ shaped }: Breaking, state: State, { end, width }: { end: number; width: number }): State | undefined {
  const falls = width < state.width
  if (shaped && (width === state.width || (state.falling && !falls))) return undefined
  return { from: end, left: state.left - 1, width, falling: shaped && (state.falling || falls) }
}

/** Steps of about three characters look best, or none where there is no shape; a very short line looks lost. */
function faultOf(line: string, { from, left, width }: State, shaped: boolean): number {
  const step = from === 0 ? 0 : Math.abs(Math.abs(widthOf(line) - width) - (shaped ? 3 : 0))
  const lost = Math.max(0, 6 - widthOf(line)) * 3
  const lame = left > 1 && hanging.test(line) ? 3 : 0
  return step + lost + lame - (from > 0 && fresh.test(line) ? 3 : 0)
}

/** The width in characters: Latin letters and figures take half of one. */
export function widthOf(words: string): number {
  return [...words].reduce((sum, character) => sum + (/[ -~]/.test(character) ? 0.5 : 1), 0)
}
