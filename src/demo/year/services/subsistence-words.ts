import type { Answers } from '../../../modules/catalogue/index.ts'
import type { Life, TaskWords } from '../model.ts'
import { yuan } from './households.ts'
import { incomePerHead, rowsIn, standardFen } from './subsistence-answers.ts'

type Write = (answers: Answers, life: Life) => TaskWords

/** What each task of the process comes to, in the words of those who do it. */
export const subsistenceTasks: Readonly<Record<string, Write>> = {
  neighbours: (_answers, { random, applicant }) => ({
    opinion: random.pick([
      `走访了左右邻居三户，都说${applicant.name}家反映的情况属实，平时确实困难。`,
      '陪同乡镇工作人员走访，邻居反映这家主要靠打零工和老人的养老金，没有发现瞒报。',
      `问了组长和两户邻居：房子是老房，没有车，${applicant.name}常年吃药。`,
      '邻里走访完毕，四户都签了字，没有不同意见。',
    ]),
  }),
  survey: (answers, life) => ({ opinion: visit(answers, life) }),
  check: (answers, { fate, random }) => {
    const over = fate.ending === 'refused' || fate.detours.includes('hear')
    if (!over)
      return {
        outcome: 'within',
        opinion: `经核对，存款、车辆、不动产、社保、工商登记等 ${random.between(9, 13)} 项信息，未发现超过规定的收入和财产。`,
      }
    const found = fate.detours.includes('property')
      ? '不动产登记显示名下另有住房一套，并有理财产品。'
      : `个税和社保信息显示家庭月人均收入约 ${yuan(Math.max(incomePerHead(answers), standardFen + 12_000))}，高于 800 元。`
    return { outcome: 'over', opinion: `经核对，${found}请乡镇告知申请人并听取意见。` }
  },
  hear: (_answers, { fate }) =>
    fate.ending === 'granted'
      ? {
          outcome: 'corrected',
          opinion: '申请人提交了离职证明和银行流水，核对到的工资在申请前三个月已经停发，复查后更正核对结果。',
        }
      : { outcome: 'upheld', opinion: '已当面告知核对结果，申请人承认情况属实，没有提出新的证据，维持核对结果。' },
  opinion: (answers, { fate, random }) =>
    fate.ending === 'granted'
      ? {
          outcome: 'proposeGrant',
          opinion: random.pick([
            `家庭 ${heads(answers)} 人，月人均收入 ${yuan(incomePerHead(answers))}，低于本区标准 800 元，财产符合规定，拟同意，月保障金额按差额计算。`,
            `入户调查、邻里走访与信息核对一致，月人均收入 ${yuan(incomePerHead(answers))}，拟同意纳入低保，提请公示。`,
          ]),
        }
      : { outcome: 'proposeRefusal', opinion: `${why(answers, fate)}拟不同意，报区民政局审核。` },
  objections: () => ({
    opinion: '公示第四天收到一户村民口头反映，称这家的儿子在外地有固定工作，已作登记，转入重新调查。',
  }),
  reinvestigate: () => ({
    opinion:
      '电话核实并调取了务工单位证明：儿子已分户，收入不计入这个家庭；召开了民主评议，九人参加，七人认为情况属实。',
  }),
  reopinion: (_answers, { fate }) =>
    fate.ending === 'granted'
      ? { outcome: 'proposeGrant', opinion: '异议经查不成立，维持原意见，拟同意。' }
      : { outcome: 'proposeRefusal', opinion: '异议部分成立，重新计算后超过标准，拟不同意。' },
  review: (_answers, { fate, random }) =>
    fate.detours.includes('countySurvey')
      ? { outcome: 'visit', opinion: '申请人家里有人是村委会成员的近亲属，按规定由区里再入户一次。' }
      : {
          outcome: 'clear',
          opinion: random.pick([
            '材料齐全，调查、公示程序完整，事实清楚，提请作出决定。',
            '核对结果与乡镇意见一致，收入计算无误，提请局领导审定。',
            '抽查了入户调查记录和照片，没有疑点，提请决定。',
          ]),
        },
  countySurvey: () => ({
    opinion: '与乡镇、村里一同入户，看了住房和家电，问了收入来源，与申请一致，近亲属关系已备案。',
  }),
  deliver: (_answers, { random }) => delivered(random.weighted({ online: 5, counter: 2, post: 1 })),
  pay: (answers) => ({
    way: 'bank',
    opinion: `已录入发放名册，月保障金额 ${yuan(allowance(answers))}，从下月起打入申请人账户。`,
  }),
  deliverRefusal: () => ({
    way: 'online',
    opinion: '不予确认通知书已送达，当面说明了理由、救济途径，并介绍了临时救助等其他帮助。',
  }),
  deliverTermination: () => ({ way: 'post', opinion: '终止审核确认告知书已邮寄送达，村里同时口头告知。' }),
}

/** The note of delivery that fits the way. */
function delivered(way: 'online' | 'counter' | 'post'): TaskWords {
  const notes = {
    online: '确认通知书已通过平台送达，并请帮办员当面说明了从下月起发放、情况变化要报告。',
    counter: '申请人到便民服务中心领取确认通知书，已签收。',
    post: '确认通知书已邮寄，妥投回执附卷，电话告知了发放时间。',
  }
  return { way, opinion: notes[way] }
}

/** What makes up the difference to the standard, for the whole household, in fen. */
export function allowance(answers: Answers): number {
  const gap = Math.max(standardFen - incomePerHead(answers), 5_000)
  return Math.round((gap * heads(answers)) / 1000) * 1000
}

/** Why it is not confirmed, in one sentence. */
export function why(answers: Answers, fate: Life['fate']): string {
  if (fate.detours.includes('property')) return '申请家庭在自住房以外另有商品房出租，财产超过本区规定。'
  return `经核定，申请家庭 ${heads(answers)} 人，月人均收入 ${yuan(incomePerHead(answers))}，不低于本区标准 800 元。`
}

/** People in the household. */
export function heads(answers: Answers): number {
  return rowsIn(answers).length + 1
}

function visit(answers: Answers, { random, fate }: Life): string {
  const dwelling = { owned: '自有住房', rented: '租房', public: '公租房', borrowed: '借住' }
  const kind = Object.entries(dwelling).find(([value]) => value === answers.dwelling)?.[1] ?? '住房'
  const seen = random.pick([
    '家电陈旧，没有大件',
    '屋内整洁，陈设简单',
    '墙面有裂缝，漏雨已修补',
    '主要家电是冰箱和旧电视',
  ])
  const last =
    fate.ending === 'terminated'
      ? '约定两次入户，申请人都不在家，第三次到场后拒绝出示存折和收入情况，已书面告知后果。'
      : random.pick(['申请人签字确认。', '问到的收入与申请书一致。', '户口簿上的人都见到了，情况属实。'])
  return `入户时看到${kind}约 ${String(answers.dwellingArea)} 平方米，${seen}；共同生活 ${heads(answers)} 人，${last}`
}
