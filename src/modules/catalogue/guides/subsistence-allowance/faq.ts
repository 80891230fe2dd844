import { both } from '../../../../kernel/text.ts'
import type { GuideDraft } from '../../model.ts'

/** Questions people really ask at the counter. */
export const faq: GuideDraft['faq'] = [
  {
    question: both('我不会上网，也走不动，怎么办？', 'I cannot use the internet and cannot walk far. What can I do?'),
    answer: both(
      '给村（社区）的帮办员打个电话，他会上门帮您填、帮您传。办理过程中不用您跑路，入户调查是工作人员到您家来。',
      'Ring the helper of your village or community. He or she comes to your home, fills it in with you and sends it. You need not go anywhere; for the survey staff come to you.',
    ),
  },
  {
    question: both('儿女单独住，他们的收入算不算？', 'My children live on their own. Does their income count?'),
    answer: both(
      '不住在一起、已经独立生活的成年子女，不算共同生活的人，他们的全部收入不算进来；但他们该给您的赡养费要算作您的收入。',
      'Grown-up children who live independently are not members of your household, so their income is not counted as a whole; the support they owe you is counted as your income.',
    ),
  },
  {
    question: both(
      '我有残疾人两项补贴和养老金，会算成收入吗？',
      'I receive disability allowances and a pension. Do they count as income?',
    ),
    answer: both(
      '残疾人两项补贴、政府发的救助金、优抚金、奖学金不算收入。退休金算收入；城乡居民基础养老金按国家现行规定办，由工作人员按规定扣减。',
      'Disability allowances, social assistance, veterans’ benefits and scholarships do not count. A retirement pension does; for the basic pension of residents staff apply the national rule in force.',
    ),
  },
  {
    question: both(
      '公示会把我家的病和银行账号贴出来吗？',
      'Will the public notice show our illness or our bank account?',
    ),
    answer: both(
      '不会。只公示隐去一个字的姓名、家庭人数和所在村（社区）。身份号码、病情、残疾、电话、账号和孩子的信息都不公示。',
      'No. It shows the applicant’s masked name, the number of members and the village. ID numbers, illness, disability, telephone, account and anything about children are never shown.',
    ),
  },
  {
    question: both('有人对公示提意见，是不是就不批了？', 'If somebody objects to the notice, is it refused?'),
    answer: both(
      '不是。乡镇会重新调查或者组织民主评议，您可以说明情况、拿出证据，再由乡镇重新提出意见。',
      'No. The township looks into it again or holds a meeting of villagers. You can explain and show proof; then it gives its opinion anew.',
    ),
  },
  {
    question: both(
      '眼下已经没钱吃饭、看病了，等不了 25 个工作日怎么办？',
      'We have no money for food or medicine now. What if we cannot wait 25 working days?',
    ),
    answer: both(
      '马上打 0990-8612345 或者找乡镇（街道），申请临时救助。情况紧急的可以先救助、后补手续。',
      'Ring 0990-8612345 or go to the township at once and ask for temporary assistance. In an emergency help comes first and the papers later.',
    ),
  },
  {
    question: both('申请的时候漏报了怎么办？', 'What if I forgot to report something?'),
    answer: both(
      '尽快告诉乡镇（街道）改正，改正不受罚。故意隐瞒骗取低保金的，要退钱，还可能被罚 1 到 3 倍。',
      'Tell the township soon and correct it; that is not punished. Whoever hides things on purpose to get the money must pay it back and may be fined one to three times the amount.',
    ),
  },
]
