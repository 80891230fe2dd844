import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Elements } from '../model.ts'
import { calm } from './district.fixture.ts'
import { type Finding, findingsOf, type Surroundings } from './index.ts'

type Side = readonly [elements: Elements, around?: Surroundings]
/** A rule: what it finds something in, and the nearest thing that it lets pass. */
export type Case = readonly [code: string, grade: Finding['grade'], wrong: Side, right: Side]

export function codes([elements, around = calm]: Side): string[] {
  return findingsOf(elements, around).map(({ code, grade }) => `${code} ${grade}`)
}

/** Tries each rule on both sides, and that what it says is whole. */
export function tryRules(cases: readonly Case[]): void {
  for (const [at, [code, grade, wrong, right]] of cases.entries())
    test(`${code} (${at}): found where it is broken, not beside it, with its article`, () => {
      assert.ok(codes(wrong).includes(`${code} ${grade}`), codes(wrong).join(', '))
      assert.ok(!codes(right).some((one) => one.startsWith(`${code} `)), codes(right).join(', '))
      const [elements, around = calm] = wrong
      for (const { article, words } of findingsOf(elements, around))
        assert.ok(article.zh && article.en && words.zh && words.en)
    })
}
