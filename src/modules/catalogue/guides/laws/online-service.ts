import { quoting } from './quoting.ts'

const quote = quoting(
  '国务院关于在线政务服务的若干规定（2019年国务院令第716号）',
  'State Council Provisions on Online Government Services (Decree No. 716 of 2019)',
)

/** The rules on online government service that the guides rest on, word for word. */
export const onlineService = {
  guide: quote(
    '第六条',
    'Article 6',
    '行政机关和其他负有政务服务职责的机构(以下统称政务服务机构)应当按照规范化、标准化要求编制办事指南，明确政务服务事项的受理条件、办事材料、办理流程等信息。办事指南应当在政务服务平台公布。',
  ),
  notAgain: quote(
    '第七条第一款',
    'Article 7, first paragraph',
    '行政相对人在线办理政务服务事项，应当提交真实、有效的办事材料；政务服务机构通过数据共享能够获得的信息，不得要求行政相对人另行提供。',
  ),
  onlyThis: quote(
    '第七条第二款',
    'Article 7, second paragraph',
    '政务服务机构不得将行政相对人提交的办事材料用于与政务服务无关的用途。',
  ),
  signature: quote(
    '第八条',
    'Article 8',
    '政务服务中使用的符合《中华人民共和国电子签名法》规定条件的可靠的电子签名，与手写签名或者盖章具有同等法律效力。',
  ),
  licences: quote('第十条第三款', 'Article 10, third paragraph', '电子证照与纸质证照具有同等法律效力。'),
  asBasis: quote(
    '第十一条',
    'Article 11',
    '除法律、行政法规另有规定外，电子证照和加盖电子印章的电子材料可以作为办理政务服务事项的依据。',
  ),
}
