import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'

const biome = fileURLToPath(new URL('../../node_modules/@biomejs/biome/bin/biome', import.meta.url))

/** Formats source text as `npm test` wants it. */
export async function formatted(path: string, source: string): Promise<string> {
  const child = spawn(process.execPath, [biome, 'format', `--stdin-file-path=${path}`], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  child.stdin.end(source)
  return text(child.stdout)
}
