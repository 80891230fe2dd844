import type { Tx } from '../../kernel/context.ts'
import type { Day } from '../../kernel/day.ts'
import { attempt } from '../../kernel/refusal.ts'
import { type KeptRule, listRules } from '../calendar/index.ts'
import { lintForm } from './form/index.ts'
import type { Guide } from './model.ts'
import { lintProcess } from './process/lint.ts'
import type { ProcessModel } from './process/model.ts'
import { readProcess } from './process/read.ts'
import { organisationCodes } from './store/organisations.ts'
import type { Finding, KnownRule, Surroundings } from './validator.ts'
import { lifeEvents, topics } from './vocabulary.ts'

/** Everything a guide is checked against, as it is on the day it comes into force. */
export async function surroundingsOf(tx: Tx, guide: Guide): Promise<Surroundings> {
  const { process, findings } = await inspectProcess(guide.process)
  return {
    deadlineRules: await surroundingRules(tx, guide.version.validFrom),
    organisations: await organisationCodes(tx),
    topics: { persons: codesOf(topics.persons), organisations: codesOf(topics.organisations) },
    lifeEvents: codesOf(lifeEvents),
    process,
    lint: [...inspectForm(guide), ...findings],
  }
}

const codesOf = (things: readonly { code: string }[]) => new Set(things.map((thing) => thing.code))

/** Deadline rules as they are on a day, by code. */
export async function surroundingRules(tx: Tx, day: Day): Promise<ReadonlyMap<string, KnownRule>> {
  const rules = await listRules(tx)
  const inForce = rules.filter((rule) => rule.validFrom <= day && (rule.validTo === null || day <= rule.validTo))
  return new Map(inForce.map((rule) => [rule.code, knownRule(rule)]))
}

function knownRule({ amount, unit, stopGrounds, extension }: KeptRule): KnownRule {
  return {
    amount,
    unit,
    extension,
    stopGrounds: new Map(stopGrounds.map((ground) => [ground.code, ground.maxWorkingDays])),
  }
}

function inspectForm({ form, materials }: Guide): readonly Finding[] {
  const codes = new Set(materials.map((material) => material.code))
  return lintForm(form, codes).map(({ severity, text, field }) => ({
    ...{ code: 'form', severity: severityOf(severity), text },
    at: `form.${field}`,
  }))
}

async function inspectProcess(xml: string): Promise<{ process: ProcessModel | null; findings: readonly Finding[] }> {
  const outcome = await attempt(readProcess(xml))
  if ('refusal' in outcome)
    return { process: null, findings: [{ code: 'process', severity: 'blocking', text: outcome.refusal.text }] }
  const findings = lintProcess(outcome.value)
  return {
    process: outcome.value,
    findings: findings.map(({ severity, text, node }) => ({
      ...{ code: 'process', severity: severityOf(severity), text },
      at: `process.${node}`,
    })),
  }
}

const severityOf = (severity: 'error' | 'warning') =>
  severity === 'error' ? ('blocking' as const) : ('advisory' as const)
