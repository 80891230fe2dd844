import { isLoopback } from '../../kernel/loopback.ts'
import type { Settings } from '../../kernel/settings.ts'
import { both, type Text } from '../../kernel/text.ts'

/** Everybody in the demonstration's cast signs in with it, also by `POST /api/sessions`. */
export const demoPassword = 'heliograph-demo'

/** Names of the cast, in the order of the matter they tell: from the resident up to the administrator. */
export const demoCast = [
  'resident',
  'village',
  'township',
  'registry',
  'mayor',
  'clerk',
  'bureau',
  'head',
  'author',
  'publisher',
  'approval',
  'chief',
  'health',
  'drafter',
  'secretary',
  'leader',
  'auditor',
  'admin',
] as const
export type DemoName = (typeof demoCast)[number]

/** What one can try as each of the cast. */
export const castDeeds: Readonly<Record<DemoName, { title: Text; deed: Text }>> = {
  resident: {
    title: both('居民', 'Resident'),
    deed: both(
      '查办事指南、在线申请、看进度、领结果和凭据',
      'Reads guides, applies, follows the clock, gets result and receipt',
    ),
  },
  village: {
    title: both('村级帮办员', 'Village helper'),
    deed: both('帮村民填表、核对材料、入户调查', 'Helps villagers fill in forms, checks papers, visits households'),
  },
  township: {
    title: both('乡镇经办人', 'Township clerk'),
    deed: both('受理、一次性告知补正、审核、公示', 'Accepts, asks once for corrections, reviews, posts public notices'),
  },
  registry: {
    title: both('乡镇党政办文秘', 'Secretary of the township’s office'),
    deed: both(
      '签收、登记、拟办上级公文，核发本镇公文，把督办事项分解到村',
      'Signs for and registers what arrives, issues the township’s documents, passes obligations on to villages',
    ),
  },
  mayor: {
    title: both('乡镇分管负责人', 'Head in charge of the township'),
    deed: both('批示来文、签发请示和报告', 'Instructs on what arrived, signs requests and reports'),
  },
  clerk: {
    title: both('区民政局经办人', 'Clerk of the civil affairs bureau'),
    deed: both('审查、停表与恢复、拟定决定', 'Examines, stops and resumes the clock, drafts decisions'),
  },
  bureau: {
    title: both('区民政局办公室文秘', 'Secretary of the civil affairs bureau'),
    deed: both(
      '审核、编号、用印、分发本局公文和联合发文',
      'Reviews, numbers, seals and sends the bureau’s documents, joint ones too',
    ),
  },
  head: {
    title: both('区民政局负责人', 'Head of the civil affairs bureau'),
    deed: both(
      '作出决定、批准延期、查看本机关各事项时限',
      'Decides, grants extensions, sees every clock of the bureau',
    ),
  },
  author: {
    title: both('区民政局办事指南编写人', 'Author of guides, civil affairs bureau'),
    deed: both(
      '编写办事指南、申请表和流程，用编造的情况试办',
      'Writes guides, forms and processes, and tries them out',
    ),
  },
  publisher: {
    title: both('区民政局办事指南发布人', 'Publisher of guides, civil affairs bureau'),
    deed: both('逐项比对别人写的新版本并发布', 'Compares what others wrote with the guide in force, and publishes'),
  },
  approval: {
    title: both('区行政审批局窗口', 'Counter of the approval bureau'),
    deed: both(
      '登记小店、受理卫生许可、同时征求卫健和消防意见',
      'Registers small businesses, takes hygiene licences, asks health and fire at the same time',
    ),
  },
  chief: {
    title: both('区行政审批局负责人', 'Head of the approval bureau'),
    deed: both('作出许可决定，写明谁没有答复', 'Decides on licences, naming whoever did not answer'),
  },
  health: {
    title: both('区卫健局经办人', 'Clerk of the health bureau'),
    deed: both('在自己的期限内提出联办意见', 'Gives opinions on joint matters, in a time of its own'),
  },
  drafter: {
    title: both('区政府办文稿起草人', 'Drafter in the district government’s office'),
    deed: both(
      '起草区政府的公文，征求意见，送审',
      'Drafts the district’s official documents, consults, sends for review',
    ),
  },
  secretary: {
    title: both('区政府办文秘科科长', 'Secretary of the district government'),
    deed: both(
      '审核、复核、编号、用印、分发公文，登记收文',
      'Reviews, numbers, seals and sends documents, and takes in those of others',
    ),
  },
  leader: {
    title: both('区长', 'Head of the district'),
    deed: both(
      '签发区政府公文，批示，查看谁没看、谁没办',
      'Signs documents, instructs, sees who has not read or acted',
    ),
  },
  auditor: {
    title: both('监察员', 'Auditor'),
    deed: both(
      '查看黄牌红牌、核对阳光账本、查阅谁看过谁的数据',
      'Watches cards, checks the ledger, sees who read whose data',
    ),
  },
  admin: {
    title: both('系统管理员', 'Administrator'),
    deed: both(
      '管理机构、岗位、账号、工作日历与时限规则',
      'Keeps organisations, posts, accounts, the calendar and the deadline rules',
    ),
  },
}

/**
 * Keeps the demonstration, whose passwords everybody knows, away from the public network.
 *
 * @throws Error with the line that helps, when DEMO is on and HOST or PUBLIC_URL is no loopback address
 */
export function refuseUnsafeDemo(
  settings: Pick<Settings, 'DEMO' | 'HOST' | 'PUBLIC_URL' | 'DEMO_ON_PUBLIC_ADDRESS'>,
): void {
  const { DEMO, HOST, PUBLIC_URL, DEMO_ON_PUBLIC_ADDRESS } = settings
  if (DEMO === 'off' || DEMO_ON_PUBLIC_ADDRESS === 'yes-i-know') return
  const reached = [HOST, ...(PUBLIC_URL ? [new URL(PUBLIC_URL).hostname.replace(/^\[|\]$/g, '')] : [])]
  const open = reached.find((host) => !isLoopback(host))
  if (open === undefined) return
  throw new Error(
    `Everybody could sign in to the demonstration at ${open}. Set DEMO=off, or HOST=127.0.0.1 without PUBLIC_URL, or force it with DEMO_ON_PUBLIC_ADDRESS=yes-i-know.`,
  )
}
