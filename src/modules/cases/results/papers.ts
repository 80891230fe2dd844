import { articleText } from '../../../kernel/article.ts'
import type { Context } from '../../../kernel/context.ts'
import { formatDay } from '../../../ui/index.ts'
import { requestPaper } from '../../papers/index.ts'
import { type Act, type ActGround, grounds, type ResultAct, type ResultSubject } from './model.ts'
import { actNames, resultPhrases } from './phrases.ts'

// Papers about a granted result. In Chinese, the language of the law.

type About = Pick<ResultSubject, 'matter' | 'certificate'>

const itemsOf = ({ matter, certificate }: About): [string, string][] => [
  ['证件', certificate.title.zh],
  ['证件编号', certificate.identifier],
  ['办件编号', matter.number],
]

/** 事先告知书: what is intended, why, and until when the holder is heard (行政许可法 art. 7). */
export async function writeIntention(
  ctx: Context,
  { matter, certificate }: About,
  intended: { act: Act; ground: ActGround; facts: string; until: string },
): Promise<void> {
  const { act, ground, facts, until } = intended
  const name = actNames[act].zh
  const data = {
    heading: `拟${name}许可告知书`,
    addressee: certificate.holderName,
    paragraphs: [`你（单位）持有的下列证件，本机关拟予${name}。`, `依据：${citedOf(ground)}。`, `事实：${facts}`],
    items: itemsOf({ matter, certificate }),
    closing: [
      `你（单位）享有陈述、申辩的权利，可以在${formatDay(until, 'zh-Hans')}（含当日）前提出，并提交证据。逾期未提出的，本机关依法作出决定。`,
    ],
  }
  await requestPaper(ctx, { matter, kind: 'certificate-notice', organisationId: matter.organisationId, data })
}

/** The decision, or that the law has renewed it (行政许可法 art. 38, 50). */
export async function writeResultDecision(
  ctx: Context,
  { matter, act, certificate }: Omit<ResultSubject, 'statementUntil'>,
  ended: Pick<ResultAct, 'state' | 'outcome' | 'reason' | 'compensation'>,
): Promise<void> {
  const { outcome, reason, compensation } = ended
  const ground = grounds[act.act].find(({ code }) => code === act.ground)
  const decided = ended.state === 'deemed' ? resultPhrases.deemed : resultPhrases[outcome ?? 'refused'](act)
  const data = {
    heading:
      ended.state === 'deemed' ? '准予延续许可证明' : `${decided.zh.slice(0, 2)}${actNames[act.act].zh}许可决定书`,
    addressee: certificate.holderName,
    paragraphs: [
      `关于你（单位）持有的下列证件，本机关决定：${decided.zh}。`,
      ...(ground ? [`依据：${citedOf(ground)}。`] : []),
      ...(reason ? [`事实和理由：${reason}`] : []),
      ...(act.statement ? ['你（单位）的陈述申辩，本机关已经听取。'] : []),
      ...(compensation ? [`补偿或者赔偿：${compensation}`] : []),
    ],
    items: itemsOf({ matter, certificate }),
    closing: [resultPhrases.remedies.zh],
  }
  await requestPaper(ctx, { matter, kind: 'certificate-decision', organisationId: matter.organisationId, data })
}

function citedOf({ text, article }: ActGround): string {
  return `${text.zh}（${articleText(article).zh}）`
}
