import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const verifier = fileURLToPath(new URL('../../verifier/heliograph-verify.mjs', import.meta.url))

/** Hands over to the verifier, which shares no code with the server and is run as its own program. */
export async function run(words: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, [verifier, ...words], { stdio: 'inherit' })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 1))
  })
}
