import { quoting } from './quoting.ts'

const quote = quoting(
  '优化营商环境条例（2019年国务院令第722号）',
  'Regulations on Improving the Business Environment (Decree No. 722 of 2019)',
)

/** The rules on the business environment that the guides rest on, word for word. */
export const businessEnvironment = {
  starting: quote(
    '第十九条第三款',
    'Article 19, third paragraph',
    '政府有关部门应当按照国家有关规定，简化企业从申请设立到具备一般性经营条件所需办理的手续。在国家规定的企业开办时限内，各地区应当确定并公开具体办理时间。',
  ),
  atOnce: quote(
    '第三十六条第一款',
    'Article 36, first paragraph',
    '政府及其有关部门办理政务服务事项，应当根据实际情况，推行当场办结、一次办结、限时办结等制度，实现集中办理、就近办理、网上办理、异地可办。需要市场主体补正有关材料、手续的，应当一次性告知需要补正的内容；需要进行现场踏勘、现场核查、技术审查、听证论证的，应当及时安排、限时办结。',
  ),
}
