import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import { test } from 'node:test'
import { openCheckpoint, signCheckpoint } from './checkpoint.ts'
import { openNote, readSigner, signNote, verifierKey } from './note.ts'

const head = { size: 135_139, root: Buffer.alloc(32, 9) }

test('a checkpoint is opened by its key and by no other', () => {
  const signer = aSigner('yunchuan.example/ledger')
  const note = signCheckpoint(head, signer)
  assert.deepEqual(openCheckpoint(note, verifierKey(signer)), { origin: 'yunchuan.example/ledger', ...head })
  assert.equal(openCheckpoint(note, verifierKey(aSigner('yunchuan.example/ledger'))), undefined)
  assert.equal(openCheckpoint(note, verifierKey(aSigner('other.example/ledger'))), undefined)
  assert.equal(openCheckpoint(note.replace('135139', '135138'), verifierKey(signer)), undefined)
  assert.equal(openCheckpoint(note.slice(0, -8), verifierKey(signer)), undefined)
  assert.equal(openCheckpoint('', verifierKey(signer)), undefined)
})

test('signatures by others, such as witnesses, do not disturb', () => {
  const [signer, witness] = [aSigner('a.example/ledger'), aSigner('witness.example')]
  const note = signCheckpoint(head, signer)
  const text = note.slice(0, note.indexOf('\n\n') + 1)
  const both = note + signNote(text, witness).slice(text.length + 1)
  assert.ok(openCheckpoint(both, verifierKey(signer)))
  assert.equal(openNote(both, verifierKey(witness)), text)
})

test('a note signed by the key of another log is no checkpoint of this one', () => {
  const signer = aSigner('a.example/ledger')
  const foreign = signNote(`b.example/ledger\n1\n${head.root.toString('base64')}\n`, signer)
  assert.equal(openCheckpoint(foreign, verifierKey(signer)), undefined)
  const malformed = ['a.example/ledger\n01\nAAAA\n', 'a.example/ledger\n1\n', 'a.example/ledger\n-1\nAAAA\n']
  for (const text of malformed) assert.equal(openCheckpoint(signNote(text, signer), verifierKey(signer)), undefined)
})

test('notes and keys read as Go sumdb/note writes them', () => {
  // the key and note of the documentation of golang.org/x/mod/sumdb/note
  const vkey = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'
  const text = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
  const note = `${text}\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n`
  assert.equal(openNote(note, vkey), text)
  assert.equal(openNote(note.replace('answer', 'question'), vkey), undefined)
})

function aSigner(name: string) {
  const { privateKey } = generateKeyPairSync('ed25519')
  return readSigner(name, privateKey.export({ type: 'pkcs8', format: 'pem' }).toString())
}
