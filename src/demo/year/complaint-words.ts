/** What people complain of. */
export const complaints = {
  decided: {
    ...{ category: 'not-told-once', hide: 'yes' },
    facts: '上周二到局里窗口咨询，先说缺一份收入说明，补来以后又说还要村里的证明，办事指南上没有这一项，来回跑了三趟。',
    wish: '希望一次说清楚要什么，指南上没有的不要再让人去开。',
  },
  asked: {
    category: 'late',
    facts: '申请已经过了写明的办结日期，页面上还是“审查中”，打电话说在等别的单位，没有说还要等多久。',
    wish: '请说明什么原因、什么时候能办完。',
  },
  open: {
    category: 'off-line',
    facts: '网上已经提交了全部材料，窗口打电话让我带原件再去一趟，说是以前都这样办。我住得远，坐车来回要半天。',
  },
} as const

/** What supervision asks the office. */
export const questions = {
  decided: '请说明窗口要求提供村级证明的依据、何时开始这样要求，以及当日是否出具了一次性告知书。',
  asked: '请说明该类申请目前超过承诺期限的原因、向哪些单位征求意见、是否告知申请人。',
} as const

export const statement =
  '经查，窗口沿用了旧的材料单，旧单要求村级证明，指南修订后没有换下。当日只作了口头告知。旧材料单已经全部收回。'

export const decision = {
  outcome: 'substantiated',
  reasons:
    '窗口登记和单位说明都表明，窗口两次分别要求补充材料，其中村级证明不在办事指南之内，也没有出具一次性告知书，投诉属实。指南之外的材料一律不得要求提供，需要补正的应当一次告知。',
  measures: '十个工作日内核对全部窗口材料单，与已公布的办事指南一致；对经办人员开展一次性告知培训，并将结果报监督科。',
} as const
