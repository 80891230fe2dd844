import { Link, Tag, useText } from '../../ui/index.ts'
import { isParty, type MatterExtra } from '../docket/index.ts'
import type { Result } from './model.ts'
import { stateNames, pagePhrases as words } from './phrases.ts'
import { mayRelease } from './policy.ts'
import { resultsOfMatter } from './store/result.ts'

/** On the matter's page: what became public of its decision, or why it did not. */
export const publicityExtra: MatterExtra = {
  async describe(ctx, matter) {
    if (matter.kind !== 'case' || (matter.state === 'draft' && !isParty(ctx.actor, matter))) return {}
    const [result] = await resultsOfMatter(ctx.tx, matter.id)
    if (!result) return {}
    const releases = result.state === 'held' && mayRelease(ctx.actor, { id: result.id, result })
    return {
      panels: [{ id: 'publicity', title: words.panel, view: () => <PublicityPanel result={result} /> }],
      actions: releases ? [{ href: `/decisions/${result.id}`, text: words.held }] : [],
    }
  },
}

function PublicityPanel({ result }: { result: Result }) {
  const t = useText()
  const { state, ground, id } = result
  return (
    <>
      <p>
        <Tag color={state === 'published' ? 'success' : 'neutral'}>{t(stateNames[state])}</Tag>
        {ground && ` ${t(ground)}`}
      </p>
      {state !== 'held' && state !== 'withheld' && (
        <p>
          <Link href={`/decisions/${id}`}>{t(words.seePublic)}</Link>
        </p>
      )}
    </>
  )
}
