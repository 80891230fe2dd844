import { usePage } from '../../../kernel/page.ts'
import { both } from '../../../kernel/text.ts'
import { formatInstant, Link, Tag, useText } from '../../../ui/index.ts'
import type { MatterExtra } from '../../docket/index.ts'
import { hangs, mayTakeDown, type Objection, outcomeNames, type PublicNotice } from './model.ts'
import { noticePhrases as words } from './phrases.ts'
import { noticesOfMatter, objectionsOf } from './store.ts'

const panelWords = {
  running: both('正在公示', 'Hangs out now'),
  over: both('公示已结束', 'Over'),
  count: (count: number) => both(`收到异议 ${count} 件`, `${count} objection(s)`),
}

/** On the matter's page: the notice, and how many objected; never who. */
export const noticeExtra: MatterExtra = {
  async describe(ctx, matter) {
    if (matter.kind !== 'case') return {}
    const [notice] = await noticesOfMatter(ctx.tx, matter.id)
    if (!notice) return {}
    const objections = await objectionsOf(ctx.tx, matter.id)
    const view = () => <NoticePanel notice={notice} objections={objections} isRunning={hangs(notice, ctx.now)} />
    const desk = mayTakeDown(ctx.actor, { notice })
    return {
      panels: [{ id: 'public-notice', title: words.title, view }],
      actions: desk ? [{ href: `/matters/${matter.number}/objections`, text: words.deskTitle }] : [],
    }
  },
}

interface PanelProps {
  readonly notice: PublicNotice
  readonly objections: readonly Objection[]
  readonly isRunning: boolean
}

function NoticePanel({ notice, objections, isRunning }: PanelProps) {
  const t = useText()
  const { language, settings } = usePage()
  return (
    <>
      <p>
        <Tag color={isRunning ? 'info' : 'neutral'}>{t(isRunning ? panelWords.running : panelWords.over)}</Tag>{' '}
        <Link href={`/public-notices/${notice.id}`}>
          {`${t(words.until)} ${formatInstant(notice.untilAt, language, settings.DISTRICT_ZONE)}`}
        </Link>
      </p>
      <p>{t(panelWords.count(objections.length))}</p>
      {objections.map(({ id, outcome }) => (
        <p key={id}>{t(outcome ? outcomeNames[outcome] : words.waiting)}</p>
      ))}
    </>
  )
}
