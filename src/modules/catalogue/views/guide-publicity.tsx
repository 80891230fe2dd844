import { both, type Text } from '../../../kernel/text.ts'
import { type Definition, Definitions, Link, Section, useText } from '../../../ui/index.ts'
import type { Guide } from '../model.ts'
import { Basis } from './guide-law.tsx'

const words = {
  title: both('结果公开和公示', 'Publication of results, and public notice'),
  results: both('办理结果', 'Results'),
  withheld: both('不公开的结果', 'Results that are not published'),
  notice: both('公示', 'Public notice'),
  objection: both('对公示有异议', 'Objections to the notice'),
  keep: (months: number | null): Text =>
    months === null
      ? both('决定有效期间一直公开。', 'Shown as long as the decision stands.')
      : both(`公开 ${months} 个月，到期自动撤下。`, `Shown for ${months} months, then taken down by itself.`),
  published: both('查看已公开的办理结果', 'Read published results'),
}

/** Whether and how results become public, and what a public notice shows. */
export function PublicityOf({ guide }: { guide: Guide }) {
  const t = useText()
  const { publicity } = guide
  if (!publicity) return null
  const { results, notice } = publicity
  const said = (text: Text, basis: Guide['bases'][number], more = ''): Definition['value'] => (
    <>
      <p>{`${t(text)} ${more}`.trim()}</p>
      <Basis basis={basis} />
    </>
  )
  const isShown = results.how !== 'none'
  const items: Definition[] = [
    {
      term: words.results,
      value: said(results.explain, results.basis, isShown ? t(words.keep(results.keepMonths)) : ''),
    },
    ...(results.withheld
      ? [{ term: words.withheld, value: said(results.withheld.ground, results.withheld.basis) }]
      : []),
    ...(notice
      ? [
          { term: words.notice, value: said(notice.explain, notice.basis) },
          { term: words.objection, value: said(notice.objection.effect, notice.objection.basis) },
        ]
      : []),
  ]
  return (
    <Section id="publicity" title={words.title}>
      <Definitions items={items} />
      {isShown && (
        <p>
          <Link href={`/decisions?item=${encodeURIComponent(guide.itemCode)}`}>{t(words.published)}</Link>
        </p>
      )}
    </Section>
  )
}
