import type { ReadAloudProps } from '../ui/read-aloud.tsx'
import type { Island } from './island.ts'

/** What is read in one breath: browsers stop speaking after some seconds of one utterance, and long ones cannot be paused well. */
const longest = 160
/** Parts of a page that are read one after the other; the smallest of them that hold text. */
const blocks = 'h1,h2,h3,h4,p,li,dt,dd,th,td,caption,legend,label,summary,figcaption'

interface Part {
  readonly words: string
  readonly element: Element | null
}

/** Reads the page, or what is selected, with the voice of the browser, and marks where it is. */
export const island: Island<ReadAloudProps> = (element, words) => {
  const bar = element.querySelector<HTMLElement>('[data-reader]')
  if (!bar || !('speechSynthesis' in window)) return
  const reader = readerOf(bar, words)
  bar.hidden = false
  // pressing a button takes the selection away in some browsers: it is looked at before
  bar.addEventListener('mousedown', (event) => event.target instanceof HTMLButtonElement && event.preventDefault())
  bar.addEventListener('click', ({ target }) => {
    const what = target instanceof HTMLElement ? target.dataset.read : undefined
    if (what === 'start') reader.start(partsOf(bar))
    if (what === 'pause') reader.pause()
    if (what === 'stop') reader.stop()
  })
  window.addEventListener('pagehide', () => reader.stop())
}

/** Speaks parts one after the other; a new round ends the one before. */
function readerOf(bar: HTMLElement, words: ReadAloudProps) {
  let round = 0
  const show = buttonsOf(bar, words)
  const stop = () => {
    round += 1
    speechSynthesis.cancel()
    mark(null)
    show('still')
  }
  const say = (parts: readonly Part[], at: number, mine: number): void => {
    const part = parts[at]
    if (mine !== round) return
    mark(part?.element ?? null)
    if (!part) {
      show('done')
      return
    }
    const utterance = utteranceOf(part.words, bar)
    utterance.onend = () => say(parts, at + 1, mine)
    utterance.onerror = () => mine === round && stop()
    speechSynthesis.speak(utterance)
  }
  const start = (parts: readonly Part[]) => {
    stop()
    show('reading')
    say(parts, 0, round)
  }
  const pause = () => {
    const isPaused = speechSynthesis.paused
    if (isPaused) speechSynthesis.resume()
    else speechSynthesis.pause()
    show(isPaused ? 'reading' : 'paused')
  }
  return { start, pause, stop }
}

function utteranceOf(words: string, bar: HTMLElement): SpeechSynthesisUtterance {
  const utterance = new SpeechSynthesisUtterance(words)
  utterance.lang = document.documentElement.lang === 'en' ? 'en-GB' : 'zh-CN'
  utterance.rate = Number(bar.querySelector<HTMLSelectElement>('[data-read=speed]')?.value ?? 1)
  return utterance
}

/** Shows the buttons that make sense in a state, and says when everything was read. */
function buttonsOf(bar: HTMLElement, words: ReadAloudProps) {
  const part = (name: string) => bar.querySelector<HTMLElement>(`[data-read=${name}]`)
  return (state: 'still' | 'reading' | 'paused' | 'done'): void => {
    const isStill = state === 'still' || state === 'done'
    for (const name of ['pause', 'stop']) part(name)?.toggleAttribute('hidden', isStill)
    const [pause, said] = [part('pause'), part('said')]
    if (pause) pause.textContent = state === 'paused' ? words.goOn : words.pause
    if (said) said.textContent = state === 'done' ? words.done : ''
  }
}

/** The selection if there is one, else everything in sight, in the order of the page. */
function partsOf(bar: HTMLElement): Part[] {
  const main = bar.closest('main')
  const selection = getSelection()
  const chosen = selection?.toString().trim()
  if (chosen && selection?.anchorNode && main?.contains(selection.anchorNode)) {
    const element = selection.anchorNode.parentElement?.closest(blocks) ?? null
    return breaths(chosen).map((words) => ({ words, element }))
  }
  const found = [...(main?.querySelectorAll<HTMLElement>(blocks) ?? [])]
  return found
    .filter((one) => !bar.contains(one) && !one.querySelector(blocks) && isInSight(one))
    .flatMap((one) => breaths(one.textContent).map((words) => ({ words, element: one })))
}

function isInSight(element: HTMLElement): boolean {
  return element.checkVisibility?.() ?? element.offsetParent !== null
}

/** Sentences, the long ones broken. */
function breaths(text: string): string[] {
  return text
    .split(/(?<=[。！？；.!?;\n])/u)
    .flatMap((sentence) => sentence.trim().match(new RegExp(`.{1,${longest}}`, 'gsu')) ?? [])
    .filter((words) => /[\p{L}\p{N}]/u.test(words))
}

function mark(element: Element | null): void {
  for (const one of document.querySelectorAll('.being-read')) one.classList.remove('being-read')
  element?.classList.add('being-read')
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches
  element?.scrollIntoView({ block: 'center', behavior: still ? 'auto' : 'smooth' })
}
