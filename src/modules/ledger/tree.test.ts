import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { hashLeaf } from '../../kernel/audit.ts'
import { isConsistent, rootOfInclusion } from './merkle.ts'
import { naiveConsistency, naiveInclusion, naiveRoot } from './naive.fixture.ts'
import { appendLeaves, consistencyPath, inclusionPath, type ReadTile, remember, rootAt } from './tree.ts'

/** Inputs and roots published with Certificate Transparency's reference implementation of RFC 6962. */
const published = [
  ['', '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d'],
  ['00', 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125'],
  ['10', 'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77'],
  ['2021', 'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7'],
  ['3031', '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4'],
  ['40414243', '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef'],
  ['5051525354555657', 'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c'],
  ['606162636465666768696a6b6c6d6e6f', '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328'],
] as const

test('the roots are those published for RFC 6962', async () => {
  const log = aLog()
  for (const [at, [input, root]] of published.entries()) {
    await log.append([Buffer.from(input, 'hex')])
    assert.equal((await rootAt(log.read, at + 1)).toString('hex'), root)
  }
})

test('roots and proofs equal the word-for-word implementation, however the leaves were batched', async () => {
  await fc.assert(
    fc.asyncProperty(batches(), fc.nat(), fc.nat(), async (sizes, a, b) => {
      const log = aLog()
      for (const size of sizes) await log.append(numbered(log.leaves.length, size))
      const to = 1 + (a % log.leaves.length)
      const from = b % (to + 1)
      const [leaves, index] = [log.leaves.slice(0, to), b % to]
      assert.deepEqual(await rootAt(log.read, to), naiveRoot(leaves))
      assert.deepEqual(await inclusionPath(log.read, index, to), naiveInclusion(index, leaves))
      if (from > 0) assert.deepEqual(await consistencyPath(log.read, from, to), naiveConsistency(from, leaves))
    }),
    { numRuns: 150 },
  )
})

test('a tree of three levels of tiles proves its first, last and middle leaves', async () => {
  const log = aLog()
  for (let batch = 0; batch < 70; batch += 1) await log.append(numbered(log.leaves.length, 1000))
  const size = log.leaves.length
  const root = await rootAt(log.read, size)
  for (const index of [0, 255, 256, 65_535, 65_536, size - 1]) {
    const path = await inclusionPath(log.read, index, size)
    assert.deepEqual(rootOfInclusion({ leafHash: hashLeaf(leafOf(index)), index, size, path }), root)
  }
  const from = { size: 65_537, root: await rootAt(log.read, 65_537) }
  assert.ok(isConsistent(from, { size, root }, await consistencyPath(log.read, from.size, size)))
})

test('every inclusion proof of every small tree leads to its root, and to no other place', async () => {
  const log = aLog()
  await log.append(numbered(0, 40))
  for (let size = 1; size <= 40; size += 1) {
    const root = await rootAt(log.read, size)
    for (let index = 0; index < size; index += 1) {
      const proof = { leafHash: hashLeaf(leafOf(index)), index, size, path: await inclusionPath(log.read, index, size) }
      assert.deepEqual(rootOfInclusion(proof), root)
      assert.notDeepEqual(rootOfInclusion({ ...proof, index: index + 1 }), root)
      assert.notDeepEqual(rootOfInclusion({ ...proof, leafHash: hashLeaf(leafOf(99)) }), root)
      assert.equal(rootOfInclusion({ ...proof, path: [...proof.path, root] }), undefined)
      if (size > 1) assert.equal(rootOfInclusion({ ...proof, path: proof.path.slice(1) }), undefined)
    }
  }
})

test('every pair of small trees is consistent, and not after one leaf was changed', async () => {
  const [log, forged] = [aLog(), aLog()]
  await log.append(numbered(0, 30))
  await forged.append([leafOf(99), ...numbered(1, 29)])
  for (let size = 1; size <= 30; size += 1) {
    const to = { size, root: await rootAt(log.read, size) }
    for (let old = 0; old <= size; old += 1) {
      const path = await consistencyPath(log.read, old, size)
      assert.ok(isConsistent({ size: old, root: await rootAt(log.read, old) }, to, path), `${old} to ${size}`)
      if (old === 0) continue
      const other = { size: old, root: await rootAt(forged.read, old) }
      assert.ok(!isConsistent(other, to, path), `forged ${old} to ${size}`)
      assert.ok(!isConsistent(other, to, await consistencyPath(forged.read, old, size)))
      assert.ok(!isConsistent(to, other, path) || old === size)
    }
  }
})

test('a tile that holds fewer hashes than the size says stops an append', async () => {
  const log = aLog()
  await log.append(numbered(0, 10))
  await assert.rejects(appendLeaves(log.read, 12, [hashLeaf(leafOf(12))]), /holds 10 hashes, not 12/)
  await assert.rejects(inclusionPath(log.read, 10, 10), RangeError)
  await assert.rejects(rootAt(log.read, 11), RangeError)
})

/** A log in memory that keeps its tiles as the database does. */
function aLog() {
  const tiles = new Map<string, Buffer>()
  const leaves: Buffer[] = []
  const read: ReadTile = (level, index) => remember(async () => tiles.get(`${level}/${index}`))(level, index)
  async function append(added: readonly Buffer[]) {
    const writes = await appendLeaves(read, leaves.length, added.map(hashLeaf))
    for (const { level, index, data } of writes) tiles.set(`${level}/${index}`, data)
    leaves.push(...added)
  }
  return { leaves, read, append }
}

/** Batches around the width of a tile are the interesting ones. */
function batches() {
  const size = fc.oneof(fc.integer({ min: 1, max: 12 }), fc.constantFrom(255, 256, 257, 300))
  return fc.array(size, { minLength: 1, maxLength: 5 })
}

function numbered(first: number, count: number): Buffer[] {
  return Array.from({ length: count }, (_, at) => leafOf(first + at))
}

function leafOf(index: number): Buffer {
  return Buffer.from(`leaf ${index}`)
}
