import { Definitions, Link, Tag, useText } from '../../../ui/index.ts'
import type { Obligation, Standing } from '../model.ts'
import { says } from '../page-phrases.ts'
import { evidenceNames, recurringNames, standingNames } from '../phrases.ts'

/** What is demanded, by which document. */
export function ObligationFacts({ obligation }: { obligation: Obligation }) {
  const t = useText()
  const { evidence, unit, recurring } = obligation
  return (
    <Definitions
      items={[
        { term: says.what, value: obligation.what },
        { term: says.clause, value: obligation.clause },
        {
          term: says.document,
          value: (
            <Link href={`/matters/${obligation.documentMatter}/obligations`}>
              {`${obligation.documentTitle}（${obligation.documentNumber}）`}
            </Link>
          ),
        },
        { term: says.evidence, value: t(evidenceNames[evidence]) },
        { term: says.unit, value: unit },
        {
          term: says.recurring,
          value: recurring && `${t(recurringNames[recurring])} · ${t(says.periodOf(obligation.period))}`,
        },
      ]}
    />
  )
}

const colours = {
  unsigned: 'warning',
  'not-begun': 'warning',
  begun: 'info',
  late: 'danger',
  reported: 'info',
  done: 'success',
  ended: 'neutral',
} as const

export function StandingTag({ standing }: { standing: Standing }) {
  const t = useText()
  return <Tag color={colours[standing]}>{t(standingNames[standing])}</Tag>
}
