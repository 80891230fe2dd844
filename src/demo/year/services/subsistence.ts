import type { Answers } from '../../../modules/catalogue/index.ts'
import type { Flaw, Life, Paper, Service } from '../model.ts'
import { anAccount, yuan } from './households.ts'
import { incomePerHead, rowsIn, subsistenceAnswers } from './subsistence-answers.ts'
import { allowance, heads, subsistenceTasks, why } from './subsistence-words.ts'

/** 最低生活保障审核确认 */
export const subsistence: Service = {
  code: '512B0003600029-511602000000-000-11511301008778298W-1-00',
  answers: subsistenceAnswers,
  papers,
  flaw: (answers, life) => life.random.pick(flaws)(answers, life),
  task: (node, answers, life) => subsistenceTasks[node]?.(answers, life) ?? { opinion: '已按程序办理完毕。' },
  decision(answers, { fate }) {
    if (fate.ending === 'granted')
      return {
        ...{ outcome: 'granted', grounds: [], amount: (allowance(answers) / 100).toFixed(2) },
        reason: `经审核，申请家庭 ${heads(answers)} 人，月人均收入 ${yuan(incomePerHead(answers))}，低于本区低保标准，财产符合规定，公示无异议或者异议不成立。确认给予最低生活保障，月保障金额 ${yuan(allowance(answers))}，从下月起发放。`,
      }
    if (fate.ending === 'terminated')
      return {
        ...{ outcome: 'terminated', grounds: ['no-cooperation'] },
        reason:
          '申请人没有正当理由，经三次书面通知仍不配合入户调查和信息核对，依照规定终止审核确认。情况变化后可以重新申请。',
      }
    const ground = fate.detours.includes('property') ? 'property-over' : 'income-over'
    return {
      ...{ outcome: 'refused', grounds: [ground] },
      reason: `${why(answers, fate)}不符合最低生活保障条件，不予确认。家庭情况发生变化的，可以随时重新申请；遇到突发困难的，可以申请临时救助。`,
    }
  },
  decline: ({ fate, random }) =>
    fate.intake === 'not-ours'
      ? {
          agency: random.pick(['大安区民政局', '江北区民政局', '临川县民政局']),
          reason: '申请人和共同生活的家庭成员户籍都不在本区，在本区居住也没有满规定时间，应当向户籍所在地提出申请。',
        }
      : {
          reason: '申请人已经在保，这次填写的是家庭人口变化，不需要重新申请，由乡镇按动态管理办理增发，已转交经办人。',
        },
}

function papers(answers: Answers, { random, begins }: Life): Paper[] {
  const day = begins.toISOString().slice(0, 10).replaceAll('-', '')
  const proof =
    Array.isArray(answers.reasons) && answers.reasons.some((reason) => reason === 'illness') && random.chance(0.7)
  return [
    { material: 'authorisation', name: random.pick(['核对授权书.png', `授权书${day}.png`, `IMG_${day}_授权书.png`]) },
    ...(proof
      ? [{ material: 'medical-proof', name: random.pick(['诊断证明.png', '出院记录.png', '门诊收费单.png']) }]
      : []),
  ]
}

const flaws: readonly [(answers: Answers, life: Life) => Flaw, ...((answers: Answers, life: Life) => Flaw)[]] = [
  unsigned,
  wrongAccount,
  incomeLeftOut,
]

function unsigned(answers: Answers): Flaw {
  const other = rowsIn(answers)[0]?.memberName
  const who = typeof other === 'string' ? `家庭成员${other}没有签名` : '签名处是空白的'
  return {
    answers,
    words: '您的申请收到了。授权书还缺签名，请一次补齐后重新提交，其他内容不用再改。',
    items: [
      {
        ...{ target: 'material', code: 'authorisation', reason: 'wrong' },
        note: `授权书上${who}。请所有成年家庭成员签名或者按手印，重新拍照上传，四个角都要拍到。`,
      },
    ],
  }
}

function wrongAccount(answers: Answers, life: Life): Flaw {
  return {
    answers: { ...answers, accountNumber: anAccount(life.random) },
    words: '收款账号和授权书有问题，请按下面的说明改好后重新提交。只开放这两处，其他不用动。',
    items: [
      {
        ...{ target: 'field', code: 'accountNumber', reason: 'wrong' },
        note: '账号与户名不一致，银行查不到这个账户。请照着存折或者社会保障卡重新填写。',
      },
      {
        ...{ target: 'material', code: 'authorisation', reason: 'wrong' },
        note: '照片太暗，看不清签名和日期，请在光线好的地方重新拍一张。',
      },
    ],
  }
}

function incomeLeftOut(answers: Answers): Flaw {
  const field =
    answers.selfWork === 'farming' ? 'selfBusiness' : answers.selfWork === 'retired' ? 'selfTransfers' : 'selfWages'
  const right = answers[field]
  const flawed = typeof right === 'number' && right > 0 ? 0 : 30_000
  return {
    answers: { ...answers, [field]: flawed, savings: flawed === 0 ? 0 : 100_000 },
    words: '收入和存款填写得不完整，请如实补上。填错不要紧，按过去 12 个月的平均数填就行。',
    items: [
      {
        ...{ target: 'field', code: field, reason: flawed === 0 ? 'missing' : 'wrong' },
        note: '与困难原因里写的情况对不上，请按过去 12 个月平均每月的数填写，没有就填 0。',
      },
      { target: 'field', code: 'savings', reason: 'wrong', note: '请把存折、微信和支付宝里的余额加在一起填写。' },
    ],
  }
}
