#!/usr/bin/env node
// Verifies receipts, packages of the archive and the public ledger of a Heliograph installation. Node 18 or newer, nothing else.
// It shares no code with the server on purpose: two programs written from docs/reference/ledger.md must agree.
import { createHash, createPublicKey, verify, X509Certificate } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { inflateRawSync } from 'node:zlib'

const usage = `
用法 Usage:
  node heliograph-verify.mjs receipt.json --key <vkey or file> [--ledger <address or folder>] [--previous <file>]
  node heliograph-verify.mjs [receipt.json] --key <vkey or file> --audit <address or folder> [--previous <file>]
  node heliograph-verify.mjs <package.zip or unpacked folder> --key <vkey or file> [--seals root.pem] [--ledger …] [--previous …] [--audit …]

  --key       账本的公钥，或存有公钥的文件        the ledger's public key, or a file that holds it
  --ledger    账本的网址或其副本，如 https://…/ledger   the ledger's address or a copy of it
  --previous  较早的检查点或回执                 an older checkpoint or receipt
  --seals     电子印章的根证书，用于归档包           root certificates of seals, for packages of the archive
  --audit     逐条重算整个账本                   recompute the whole ledger, leaf by leaf

退出码 Exit code: 0 全部属实 all proven · 1 发现问题 something is wrong · 2 无法读取 cannot be read · 3 有未能核对之处 not all could be checked
`

// ---- Findings: what was found, in both languages -------------------------------------------------------------------

const findings = []
const good = (zh, en) => findings.push({ mark: '✔', zh, en })
const bad = (zh, en) => findings.push({ mark: '✘', zh, en })
const open = (zh, en) => findings.push({ mark: '？', zh, en })
const note = (zh, en) => findings.push({ mark: '·', zh, en })
const check = (holds, right, wrong) => (holds ? good(...right) : bad(...wrong))

const unreadable = (zh, en) => Object.assign(new Error(`${zh}\n${en}`), { isForPeople: true })

// ---- Hashes and proofs: RFC 6962, written as its text reads ---------------------------------------------------------

const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest()
const leafHash = (leaf) => sha256(Buffer.of(0), leaf)
const nodeHash = (left, right) => sha256(Buffer.of(1), left, right)
const bytes = (base64) => Buffer.from(String(base64), 'base64')
const same = (a, b) => Buffer.isBuffer(a) && Buffer.isBuffer(b) && a.equals(b)

/** The greatest power of two below n. */
function split(n) {
  let k = 1
  while (k * 2 < n) k *= 2
  return k
}

/** The root that an inclusion path leads to, or null when it is too short or too long. */
function inclusionRoot(leaf, index, size, path) {
  const rest = [...path]
  const climb = (m, n) => {
    if (n === 1) return leafHash(leaf)
    const [k, sibling] = [split(n), rest.pop()]
    if (!sibling) throw new RangeError('path too short')
    return m < k ? nodeHash(climb(m, k), sibling) : nodeHash(sibling, climb(m - k, n - k))
  }
  if (!Number.isSafeInteger(index) || index < 0 || index >= size) return null
  try {
    const root = climb(index, size)
    return rest.length === 0 ? root : null
  } catch {
    return null
  }
}

/** Whether a consistency path proves that the newer tree only added to the older. */
function continues(older, newer, path) {
  if (older.size === newer.size) return path.length === 0 && same(older.root, newer.root)
  if (older.size === 0) return path.length === 0
  const rest = [...path]
  const climb = (m, n, whole) => {
    if (m === n) {
      const root = whole ? older.root : rest.pop()
      return [root, root]
    }
    const [k, sibling] = [split(n), rest.pop()]
    if (!sibling) throw new RangeError('path too short')
    const [before, after] = m <= k ? climb(m, k, whole) : climb(m - k, n - k, false)
    return m <= k ? [before, nodeHash(after, sibling)] : [nodeHash(sibling, before), nodeHash(sibling, after)]
  }
  try {
    const [before, after] = climb(older.size, newer.size, true)
    return rest.length === 0 && same(before, older.root) && same(after, newer.root)
  } catch {
    return false
  }
}

// ---- Signed notes and checkpoints: C2SP signed-note, tlog-checkpoint ------------------------------------------------

function readKey(given) {
  const text = (existsSync(given) ? readFileSync(given, 'utf8') : given).trim()
  const [name, id, ...rest] = text.split('+')
  const data = bytes(rest.join('+'))
  const expected = sha256(`${name}\n`, data).subarray(0, 4).toString('hex')
  if (!name || data.length !== 33 || data[0] !== 1 || expected !== id) {
    throw unreadable('公钥格式不对。', 'This is not a public key of a ledger.')
  }
  const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), data.subarray(1)])
  return { text, name, id, publicKey: createPublicKey({ key: der, format: 'der', type: 'spki' }) }
}

/** Origin, size and root of a checkpoint that the key has signed; null when it has not. */
function readCheckpoint(signed, key) {
  const end = String(signed).lastIndexOf('\n\n') + 1
  const text = String(signed).slice(0, end)
  const isOurs = (line) => {
    const [dash, name, signature] = line.split(' ')
    const data = bytes(signature ?? '')
    const named = dash === '—' && name === key.name && data.subarray(0, 4).toString('hex') === key.id
    return named && verify(null, Buffer.from(text), key.publicKey, data.subarray(4))
  }
  if (
    end === 0 ||
    !String(signed)
      .slice(end + 1)
      .split('\n')
      .some(isOurs)
  )
    return null
  const [origin, digits, root] = text.split('\n')
  if (origin !== key.name || !/^(0|[1-9][0-9]*)$/.test(digits) || bytes(root).length !== 32) return null
  return { size: Number(digits), root: bytes(root) }
}

// ---- The public ledger: C2SP tlog-tiles, by address or from a folder ------------------------------------------------

/** Reads a file of the ledger by its path, or complains. */
function sourceOf(where) {
  const base = where.replace(/\/$/, '')
  const isAddress = /^https?:/.test(base)
  const readOne = async (path) => {
    if (!isAddress) return existsSync(`${base}/${path}`) ? readFileSync(`${base}/${path}`) : null
    for (let wait = 1; ; wait *= 2) {
      const answer = await fetch(`${base}/${path}`)
      if (answer.ok) return Buffer.from(await answer.arrayBuffer())
      if (answer.status !== 429 || wait > 32) return null
      await new Promise((done) => setTimeout(done, wait * 1000)) // asked to go slower
    }
  }
  return async (path) => {
    const data = await readOne(path).catch(() => null)
    if (!data) throw unreadable(`取不到账本的 ${path}`, `The ledger gives no ${path}`)
    return data
  }
}

/** Tiles, and bundles of entries, as wide as a tree of `size` makes them. A partial one may have been replaced by the full. */
function tilesOf(get) {
  const known = new Map()
  return (level, index, size) => {
    const count = Math.floor(size / 256 ** (level === 'entries' ? 0 : level))
    const width = Math.min(256, count - index * 256)
    const digits = String(index).padStart(Math.ceil(String(index).length / 3) * 3, '0')
    const path = `tile/${level}/${digits.replace(/(\d{3})(?=\d)/g, 'x$1/')}`
    const name = `${path} ${width}`
    if (known.size > 500) known.clear()
    if (!known.has(name)) known.set(name, width === 256 ? get(path) : get(`${path}.p/${width}`).catch(() => get(path)))
    return known.get(name)
  }
}

function openLedger(where) {
  const get = sourceOf(where)
  const tile = tilesOf(get)
  const hashRange = async (low, high, size) => {
    const level = Math.log2(high - low)
    if (Number.isInteger(level) && low % (high - low) === 0) {
      const [width, first] = [2 ** (level % 8), (low / (high - low)) * 2 ** (level % 8)]
      const data = await tile(Math.floor(level / 8), Math.floor(first / 256), size)
      const start = (first % 256) * 32
      return fold(Array.from({ length: width }, (_, at) => data.subarray(start + at * 32, start + at * 32 + 32)))
    }
    const middle = low + split(high - low)
    return nodeHash(await hashRange(low, middle, size), await hashRange(middle, high, size))
  }
  const prove = async (from, [low, high, size], whole) => {
    if (from === high - low) return whole ? [] : [await hashRange(low, high, size)]
    const k = split(high - low)
    return from <= k
      ? [...(await prove(from, [low, low + k, size], whole)), await hashRange(low + k, high, size)]
      : [...(await prove(from - k, [low + k, high, size], false)), await hashRange(low, low + k, size)]
  }
  return {
    checkpoint: async () => (await get('checkpoint')).toString('utf8'),
    tile,
    consistency: async (from, size) => (from === 0 ? [] : prove(from, [0, size, size], true)),
    entries: async (index, size) =>
      unbundle(await tile('entries', index, size)).slice(0, Math.min(256, size - index * 256)),
  }
}

function unbundle(bundle) {
  const list = []
  for (let at = 0; at + 2 <= bundle.length; ) {
    const end = at + 2 + bundle.readUInt16BE(at)
    list.push(bundle.subarray(at + 2, end))
    at = end
  }
  return list
}

function fold(hashes) {
  if (hashes.length === 1) return hashes[0]
  const half = hashes.length / 2
  return nodeHash(fold(hashes.slice(0, half)), fold(hashes.slice(half)))
}

// ---- A receipt ------------------------------------------------------------------------------------------------------

function checkReceipt(receipt, key) {
  const head = readCheckpoint(receipt.checkpoint, key)
  check(
    head,
    ['检查点由账本的密钥签名。', 'The checkpoint is signed by the key of the ledger.'],
    [
      '检查点不是由这把密钥签名的（密钥不对，或检查点被改）。',
      'The checkpoint is not signed by this key (wrong key, or altered checkpoint).',
    ],
  )
  const tag = sha256(bytes(receipt.matter.salt), String(receipt.matter.number)).toString('base64')
  let before = null
  const leaves = receipt.steps.map((step, at) => {
    const leaf = checkStep({ step, number: at + 1, head, tag, before })
    before = { index: step.index, hash: leafHash(bytes(step.leaf)) }
    return leaf
  })
  const code = before && codeOf(before.hash)
  check(
    normal(receipt.code) === normal(code ?? ''),
    [`回执编码 ${code} 对应最后一步。`, `The code ${code} belongs to the last step.`],
    [
      `回执编码应为 ${code}：末尾的步骤被改动或删去。`,
      `The code should be ${code}: steps at the end were altered or removed.`,
    ],
  )
  return { head, tag, leaves }
}

function checkStep({ step, number, head, tag, before }) {
  const raw = bytes(step.leaf)
  let leaf = null
  try {
    leaf = JSON.parse(raw.toString('utf8'))
  } catch {
    bad(`第 ${number} 步：记录无法读取。`, `Step ${number}: the record cannot be read.`)
    return null
  }
  const wrong = []
  if (leaf.v !== 1) wrong.push(['版本不认识', 'unknown version'])
  if (head && !same(inclusionRoot(raw, step.index, head.size, step.path.map(bytes)), head.root))
    wrong.push([
      '不在检查点所述的账本中（被改动或换位）',
      'not in the ledger that the checkpoint states (altered or moved)',
    ])
  if (leaf.matter !== tag) wrong.push(['属于另一事项', 'belongs to another matter'])
  if (step.entries && !same(contentHash(step.entries), bytes(leaf.content)))
    wrong.push(['文字与记录时不同', 'its words are not those recorded'])
  if (leaf.ordinal !== number)
    wrong.push([
      `记录的序号是 ${leaf.ordinal}：缺少步骤或次序被改`,
      `recorded as number ${leaf.ordinal}: a step is missing or the order was changed`,
    ])
  if (before && before.index >= step.index) wrong.push(['次序被改', 'out of order'])
  if (leaf.previous !== (before ? before.hash.toString('base64') : null))
    wrong.push(['与前一步接不上', 'does not follow the step before it'])
  const [zh, en] = wordsOf(step, leaf)
  const reason = (language) => wrong.map((pair) => pair[language]).join('; ')
  if (wrong.length === 0) good(`第 ${number} 步 ${leaf.at} ${zh}`, `Step ${number} ${leaf.at} ${en}`)
  else bad(`第 ${number} 步：${reason(0)}。${zh}`, `Step ${number}: ${reason(1)}. ${en}`)
  return leaf
}

const contentHash = (entries) =>
  sha256(
    ...entries.map((entry) => ('hash' in entry ? bytes(entry.hash) : sha256(bytes(entry.salt), String(entry.text)))),
  )

function wordsOf(step, leaf) {
  const name = leaf.outcome === 'done' ? leaf.operation : `${leaf.operation} (${leaf.outcome})`
  if (!step.entries) return [`${name}（内容已删除）`, `${name} (content erased)`]
  const texts = step.entries.slice(1).map((entry) => {
    if ('hash' in entry) return { zh: '（内部记录）', en: '(inner entry)' }
    try {
      return JSON.parse(entry.text).words ?? {}
    } catch {
      return {}
    }
  })
  const join = (language) => texts.map((text) => text[language] ?? '').join(' ')
  return texts.length === 0 ? [name, name] : [join('zh'), join('en')]
}

/** The first 120 bits of a hash in Crockford's base 32. */
function codeOf(hash) {
  const bits = [...hash.subarray(0, 15)].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return bits
    .match(/.{5}/g)
    .map((five) => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'[Number.parseInt(five, 2)])
    .join('')
    .match(/.{4}/g)
    .join('-')
}
const normal = (code) =>
  String(code)
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')

// ---- Against other checkpoints --------------------------------------------------------------------------------------

async function compare(one, other, ledger, names) {
  const [older, newer] = one.size <= other.size ? [one, other] : [other, one]
  if (older.size < newer.size && !ledger) {
    open(
      `要把两个检查点（${older.size} 与 ${newer.size} 条）相比，请用 --ledger。`,
      `Give --ledger to compare the two checkpoints (${older.size} and ${newer.size} leaves).`,
    )
    return
  }
  const path = older.size === newer.size ? [] : await ledger.consistency(older.size, newer.size)
  check(
    continues(older, newer, path),
    [
      `${names[0]}相符：${older.size} 条的账本原样包含在 ${newer.size} 条的账本中。`,
      `Agrees with ${names[1]}: the ledger of ${older.size} leaves is whole within that of ${newer.size}.`,
    ],
    [
      `账本分叉：与${names[0]}不符（${older.size} 与 ${newer.size} 条），历史被改写。`,
      `FORKED LEDGER: it does not agree with ${names[1]} (${older.size} and ${newer.size} leaves); history was rewritten.`,
    ],
  )
}

/** An older checkpoint, bare or inside an older receipt. */
function readPrevious(file, key) {
  const text = read(file)
  const receipt = text.trimStart().startsWith('{') ? JSON.parse(text) : null
  const head = readCheckpoint(receipt ? receipt.checkpoint : text, key)
  if (!head) bad('较早的检查点不是由这把密钥签名的。', 'The older checkpoint is not signed by this key.')
  return { head, receipt }
}

function compareSteps(receipt, previous) {
  if (!receipt || !previous || receipt.matter.number !== previous.matter.number) return
  const [fewer, more] = receipt.steps.length < previous.steps.length ? [receipt, previous] : [previous, receipt]
  const isKept = fewer.steps.every((step, at) => step.leaf === more.steps[at].leaf)
  check(
    isKept && fewer === previous,
    ['较早回执的各步都在。', 'All steps of the older receipt are there.'],
    ['较早回执中的步骤在这份回执中被删去或改动。', 'Steps of the older receipt were removed or altered in this one.'],
  )
}

// ---- The whole ledger -----------------------------------------------------------------------------------------------

/** Replays every leaf: the roots at the wanted sizes, each matter's chain, and all leaves of one matter. */
async function audit(ledger, head, sizes, tag) {
  const [peaks, roots, chains, own] = [[], new Map(), new Map(), []]
  let [altered, broken] = [null, null]
  for (let index = 0; index * 256 < head.size; index += 1) {
    const [entries, tile] = [await ledger.entries(index, head.size), await ledger.tile(0, index, head.size)]
    if (entries.length < Math.min(256, head.size - index * 256)) altered ??= index * 256 + entries.length
    entries.forEach((entry, at) => {
      const [position, hash] = [index * 256 + at, leafHash(entry)]
      if (!same(hash, tile.subarray(at * 32, at * 32 + 32))) altered ??= position
      push(peaks, hash)
      if (sizes.includes(position + 1)) roots.set(position + 1, bag(peaks))
      const leaf = parse(entry)
      if (leaf?.matter) {
        const last = chains.get(leaf.matter) ?? { ordinal: 0, hash: null }
        if (leaf.ordinal !== last.ordinal + 1 || leaf.previous !== last.hash) broken ??= position
        chains.set(leaf.matter, { ordinal: leaf.ordinal, hash: hash.toString('base64') })
        if (leaf.matter === tag) own.push({ position, leaf })
      }
    })
  }
  return { roots, altered, broken, own, matters: chains.size }
}

function push(peaks, hash) {
  let peak = { hash, size: 1 }
  while (peaks.length > 0 && peaks.at(-1).size === peak.size) {
    const left = peaks.pop()
    peak = { hash: nodeHash(left.hash, peak.hash), size: left.size * 2 }
  }
  peaks.push(peak)
}
const bag = (peaks) => peaks.map(({ hash }) => hash).reduceRight((right, left) => nodeHash(left, right))

function parse(entry) {
  try {
    return JSON.parse(entry.toString('utf8'))
  } catch {
    return null
  }
}

async function auditLedger(ledger, heads, receipt, tag) {
  const newest = heads.reduce((a, b) => (b.size > a.size ? b : a))
  const seen = await audit(
    ledger,
    newest,
    heads.map(({ size }) => size),
    tag,
  )
  if (seen.altered !== null)
    bad(
      `第 ${seen.altered} 条记录与账本的树不符：被改动或删去。`,
      `Leaf ${seen.altered} does not agree with the tree: altered or removed.`,
    )
  for (const { size, root } of heads)
    check(
      size === 0 || same(seen.roots.get(size), root),
      [`逐条重算 ${size} 条，树根与检查点相同。`, `Recomputed ${size} leaves; the root is that of the checkpoint.`],
      [`逐条重算 ${size} 条，树根与检查点不同。`, `Recomputed ${size} leaves; the root is NOT that of the checkpoint.`],
    )
  check(
    seen.broken === null,
    [`${seen.matters} 个事项的步骤都连续。`, `The steps of all ${seen.matters} matters are complete and in order.`],
    [
      `第 ${seen.broken} 条记录与同一事项的前一步接不上：有步骤被删去或移动。`,
      `Leaf ${seen.broken} does not follow its matter's step before it: a step was removed or moved.`,
    ],
  )
  if (receipt) missingSteps(seen.own, receipt)
}

function missingSteps(own, receipt) {
  const listed = new Set(receipt.steps.map(({ index }) => index))
  const lastListed = Math.max(...listed)
  const missing = own.filter(({ position }) => !listed.has(position) && position < lastListed)
  const later = own.filter(({ position }) => position > lastListed)
  check(
    missing.length === 0,
    [
      '账本中该事项的步骤，回执无一遗漏。',
      'The receipt leaves out no step that the ledger has of the matter up to its last.',
    ],
    [
      `回执漏掉了账本中的第 ${missing.map(({ position }) => position).join('、')} 条。`,
      `The receipt leaves out leaf ${missing.map(({ position }) => position).join(', ')} of the ledger.`,
    ],
  )
  if (later.length > 0)
    note(
      `账本中该事项还有 ${later.length} 个更新的步骤，不在这份回执中。`,
      `The ledger has ${later.length} newer steps of the matter that are not in this receipt.`,
    )
}

// ---- A package of the archive: docs/reference/archive-package.md ----------------------------------------------------

/** Files that the manifest cannot name: itself, and what was made of its digest. */
const unlisted = ['manifest.json', 'seal.json', 'seal.p7s']

/** Name → bytes of everything in a zip or a folder; null when the path is neither. */
function openPackage(path) {
  if (!existsSync(path)) return null
  if (statSync(path).isDirectory()) return filesUnder(path, '', new Map())
  const data = readFileSync(path)
  return data.subarray(0, 2).toString('latin1') === 'PK' ? unzip(data) : null
}

function filesUnder(folder, prefix, found) {
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    if (entry.isDirectory()) filesUnder(`${folder}/${entry.name}`, `${prefix}${entry.name}/`, found)
    else found.set(`${prefix}${entry.name}`, readFileSync(`${folder}/${entry.name}`))
  return found
}

/** Reads by the directory at the end, as every unpacker does. What cannot be unpacked is in the map as null. */
function unzip(data) {
  const end = data.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  if (end < 0 || end + 22 > data.length) throw unreadable('压缩包不完整。', 'The zip is not whole.')
  const found = new Map()
  let at = data.readUInt32LE(end + 16)
  for (let left = data.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (at + 46 > data.length || data.subarray(at, at + 4).toString('latin1') !== 'PK\x01\x02')
      throw unreadable('压缩包的目录已损坏。', 'The directory of the zip is damaged.')
    const [name, extra, comment] = [28, 30, 32].map((place) => data.readUInt16LE(at + place))
    const path = data.subarray(at + 46, at + 46 + name).toString('utf8')
    if (found.has(path)) bad(`${path}：压缩包里有两份。`, `${path}: it is in the zip twice.`)
    if (!path.endsWith('/')) found.set(path, unpack(data, at, path))
    at += 46 + name + extra + comment
  }
  if (at !== end) bad('压缩包的目录里有未计入的内容。', 'The directory of the zip holds more than it counts.')
  return found
}

function unpack(data, at, path) {
  const [method, packed, plain, local] = [
    data.readUInt16LE(at + 10),
    data.readUInt32LE(at + 20),
    data.readUInt32LE(at + 24),
    data.readUInt32LE(at + 42),
  ]
  try {
    const [name, extra] = [data.readUInt16LE(local + 26), data.readUInt16LE(local + 28)]
    const isNamed = data.subarray(local + 30, local + 30 + name).toString('utf8') === path
    const isLocal = data.subarray(local, local + 4).toString('latin1') === 'PK\x03\x04'
    const start = local + 30 + name + extra
    const raw = data.subarray(start, start + packed)
    const whole = method === 0 ? raw : method === 8 ? inflateRawSync(raw, { maxOutputLength: plain + 1 }) : null
    return isLocal && isNamed && whole?.length === plain ? whole : null
  } catch {
    return null
  }
}

/** Everything that a package says of itself; answers the receipt by which its manifest is sealed. */
function checkPackage(contents, key, roots) {
  const manifest = readJson(contents, 'manifest.json')
  if (manifest?.format !== 'heliograph-archive-package/1' || !Array.isArray(manifest.files)) {
    bad(
      'manifest.json：缺失、损坏或者不是归档包的清单。',
      'manifest.json: missing, damaged, or not that of an archive package.',
    )
    throw unreadable('没有清单，无法继续核验。', 'Without its manifest the package cannot be checked further.')
  }
  const pieces = Array.isArray(manifest.pieces) ? manifest.pieces : []
  note(
    `归档包：${manifest.organisation?.zh ?? ''} ${manifest.year} 年度，${pieces.length} 件，${manifest.files.length} 个文件`,
    `Archive package: ${manifest.organisation?.en ?? ''}, ${manifest.year}, ${pieces.length} pieces, ${manifest.files.length} files`,
  )
  checkFiles(contents, manifest.files)
  const seal = readJson(contents, 'seal.json')
  const isSeal = seal?.format === 'heliograph-archive-seal/1' && isReceipt(seal.receipt)
  if (!isSeal)
    bad('seal.json：缺失或者无法读取，清单没有封存。', 'seal.json: missing or unreadable; the manifest is not sealed.')
  const ledgerKey = key ?? readKey(seal?.receipt?.vkey ?? '')
  if (!key) withoutKey(ledgerKey)
  const sealed = isSeal ? checkSeal(seal, contents.get('manifest.json'), ledgerKey) : null
  for (const piece of pieces) checkPiece({ piece, contents, sealed, key: ledgerKey })
  checkSignature(contents, sealed?.packed?.signature, roots)
  return { receipt: isSeal ? seal.receipt : null, own: sealed?.own ?? null, key: ledgerKey }
}

function readJson(contents, path) {
  const data = contents.get(path)
  return data ? parse(data) : null
}

/** Each file is as the manifest says, none is missing, none was added. */
function checkFiles(contents, files) {
  const listed = new Set()
  let altered = 0
  const wrong = (...words) => {
    altered += 1
    bad(...words)
  }
  for (const { path, sha256: digest } of files) {
    listed.add(path)
    const data = contents.get(path)
    if (data === undefined) wrong(`${path}：缺失。`, `${path}: missing.`)
    else if (data === null) wrong(`${path}：已损坏，无法解压。`, `${path}: damaged, cannot be unpacked.`)
    else if (sha256(data).toString('hex') !== digest) wrong(`${path}：已被改动。`, `${path}: altered.`)
  }
  for (const path of contents.keys())
    if (!listed.has(path) && !unlisted.includes(path)) wrong(`${path}：清单里没有。`, `${path}: not in the manifest.`)
  if (altered === 0)
    good(
      `${listed.size} 个文件与清单相符，无一缺失或多出。`,
      `All ${listed.size} files are as the manifest says; none is missing, none was added.`,
    )
}

/** The ledger holds the digest of the manifest, and what was filed under which number. */
function checkSeal(seal, manifest, key) {
  const { result: own, texts } = quietly('seal.json', seal.receipt, key)
  const digest = manifest ? sha256(manifest).toString('hex') : ''
  const packed = stepsOfKind(texts, 'packed').find((data) => data.manifest === digest)
  check(
    packed !== undefined,
    ['清单的摘要已记入账本。', 'The digest of the manifest is in the ledger.'],
    ['manifest.json：已被改动，账本里没有它的摘要。', 'manifest.json: altered; the ledger has no such digest.'],
  )
  const filed = new Map()
  for (const data of stepsOfKind(texts, 'filed'))
    for (const [number, content, pdf] of Array.isArray(data.pieces) ? data.pieces : [])
      filed.set(number, { content, pdf })
  return { own, filed, packed }
}

const wrongSoFar = () => findings.filter(({ mark }) => mark === '✘').length

/** A piece is what was filed under its number, and each step of its matters is in the ledger. */
function checkPiece({ piece, contents, sealed, key }) {
  const before = wrongSoFar()
  const name = piece.archiveNumber
  if (sealed) checkFiled(piece, contents, sealed.filed.get(name))
  checkIssuedFiles(piece, contents)
  const proofs = [...contents.keys()].filter((path) => path.startsWith(`${piece.folder}/ledger/`))
  let steps = 0
  for (const path of proofs) {
    const receipt = readJson(contents, path)
    if (isReceipt(receipt)) steps += quietly(path, receipt, key).result.leaves.length
    else bad(`${path}：不是回执。`, `${path}: not a receipt.`)
  }
  if (!proofs.includes(`${piece.folder}/ledger/${piece.matter}.json`))
    bad(`${name}：缺少事项 ${piece.matter} 的回执。`, `${name}: the receipt of matter ${piece.matter} is missing.`)
  if (wrongSoFar() === before)
    good(
      `${name} ${piece.title}：${proofs.length} 份回执，${steps} 步，全部属实。`,
      `${name} ${piece.title}: ${proofs.length} receipts, ${steps} steps, all proven.`,
    )
}

/** Elements and pages are those whose digests the ledger recorded under the archive number. */
function checkFiled({ archiveNumber, folder }, contents, filed) {
  if (!filed) {
    bad(`${archiveNumber}：账本里没有这件的归档记录。`, `${archiveNumber}: the ledger has no record of its filing.`)
    return
  }
  // what came from outside may have been scanned as a picture
  const pages = [...contents.keys()].find((path) => path.startsWith(`${folder}/document.`)) ?? `${folder}/document.pdf`
  const recorded = { 'elements.json': filed.content, [pages.slice(folder.length + 1)]: filed.pdf }
  for (const [name, digest] of Object.entries(recorded)) {
    const [path, data] = [`${folder}/${name}`, contents.get(`${folder}/${name}`)]
    if (!data || sha256(data).toString('hex') !== digest)
      bad(`${path}：与归档时记入账本的不同。`, `${path}: not what the ledger recorded when it was filed.`)
  }
}

/** What was issued with the document is there: its elements, whose digest was signed, name each file with its digest. */
function checkIssuedFiles({ archiveNumber, folder }, contents) {
  const issued = readJson(contents, `${folder}/elements.json`)?.attachments
  if (!Array.isArray(issued) || issued.length === 0) return
  const inside = [...contents].filter(([path, data]) => path.startsWith(`${folder}/attachments/`) && data)
  const there = new Set(inside.map(([, data]) => sha256(data).toString('hex')))
  for (const { name, sha256: digest } of issued)
    if (!there.has(digest))
      open(
        `${archiveNumber}：附件“${name}”没有装入，无法核对。`,
        `${archiveNumber}: the attachment “${name}” was not packed and cannot be checked.`,
      )
}

/** Checks a receipt without a line for each step: only what is wrong is told, with the file's name. */
function quietly(path, receipt, key) {
  const start = findings.length
  const result = checkReceipt(receipt, key)
  for (const { mark, zh, en } of findings.splice(start)) if (mark === '✘') bad(`${path}：${zh}`, `${path}: ${en}`)
  const texts = receipt.steps.flatMap(({ entries }) => entries ?? []).flatMap(({ text }) => (text ? [text] : []))
  return { result, texts }
}

/** What entries of one kind of step recorded; that the entries are genuine the receipt has proven. */
function stepsOfKind(texts, kind) {
  return texts.flatMap((text) => {
    const entry = parse(Buffer.from(text))
    return entry?.step === kind && entry.data ? [entry.data] : []
  })
}

// ---- The organisation's seal over the manifest: CMS (RFC 5652), CAdES with a time stamp (RFC 3161) -------------------

const oids = {
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificate: '1.2.840.113549.1.9.16.2.47',
  timestamp: '1.2.840.113549.1.9.16.2.14',
  data: '1.2.840.113549.1.7.1',
  timestampInfo: '1.2.840.113549.1.9.16.1.4',
  timestamping: '1.3.6.1.5.5.7.3.8',
  basicConstraints: '2.5.29.19',
  keyUsage: '2.5.29.15',
}
const digests = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
}

/** One value of DER: its tag, what is in it, all of its bytes. A length has one way of being written. */
function derAt(data, at = 0) {
  const [tag, first] = [data[at], data[at + 1]]
  const long = first > 128 ? first - 128 : 0
  if (first === undefined || first === 128 || long > 4) throw new Error('not DER')
  if ((tag & 31) === 31) throw new Error('a tag of several bytes')
  const start = at + 2 + long
  const length = long ? data.readUIntBE(at + 2, long) : first
  if (long && (length < 128 || data[at + 2] === 0)) throw new Error('not DER')
  const end = start + length
  if (end > data.length) throw new Error('not whole')
  return { tag, content: data.subarray(start, end), whole: data.subarray(at, end), end }
}

function derIn({ content }) {
  const list = []
  for (let at = 0; at < content.length; at = list.at(-1).end) list.push(derAt(content, at))
  return list
}

function oidOf({ content }) {
  const numbers = []
  let number = 0
  for (const byte of content) {
    number = number * 128 + (byte & 127)
    if (byte < 128) {
      numbers.push(number)
      number = 0
    }
  }
  const [first, ...rest] = numbers
  return [Math.min(2, Math.floor(first / 40)), first - 40 * Math.min(2, Math.floor(first / 40)), ...rest].join('.')
}

/** The members of a SEQUENCE, of which there are so many. */
function membersOf(value, count) {
  const list = derIn(value)
  if (list.length !== count) throw new Error('something was added or left out')
  return list
}

/** Attributes by their type, each with its one value; one that is there twice, or has several, counts as none. */
function attributesOf(set) {
  const found = new Map()
  for (const attribute of set ? derIn(set) : []) {
    const [type, values] = derIn(attribute)
    const name = oidOf(type)
    const [value, ...more] = derIn(values)
    found.set(name, found.has(name) || more.length > 0 ? null : (value ?? null))
  }
  return found
}

/** The parts of a signature by one signer. */
function readCms(data) {
  const outer = derAt(data)
  if (outer.end !== data.length) throw new Error('something follows it')
  const [, content] = membersOf(outer, 2)
  const [, , encapsulated, ...rest] = derIn(membersOf(content, 1)[0])
  const [type, enclosed] = derIn(encapsulated)
  const certificates = rest.find(({ tag }) => tag === 0xa0)
  const signers = derIn(rest.at(-1))
  if (signers.length !== 1) throw new Error('not one signer')
  const [, sid, digestAlgorithm, ...parts] = derIn(signers[0])
  const signed = parts.find(({ tag }) => tag === 0xa0)
  return {
    ...{ type: oidOf(type), enclosed: enclosed ? derIn(enclosed)[0].content : null, sid: sid.content, signed },
    certificates: (certificates ? derIn(certificates) : []).map(({ whole }) => whole),
    digest: digests[oidOf(derIn(digestAlgorithm)[0])] ?? null,
    signature: parts.find(({ tag }) => tag === 0x04).content,
    attributes: attributesOf(signed),
    unsigned: attributesOf(parts.find(({ tag }) => tag === 0xa1)),
  }
}

/** Issuer and serial number as a signature names its signer. */
function nameOfCertificate(certificate) {
  const parts = derIn(derIn(derAt(certificate))[0])
  const at = parts[0].tag === 0xa0 ? 1 : 0
  return Buffer.concat([parts[at + 2].whole, parts[at].whole])
}

/** What a certificate says of itself under an identifier; null when it says nothing. */
function extensionOf({ raw }, id) {
  const listed = derIn(derIn(derAt(raw))[0]).find(({ tag }) => tag === 0xa3)
  const all = listed ? derIn(derIn(listed)[0]).map(derIn) : []
  const found = all.find(([name]) => oidOf(name) === id)
  return found ? derAt(found.at(-1).content) : null
}

/** How many issuers may stand between this one and whom it vouches for at the end; without a limit any number. */
function pathLengthOf(certificate) {
  const limits = extensionOf(certificate, oids.basicConstraints)
  const length = limits && derIn(limits).find(({ tag }) => tag === 0x02)
  return length ? length.content.readUIntBE(0, length.content.length) : Number.POSITIVE_INFINITY
}

/** Whether the key is for signing, and not for issuing: digitalSignature or nonRepudiation, where it says for what it is. */
function isForSigning(certificate) {
  const usage = extensionOf(certificate, oids.keyUsage)
  return !certificate.ca && (!usage || (usage.content[1] & 0b11000000) !== 0)
}

/** Why a signature does not hold over some bytes, in both languages, or null; and whose it is. */
function checkCms(cms, content) {
  const leaf = cms.certificates.find((one) => same(nameOfCertificate(one), cms.sid))
  if (!leaf) return { wrong: ['里面没有签名人的证书', 'the certificate of its signer is not in it'] }
  const certificate = new X509Certificate(leaf)
  const hash = (data) => createHash(cms.digest).update(data).digest()
  const type = cms.attributes.get(oids.contentType)
  const [digest, named] = [cms.attributes.get(oids.messageDigest), cms.attributes.get(oids.signingCertificate)]
  if (!type || oidOf(type) !== cms.type || !digest || !same(digest.content, hash(content)))
    return { certificate, wrong: ['签的不是这些内容', 'it does not sign these bytes'] }
  // ESSCertIDv2: SHA-256 where no algorithm is named
  const id = named && derIn(derIn(derIn(named)[0])[0])[0]
  if (!id || !same(id.content, sha256(leaf)))
    return { certificate, wrong: ['签的是另一证书', 'it names another certificate'] }
  const signedAttributes = Buffer.from(cms.signed.whole)
  signedAttributes[0] = 0x31 // signed as a SET, carried as [0]
  if (!verify(cms.digest, signedAttributes, certificate.publicKey, cms.signature))
    return { certificate, wrong: ['签名不成立', 'the signature does not hold'] }
  return { certificate, wrong: null }
}

/** The certificates that lead from one to a root; null where the chain breaks, is longer than allowed, or was not valid at the time. */
function chainOf(certificate, cms, at) {
  const others = cms.certificates.map((one) => new X509Certificate(one))
  const isValid = (one) => new Date(one.validFrom) <= at && at <= new Date(one.validTo)
  const chain = [certificate]
  while (!chain.at(-1).verify(chain.at(-1).publicKey)) {
    const last = chain.at(-1)
    const issuer = others.find((one) => one.ca && last.checkIssued(one) && last.verify(one.publicKey))
    if (!issuer || chain.length > 5) return null
    chain.push(issuer)
  }
  const isAllowed = chain.slice(1).every((one, between) => between <= pathLengthOf(one))
  return isAllowed && chain.every(isValid) ? chain : null
}

/** When a signature was made, as the time-stamping service says it; null when that does not hold. */
function stampOf(cms) {
  const token = cms.unsigned.get(oids.timestamp)
  const inner = token && readCms(Buffer.from(token.whole))
  if (!inner || inner.type !== oids.timestampInfo || !inner.digest || !inner.enclosed) return null
  const { certificate, wrong } = checkCms(inner, inner.enclosed)
  if (wrong || !isForSigning(certificate) || certificate.keyUsage?.join() !== oids.timestamping) return null
  const [, , imprint, , time] = derIn(derAt(inner.enclosed))
  const [algorithm, digest] = derIn(imprint)
  const hash = digests[oidOf(derIn(algorithm)[0])]
  if (!hash || !same(createHash(hash).update(cms.signature).digest(), digest.content)) return null
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.\d+)?Z$/.exec(time.content.toString('latin1'))
  const at = parts && new Date(`${parts.slice(1, 4).join('-')}T${parts.slice(4).join(':')}Z`)
  const chain = at && chainOf(certificate, inner, at)
  return chain ? { at, root: chain.at(-1) } : null
}

function readRoots(file) {
  try {
    return read(file)
      .match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g)
      .map((one) => new X509Certificate(one))
  } catch {
    throw unreadable(`${file} 里没有根证书。`, `There is no root certificate in ${file}.`)
  }
}

const commonName = ({ subject }) => /(?:^|\n)CN=(.*)/.exec(subject)?.[1] ?? subject.replaceAll('\n', ', ')

/** By which seal the manifest was signed, and when; `recorded` is the digest of the signature that the ledger names. */
function checkSignature(contents, recorded, roots) {
  const [data, manifest] = [contents.get('seal.p7s'), contents.get('manifest.json')]
  const file = 'seal.p7s'
  if (data === undefined) {
    if (recorded) bad(`${file}：缺失，账本记有它的摘要。`, `${file}: missing; the ledger names its digest.`)
    else note('没有单位印章的签名。', 'It carries no seal of the organisation.')
    return
  }
  if (data === null || (typeof recorded === 'string' && sha256(data).toString('hex') !== recorded))
    return bad(`${file}：已被改动，与账本所记不同。`, `${file}: altered; the ledger names another digest.`)
  if (recorded === null) return bad(`${file}：账本没有记载这个签名。`, `${file}: the ledger names no such signature.`)
  try {
    tellSignature(file, readCms(data), { manifest, isRecorded: Boolean(recorded), roots })
  } catch {
    bad(`${file}：已损坏，读不出签名。`, `${file}: damaged; no signature can be read in it.`)
  }
}

function tellSignature(file, cms, { manifest, isRecorded, roots }) {
  if (!cms.digest)
    return open(
      `${file}：用的是本程序不认识的算法（如国密 SM2），请用 openssl 核对。`,
      `${file}: made by an algorithm that this program does not know (such as SM2); check it with openssl.`,
    )
  const { certificate, wrong } = checkCms(cms, manifest)
  if (wrong) return bad(`${file}：${wrong[0]}。`, `${file}: ${wrong[1]}.`)
  if (!isForSigning(certificate) || certificate.keyUsage?.includes(oids.timestamping))
    return bad(
      `${file}：由“${commonName(certificate)}”的证书签名，它不是印章的证书。`,
      `${file}: signed by the certificate of “${commonName(certificate)}”, which is not that of a seal.`,
    )
  const stamp = stampOf(cms)
  if (!stamp) return bad(`${file}：时间戳不成立。`, `${file}: its time stamp does not hold.`)
  const chain = chainOf(certificate, cms, stamp.at)
  if (!chain)
    return bad(
      `${file}：“${commonName(certificate)}”的证书在签名时无效，或者不由所附的根证书签发。`,
      `${file}: the certificate of “${commonName(certificate)}” was not valid then, or is not issued by the root that comes with it.`,
    )
  const [who, when] = [commonName(certificate), stamp.at.toISOString()]
  good(
    `清单由“${who}”签名，时间戳 ${when}；证书序号 ${certificate.serialNumber}，签发“${commonName(chain.at(-1))}”。`,
    `The manifest is signed by “${who}”, time stamp ${when}; certificate ${certificate.serialNumber}, issued under “${commonName(chain.at(-1))}”.`,
  )
  tellRoot(file, [chain.at(-1), stamp.root], { isRecorded, roots })
}

/** Whose root it is, only a root that came from elsewhere can say. */
function tellRoot(file, used, { isRecorded, roots }) {
  const isKnown = (root) => roots.some((one) => one.fingerprint256 === root.fingerprint256)
  if (roots)
    check(
      used.every(isKnown),
      ['根证书是您给出的那一份。', 'Its root certificate is the one that you gave.'],
      [`${file}：根证书不是您给出的那一份。`, `${file}: its root certificate is not the one that you gave.`],
    )
  else if (isRecorded)
    note(
      '印章的签名与账本所记一致；根证书没有另行核对，可用 --seals。',
      'The signature of the seal is the one that the ledger names; its root was not compared, for which there is --seals.',
    )
  else
    open(
      `${file}：根证书只是随包所附，请用 --seals 与另行取得的对照。`,
      `${file}: its root certificate came with it; compare it with your own by --seals.`,
    )
}

// ---- The command ----------------------------------------------------------------------------------------------------

function read(file) {
  if (!existsSync(file)) throw unreadable(`没有文件 ${file}`, `There is no file ${file}`)
  return readFileSync(file, 'utf8')
}

function readReceipt(file) {
  const receipt = parse(Buffer.from(read(file)))
  if (!isReceipt(receipt)) throw unreadable('这个文件不是回执。', 'This file is not a receipt.')
  return receipt
}

function isReceipt(receipt) {
  return (
    receipt?.format === 'heliograph-receipt/1' &&
    Array.isArray(receipt.steps) &&
    receipt.steps.length > 0 &&
    Boolean(receipt.matter) &&
    receipt.steps.every((step) => Array.isArray(step?.path) && (step.entries === null || Array.isArray(step.entries)))
  )
}

function readArguments(list) {
  const options = { file: null }
  const rest = [...list]
  while (rest.length > 0) {
    const word = rest.shift()
    const name = /^--(key|ledger|previous|audit|seals)$/.exec(word)?.[1]
    if (name) options[name] = rest.shift()
    else if (!word.startsWith('-') && options.file === null) options.file = word
    else throw unreadable(`不认识：${word}${usage}`, '')
  }
  if (options.file === null && !options.audit) throw unreadable(usage, '')
  return options
}

async function main() {
  const options = readArguments(process.argv.slice(2))
  const contents = options.file === null ? null : openPackage(options.file)
  const { receipt, own, key } = contents
    ? checkPackage(contents, options.key ? readKey(options.key) : null, options.seals ? readRoots(options.seals) : null)
    : checkOne(options)
  const where = options.audit ?? options.ledger
  const ledger = where ? openLedger(where) : null
  const current = ledger && readCheckpoint(await ledger.checkpoint(), key)
  if (ledger)
    check(
      current,
      ['账本现在的检查点由这把密钥签名。', 'The current checkpoint of the ledger is signed by this key.'],
      ['账本现在的检查点不是由这把密钥签名的。', 'The current checkpoint of the ledger is not signed by this key.'],
    )
  const previous = options.previous ? readPrevious(options.previous, key) : null
  compareSteps(receipt, previous?.receipt)
  const heads = [own?.head, current, previous?.head].filter(Boolean)
  if (options.audit) await auditLedger(ledger, heads, receipt, own?.tag)
  if (own?.head && current) await compare(own.head, current, ledger, ['账本现在的检查点', 'the current checkpoint'])
  const subject = own?.head ?? current
  if (subject && previous?.head) await compare(previous.head, subject, ledger, ['较早的检查点', 'the older checkpoint'])
}

/** A receipt by itself, or none: the ledger alone. */
function checkOne(options) {
  const receipt = options.file === null ? null : readReceipt(options.file)
  const key = readKey(options.key ?? receipt?.vkey ?? '')
  if (!options.key) withoutKey(key)
  if (receipt)
    note(
      `事项 ${receipt.matter.number}，${receipt.steps.length} 步`,
      `Matter ${receipt.matter.number}, ${receipt.steps.length} steps`,
    )
  return { receipt, key, own: receipt && checkReceipt(receipt, key) }
}

function withoutKey(key) {
  open(
    '未给出 --key：用的是回执自带的公钥，请与公布的公钥对照。',
    `No --key given: the receipt's own key was used; compare it with the published one: ${key.text}`,
  )
}

function tell() {
  for (const { mark, zh, en } of findings) console.log(`${mark} ${zh}\n  ${en}`)
}

/** Only for a check that came to its end. */
function verdict() {
  const wrong = findings.filter(({ mark }) => mark === '✘').length
  const unsure = findings.some(({ mark }) => mark === '？')
  if (wrong > 0) console.log(`\n✘ 发现 ${wrong} 处问题。\n  ${wrong} things are wrong.`)
  else if (unsure)
    console.log('\n？ 未发现问题，但有未能核对之处。\n  Nothing wrong was found, but not all could be checked.')
  else console.log('\n✔ 全部属实。\n  All of it is proven.')
  return wrong > 0 ? 1 : unsure ? 3 : 0
}

main().then(
  () => {
    tell()
    process.exitCode = verdict()
  },
  (error) => {
    tell()
    console.error(`\n${error.isForPeople ? error.message : error.stack}`)
    process.exitCode = findings.some(({ mark }) => mark === '✘') ? 1 : 2
  },
)
