/** The columns of a list, by the names that its head row may give them. */
const columns: Readonly<Record<string, readonly string[]>> = {
  department: ['部门', '实施部门', 'department'],
  name: ['事项名称', '名称', 'name'],
  itemCode: ['事项编码', '实施编码', 'itemCode'],
  basicCode: ['基本编码', 'basicCode'],
  taskType: ['事项类型', 'taskType'],
  group: ['主项名称', '主项', 'group'],
  deptUscc: ['部门统一社会信用代码', 'deptUscc'],
}

/** The head row of an empty list, and a row that shows what belongs where. */
export const template: readonly (readonly string[])[] = [
  Object.values(columns).flatMap(([first]) => first ?? []),
  ['区民政局', '临时救助', '512B00036000-990101000000-000-11990101MB0000001A-1-00', '512B00036000', '20', '', ''],
]

/**
 * Reads a list of items from a file: JSON (a list, or an object with `items`), or CSV with a head row. Undefined when it is neither.
 * Rows may be anything; what is wrong with each is said later.
 */
export function rowsOfFile(text: string): unknown[] | undefined {
  const plain = text.replace(/^\uFEFF/, '').trim()
  if (plain.startsWith('[') || plain.startsWith('{')) return rowsOfJson(plain)
  const [head = [], ...rows] = linesOfCsv(plain)
  const names = head.map((title) => fieldOf(title.trim()))
  if (!names.includes('name') || !names.includes('itemCode')) return undefined
  return rows.map((cells) => Object.fromEntries(names.flatMap((name, at) => (name ? [[name, cells[at] ?? '']] : []))))
}

function rowsOfJson(text: string): unknown[] | undefined {
  try {
    const read: unknown = JSON.parse(text)
    if (Array.isArray(read)) return read
    const items = typeof read === 'object' && read !== null && 'items' in read ? read.items : undefined
    return Array.isArray(items) ? items : undefined
  } catch {
    return undefined
  }
}

function fieldOf(title: string): string | undefined {
  return Object.keys(columns).find((name) => columns[name]?.includes(title))
}

/** One cell: quoted with doubled quotes inside, or plain; and what ends it. */
const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n][^,\r\n]*)?)(,|\r\n|\n|\r|$)/gy

/** RFC 4180. Empty lines are left out; a file that breaks off in a cell is none at all, so that nothing is lost unseen. */
function linesOfCsv(text: string): string[][] {
  const lines: string[][] = [[]]
  let read = 0
  for (const [whole, quoted, plain, end] of text.matchAll(cell)) {
    read += whole.length
    lines.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '')
    if (end === '') break
    if (end !== ',') lines.push([])
  }
  return read === text.length ? lines.filter((cells) => cells.some((one) => one.trim() !== '')) : []
}
