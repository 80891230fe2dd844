import assert from 'node:assert/strict'
import { test } from 'node:test'
import ts from 'typescript'
import { nodesOf, pathsIn, placeOf, syntaxOf, textOf } from './sources.ts'

const code = pathsIn(['src', 'test', 'verifier'], ['.ts', '.tsx']).filter((path) => !path.endsWith('.d.ts'))
const trees = code.map(syntaxOf)
const nodes = trees.flatMap((tree) => [...nodesOf(tree)])
const isTest = (path: string) => /\.(test|fixture)\.tsx?$|^test\//.test(path)

const MAX_LINES = 300
const MAX_POSITIONAL = 4

test(`no file has more than ${MAX_LINES} lines`, () => {
  // the types of tables are printed from the database: they are as long as the schema, and nobody writes them
  const written = code.filter((path) => !/^src\/modules\/[a-z]+\/tables\.ts$/.test(path))
  const long = [...written, ...pathsIn(['src'], ['.sql'])].filter((path) => textOf(path).split('\n').length > MAX_LINES)
  assert.deepEqual(long, [])
})

test(`no function takes more than ${MAX_POSITIONAL} things by place`, () => {
  const functions = nodes.filter((node) => ts.isFunctionDeclaration(node) || ts.isArrowFunction(node))
  assert.deepEqual(functions.filter((node) => node.parameters.length > MAX_POSITIONAL).map(placeOf), [])
})

test('the only class is Refusal', () => {
  const classes = nodes.filter(ts.isClassLike).filter((node) => node.name?.text !== 'Refusal')
  assert.deepEqual(classes.map(placeOf), [])
})

test('a type that is claimed, not checked, says why', () => {
  const claims = nodes
    .filter(ts.isAsExpression)
    .filter((node) => node.type.getText() !== 'const' && !isTest(node.getSourceFile().fileName))
  assert.deepEqual(claims.filter((node) => !hasCommentNear(node)).map(placeOf), [])
})

test('every export of the kernel and of a front door says in a sentence what it is', () => {
  const files = trees.filter((tree) => /^src\/(kernel|ui)\//.test(tree.fileName) && !isTest(tree.fileName))
  const exported = files.flatMap((tree) => tree.statements.filter(isExportedFunction))
  assert.deepEqual(exported.filter((node) => ts.getJSDocCommentsAndTags(node).length === 0).map(placeOf), [])
})

function isExportedFunction(node: ts.Statement): boolean {
  return (
    ts.isFunctionDeclaration(node) &&
    (node.modifiers?.some((word) => word.kind === ts.SyntaxKind.ExportKeyword) ?? false)
  )
}

/** On its own line, or on one of the two lines before. */
function hasCommentNear(node: ts.Node): boolean {
  const file = node.getSourceFile()
  const { line } = file.getLineAndCharacterOfPosition(node.getStart())
  const near = file.text.split('\n').slice(Math.max(0, line - 2), line + 1)
  return near.some((text) => /\/\/|\/\*|^\s*\*/.test(text))
}
