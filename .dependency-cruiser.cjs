// Who may import whom. Each rule says why it is there; `docs/decisions` holds the longer reasons.
const { ranks } = require('./src/ranks.ts')

const tests = '\\.(test|fixture)\\.tsx?$'

const inOrder = ranks.map((names, rank) => ({
  name: `modules-in-order-${rank + 1}`,
  severity: 'error',
  comment: 'A module calls those of lower rank; its own rank and higher ones are told by events (src/ranks.ts).',
  from: { path: `^src/modules/(${names.join('|')})/` },
  to: { path: `^src/modules/(${ranks.slice(rank).flat().join('|')})/`, pathNot: '^src/modules/$1/' },
}))

module.exports = {
  forbidden: [
    ...inOrder,
    {
      name: 'no-cycles',
      severity: 'error',
      comment:
        'Files that need each other are one file, or one of them is in the wrong place. Types alone may point back.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'kernel-knows-nothing',
      severity: 'error',
      comment: 'The kernel has no words of the district; what it needs is handed to it.',
      from: { path: '^src/kernel/', pathNot: tests },
      to: { path: '^(src|test|verifier)/', pathNot: '^src/kernel/' },
    },
    {
      name: 'ui-knows-only-kernel',
      severity: 'error',
      comment: 'Components serve every module, so they know none.',
      from: { path: '^src/ui/', pathNot: tests },
      to: { path: '^(src|test|verifier)/', pathNot: '^src/(ui|kernel)/' },
    },
    {
      name: 'modules-below-composition',
      severity: 'error',
      comment: 'What puts the house together (main.ts, modules.ts, cli/) is known to nothing that it puts together.',
      from: { path: '^src/modules/', pathNot: tests },
      to: { path: '^(src|test|verifier)/', pathNot: '^src/(kernel|ui|modules)/' },
    },
    {
      name: 'module-by-its-front-door',
      severity: 'error',
      comment: 'A module is changed by its owners alone; others know only its index.ts.',
      from: { path: '^src/modules/([^/]+)/' },
      to: { path: '^src/modules/[^/]+/.', pathNot: ['^src/modules/$1/', '^src/modules/[^/]+/index\\.ts$'] },
    },
    {
      name: 'modules-by-their-front-doors',
      severity: 'error',
      comment: 'The composition and the tests over all modules use the same doors as everybody.',
      from: { path: '^(src/[^/]+\\.tsx?$|src/(cli|demo)/|test/)' },
      to: { path: '^src/modules/[^/]+/.', pathNot: '^src/modules/[^/]+/(index|samples)\\.ts$' },
    },
    {
      name: 'rules-are-pure',
      severity: 'error',
      comment: 'What the law says is computed from what is given, so that it can be tested by tables.',
      from: { path: '^src/modules/.*/(model|policy)\\.ts$' },
      to: {
        path: [
          '/(store|operations|pages|views)(\\.tsx?$|/)',
          '(^|/)node_modules/(pg|kysely|fastify)/',
          '^(node:)?(fs|http|net)',
        ],
      },
    },
    {
      name: 'only-stores-write-sql',
      severity: 'error',
      comment: 'All SQL of a module is found in its store, and nowhere else.',
      from: { path: '^src/modules/', pathNot: [tests, '/store(\\.ts$|/)', '/tables\\.ts$'] },
      to: { path: '(^|/)node_modules/(pg|kysely)/' },
    },
    {
      name: 'views-do-not-act',
      severity: 'error',
      comment:
        'A view shows what a query answered, whose type it may name. What a person may do is part of that answer.',
      from: { path: '/views?(\\.tsx$|/)|^src/ui/', pathNot: tests },
      to: { path: '/(store|operations|policy)(\\.ts$|/)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'islands-carry-no-server-code',
      severity: 'error',
      comment:
        'Code of an island is sent to the browser; from modules it may take types, and how the body of a document is read and sent (decision 0081).',
      from: { path: '^src/islands/' },
      to: {
        path: '^src/(modules|kernel)/',
        pathNot: '^src/modules/documents/(content/(level|references|text|nodes)|editing/live/protocol)\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'verifier-stands-alone',
      severity: 'error',
      comment: 'A receipt must be verifiable by a program that shares no code with the server.',
      from: { path: '^verifier/', pathNot: tests },
      to: { path: '.', pathNot: ['^verifier/', '^(node:)?(crypto|fs|fs/promises|process|util|zlib)$'] },
    },
    {
      name: 'no-tests-in-the-product',
      severity: 'error',
      comment: 'The product runs without its tests.',
      from: { path: '^(src|verifier)/', pathNot: tests },
      to: { path: [tests, '^test/'] },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      conditionNames: ['import', 'node', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.json'],
    },
  },
}
