import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { decodeBundle, encodeBundle, parseTilePath, tileHashes, tilePath } from './tile.ts'

test('paths are those of C2SP tlog-tiles', () => {
  assert.equal(tilePath({ level: 0, index: 0, width: 256 }), 'tile/0/000')
  assert.equal(tilePath({ level: 0, index: 1_234_067, width: 256 }), 'tile/0/x001/x234/067')
  assert.equal(tilePath({ level: 1, index: 67, width: 17 }), 'tile/1/067.p/17')
  assert.equal(tilePath({ level: 'entries', index: 1000, width: 255 }), 'tile/entries/x001/000.p/255')
})

test('each tile has exactly one path', () => {
  const address = fc.record({
    level: fc.oneof(fc.integer({ min: 0, max: 63 }), fc.constant('entries' as const)),
    index: fc.nat({ max: 2 ** 40 }),
    width: fc.integer({ min: 1, max: 256 }),
  })
  fc.assert(fc.property(address, (tile) => assert.deepEqual(parseTilePath(tilePath(tile)), { ...tile })))
  const wrong = [
    'tile/0/0',
    'tile/0/0000',
    'tile/0/x000/001',
    'tile/00/001',
    'tile/0/001.p/0',
    'tile/0/001.p/256',
    'tile/0/001.p/017',
    'tile/0/001/002',
    'tile/-1/000',
    'tile/0/../000',
    'tile/data/000',
    'tile/0/001.p/',
    'tile/0/000\n',
  ]
  for (const path of wrong) assert.equal(parseTilePath(path), undefined, path)
})

test('a bundle gives back its entries', () => {
  const entries = fc.array(fc.uint8Array({ maxLength: 600 }), { maxLength: 256 })
  fc.assert(
    fc.property(entries, (list) => {
      const buffers = list.map((entry) => Buffer.from(entry))
      assert.deepEqual(decodeBundle(encodeBundle(buffers)), buffers)
    }),
  )
  assert.equal(encodeBundle([Buffer.from('ab'), Buffer.alloc(0)]).toString('hex'), '000261620000')
  assert.throws(() => decodeBundle(Buffer.from('00036162', 'hex')), RangeError)
  assert.throws(() => decodeBundle(Buffer.from('00', 'hex')), RangeError)
  assert.throws(() => encodeBundle([Buffer.alloc(65_536)]), RangeError)
})

test('a tile is a row of hashes', () => {
  assert.deepEqual(tileHashes(Buffer.alloc(64, 7)), [Buffer.alloc(32, 7), Buffer.alloc(32, 7)])
})
