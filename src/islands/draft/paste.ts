/**
 * Cleans what comes from a word processor: only paragraphs, tables and their words are left. Numbers that the other program
 * wrote before its list items stay, for in official documents they are text.
 */
export function cleaned(html: string): string {
  if (html.includes('data-pm-slice')) return html // copied in an editor of ours
  const page = new DOMParser().parseFromString(withoutHidden(html), 'text/html')
  for (const odd of page.querySelectorAll('style, script, meta, link, title, img, svg, object, iframe, o\\:p'))
    odd.remove()
  for (const list of page.querySelectorAll('ol')) number(list)
  for (const element of page.querySelectorAll('*'))
    for (const { name } of [...element.attributes]) if (!name.startsWith('data-')) element.removeAttribute(name)
  for (const cell of page.querySelectorAll('td, th'))
    cell.textContent = (cell.textContent ?? '').replace(/\s+/g, ' ').trim()
  for (const line of page.querySelectorAll('br')) line.replaceWith(lineBreak)
  for (const block of page.querySelectorAll('p, li, div')) breakLines(block)
  return page.body.innerHTML.replaceAll('\u00a0', ' ').replaceAll(/[\u200b-\u200d\ufeff]/g, '')
}

/** Comments of Word carry its own drawings of lists; what stands between the marks of conditional ones is kept. */
function withoutHidden(html: string): string {
  return html
    .replace(/<style[\s\S]*?<\/style>/gi, '')
    .replace(/<!--\[if[\s\S]*?\]>|<!\[endif\]-->|<!--[\s\S]*?-->/g, '')
    .replace(/\sstyle=("[^"]*"|'[^']*')/gi, '')
}

function number(list: Element): void {
  let ordinal = Number(list.getAttribute('start') ?? 1)
  for (const item of list.children) {
    if (item.tagName !== 'LI') continue
    item.prepend(`${ordinal}.`)
    ordinal += 1
  }
}

const lineBreak = '\u2028'

/** Lines of the source are no lines of the text; between Chinese characters not even a space. */
function joined(line: string): string {
  return line
    .replace(/(?<=[\p{Script=Han}，。、；：（）])\s*\n\s*(?=[\p{Script=Han}，。、；：（）])/gu, '')
    .replace(/[\t\n ]+/g, ' ')
}

/** A break within a paragraph makes two of it; other breaks of the source are no words. */
function breakLines(block: Element): void {
  if (block.querySelector('p, li, div, table')) return
  const lines = (block.textContent ?? '').split(lineBreak).map((line) => joined(line).trim())
  const paragraphs = lines.filter(Boolean).map((line) => {
    const paragraph = block.ownerDocument.createElement('p')
    paragraph.textContent = line
    return paragraph
  })
  block.replaceWith(...paragraphs)
}
