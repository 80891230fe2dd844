import { both, type Text } from '../../../kernel/text.ts'
import type { StopGround } from '../rule.ts'

const article45 = both(
  '《行政许可法》第四十五条：所需时间不计算在期限内，行政机关应当将所需时间书面告知申请人',
  'Administrative Licensing Law art. 45: the time needed is not counted; the agency tells it to the applicant in writing',
)

/** The grounds of 行政许可法 art. 45, each with written notice to the applicant. */
export const licenceStops: StopGround[] = [
  ground('hearing', 'stopped-by-law', both('听证', 'Hearing')),
  ground('bidding', 'external', both('招标', 'Bidding')),
  ground('auction', 'external', both('拍卖', 'Auction')),
  ground('inspection', 'external', both('检验', 'Inspection')),
  ground('testing', 'external', both('检测', 'Testing')),
  ground('quarantine', 'external', both('检疫', 'Quarantine')),
  ground('appraisal', 'external', both('鉴定', 'Appraisal')),
  ground('expert-review', 'external', both('专家评审', 'Expert review')),
]

function ground(code: string, holder: StopGround['holder'], name: Text): StopGround {
  return { code, name, holder, article: article45, maxWorkingDays: null, needsNotice: true }
}
