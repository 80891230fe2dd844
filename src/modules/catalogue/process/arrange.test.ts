import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import fc from 'fast-check'
import { arrange } from './arrange.ts'
import { pointsOf } from './arrange-points.ts'
import { drawProcess } from './arrange-xml.ts'
import type { ProcessModel } from './model.ts'
import { type Box, type Point, readPicture } from './picture.ts'
import { readProcess } from './read.ts'
import { aModel, aTask } from './sample.fixture.ts'
import { block, modelOf } from './sample-blocks.fixture.ts'

function check(model: ProcessModel): void {
  const points = pointsOf(model, arrange(model))
  const boxes = [...points.nodes]
  assert.equal(boxes.length, model.nodes.length, 'every node has a place')
  for (const [at, [, box]] of boxes.entries()) {
    for (const [, other] of boxes.slice(at + 1)) assert.ok(apart(box, other), 'nodes do not overlap')
  }
  for (const flow of model.flows) {
    const corners = points.flows.get(flow.id) ?? []
    const free = boxes.filter(([id]) => id !== flow.from && id !== flow.to).map(([, box]) => box)
    for (const [from, to] of corners.slice(1).map((point, index) => [corners[index] ?? point, point] as const)) {
      assert.ok(from.x === to.x || from.y === to.y, 'flows run straight')
      assert.ok(
        free.every((box) => apart(stretch(from, to), box)),
        `flow ${flow.from} > ${flow.to} runs through no node`,
      )
    }
  }
}

function stretch(from: Point, to: Point): Box {
  return {
    x: Math.min(from.x, to.x),
    y: Math.min(from.y, to.y),
    width: Math.abs(from.x - to.x),
    height: Math.abs(from.y - to.y),
  }
}

function apart(a: Box, b: Box): boolean {
  return a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y
}

test('no node covers another and no flow runs through a node, whatever the process', () => {
  fc.assert(
    fc.property(block, (tree) => check(modelOf(structuredClone(JSON.parse(JSON.stringify(tree)))).model)),
    { numRuns: 500 },
  )
})

test('a way back runs beside what it passes', () => {
  const look = aTask('good', 'again')
  check(
    aModel(
      {
        s: 'start',
        m: { exclusive: null },
        look,
        county: { ...aTask(), level: 'county' },
        x: { exclusive: 'f5' },
        e: 'end',
      },
      ['s > m', 'm > look', 'look > county', 'county > x', 'x > m if look = "again"', 'x > e'],
    ),
  )
})

test('a drawn file says the same process and carries a whole picture', async () => {
  const readme = await readFile(new URL('./README.md', import.meta.url), 'utf8')
  const xml = /```xml\n([\s\S]*?)```/.exec(readme)?.[1] ?? ''
  const drawn = await drawProcess(xml)
  const model = await readProcess(xml)
  assert.deepEqual(await readProcess(drawn), model)
  assert.deepEqual(await readProcess(await drawProcess(drawn)), model)
  const picture = await readPicture(drawn)
  const shapes = picture.shapes.filter((shape) => !['Lane', 'Participant'].includes(shape.type))
  assert.deepEqual(shapes.map((shape) => shape.id).sort(), model.nodes.map((node) => node.id).sort())
  assert.equal(picture.edges.length, model.flows.length)
  assert.ok(picture.shapes.some((shape) => shape.type === 'Lane' && shape.label.zh === '乡镇（街道）'))
})
