// Gives a BPMN file a diagram: node --import tsx tools/draw-process.ts file.bpmn
import { readFile, writeFile } from 'node:fs/promises'
import { drawProcess, lintProcess, readProcess } from '../src/modules/catalogue/process/index.ts'

const [, , file] = process.argv
if (!file) throw new Error('Name a BPMN file.')
const drawn = await drawProcess(await readFile(file, 'utf8'))
await writeFile(file, drawn)
for (const { severity, node, text } of lintProcess(await readProcess(drawn)))
  console.log(`${severity} ${node}: ${text.en}`)
