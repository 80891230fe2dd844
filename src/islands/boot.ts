import type { Island } from './island.ts'

/** Name of an island -> its code, fetched when wanted. */
type Islands = Readonly<Record<string, () => Promise<{ island: Island<never> }>>>

/** Wakes the islands of the page, each when it asked to be woken. */
export function boot(islands: Islands): void {
  document.documentElement.dataset.script = 'on'
  for (const element of document.querySelectorAll<HTMLElement>('[data-island]')) {
    const load = islands[element.dataset.island ?? '']
    if (load) schedule(element, () => wake(element, load))
  }
}

function schedule(element: HTMLElement, start: () => void): void {
  if (element.dataset.on === 'click') onPress(element, start)
  else if (element.dataset.on === 'visible') onSight(element, start)
  else start()
}

function onPress(element: HTMLElement, start: () => void): void {
  const listen = (event: Event) => {
    const { target } = event
    if (!(target instanceof Element) || !target.closest('[data-start]')) return
    element.removeEventListener('click', listen)
    start()
  }
  element.addEventListener('click', listen)
}

function onSight(element: HTMLElement, start: () => void): void {
  const watcher = new IntersectionObserver((entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return
    watcher.disconnect()
    start()
  })
  watcher.observe(element)
}

async function wake(element: HTMLElement, load: () => Promise<{ island: Island<never> }>): Promise<void> {
  element.dataset.state = 'loading'
  try {
    const [{ island }] = await Promise.all([load(), styled(element.dataset.styles)])
    await island(element, JSON.parse(element.dataset.props ?? '{}') as never) // the server wrote the props for this island
    element.dataset.state = 'awake'
  } catch (error) {
    element.dataset.state = 'failed'
    console.error(error)
  }
}

/** Fetches the island's own style sheet, so that it is never seen undressed. */
function styled(href: string | undefined): Promise<void> {
  if (!href || document.querySelector(`link[href="${CSS.escape(href)}"]`)) return Promise.resolve()
  return new Promise((done, fail) => {
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href })
    link.addEventListener('load', () => done())
    link.addEventListener('error', () => fail(new Error(`no styles at ${href}`)))
    document.head.append(link)
  })
}
