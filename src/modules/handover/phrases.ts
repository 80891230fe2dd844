import { both, type Text } from '../../kernel/text.ts'
import { dayText } from '../../ui/index.ts'

export const refusals = {
  noHandover: both('没有这项交接。', 'There is no such hand-over.'),
  closed: both('这项交接已经完成或撤销。', 'This hand-over is finished or was withdrawn.'),
  closedPost: both('该岗位已撤销。', 'This post is closed.'),
  past: both('日期不能早于今天。', 'The day cannot be before today.'),
  samePerson: both('接收人不能是移交人本人。', 'Who takes the post cannot be the one who leaves it.'),
  openAlready: both('此人在该岗位已有一项未完成的交接。', 'This person has an open hand-over of this post already.'),
  onlyStandsIn: both(
    '替补人员不办交接，结束替补即可。',
    'A substitute hands nothing over: end the substitution instead.',
  ),
  signed: both('这一步已经签字，清单不能再改。', 'This has been signed; the list cannot change any more.'),
  notYet: both('请等前一人签字。', 'Somebody else signs first.'),
  threePersons: both(
    '移交、接收、监交须为三个不同的人。您已代移交人签字，请另一位负责人或管理员监交。',
    'Three different persons sign. You have signed in the place of the leaver; another head or an administrator witnesses.',
  ),
  tooEarly: (day: string): Text =>
    both(
      `交接日为${dayText(day).zh}，当天起才能监交签字。`,
      `The day of the hand-over is ${dayText(day).en}; the witness signs from that day on.`,
    ),
  noSubstitute: both('这不是替补任职。', 'This is no substitution.'),
}

export const steps = {
  opened: both('发起岗位交接', 'Began the hand-over of a post'),
  withdrawn: both('撤销岗位交接', 'Withdrew a hand-over'),
  signed: {
    leaver: both('移交人签字，清单固定', 'The leaver signed; the list is fixed'),
    taker: both('接收人签字', 'The taker signed'),
    witness: both('监交人签字，岗位交接完成', 'The witness signed; the post changed hands'),
  },
}

interface Pair {
  readonly leaverName: string
  readonly takerName: string
}

export const told = {
  opened: (post: Text, leaver: string, taker: string): Text =>
    both(
      `“${post.zh}”岗位由${leaver}交接给${taker}，请核对交接清单。`,
      `The post “${post.en}” passes from ${leaver} to ${taker}. Look through its list.`,
    ),
  withdrawn: (post: Text, reason: string): Text =>
    both(`“${post.zh}”岗位的交接已撤销：${reason}`, `The hand-over of the post “${post.en}” was withdrawn: ${reason}`),
  signed: (post: Text, leaver: string): Text =>
    both(
      `“${post.zh}”岗位的移交人（${leaver}）已签字，请核对清单并签字。`,
      `The list of the post “${post.en}” was signed for ${leaver}. Check and sign it.`,
    ),
  taken: (post: Text, taker: string): Text =>
    both(
      `${taker}已签字接收“${post.zh}”岗位，请监交签字。`,
      `${taker} signed for the post “${post.en}”. It waits for the witness.`,
    ),
  done: (post: Text, taker: string): Text =>
    both(`“${post.zh}”岗位已交接给${taker}。`, `The post “${post.en}” is now held by ${taker}.`),
  willHelp: ({ leaverName, takerName, plannedOn }: Pair & { plannedOn: string }): Text =>
    both(
      `帮您代办的${leaverName}将离开岗位，最早${dayText(plannedOn).zh}起由${takerName}接着代办。不同意的，可以随时终止委托。`,
      `${leaverName}, who acts for you, leaves the post. ${takerName} goes on from ${dayText(plannedOn).en} at the earliest. You can end the mandate at any time.`,
    ),
  helps: ({ leaverName, takerName }: Pair): Text =>
    both(
      `${takerName}已接替${leaverName}为您代办，事项和期限不变。您随时可以终止。`,
      `${takerName} took over from ${leaverName} and may act for you, as far and as long as before. You can end that at any time.`,
    ),
  vacant: (posts: readonly Text[], name: string): Text =>
    both(
      `${name}已登记死亡，岗位“${posts.map(({ zh }) => zh).join('”“')}”空缺。等待岗位的事项都在，请指定替补或者办理交接。`,
      `${name} was noted as deceased: vacant are “${posts.map(({ en }) => en).join('”, “')}”. What waits for them stays: name a substitute, or hand over.`,
    ),
  notVacant: (posts: readonly Text[], name: string): Text =>
    both(
      `${name}的死亡登记有误，已经更正，仍任“${posts.map(({ zh }) => zh).join('”“')}”。已指定的替补不再需要的，请提前结束。`,
      `The note about ${name} was wrong: “${posts.map(({ en }) => en).join('”, “')}” are held as before. End substitutions that are not needed.`,
    ),
  substitute: ({
    post,
    name,
    startsOn,
    endsOn,
  }: {
    post: Text
    name: string
    startsOn: string
    endsOn: string
  }): Text =>
    both(
      `${dayText(startsOn).zh}至${dayText(endsOn).zh}，“${post.zh}”岗位由${name}替补。`,
      `${name} stands in for the post “${post.en}” from ${dayText(startsOn).en} to ${dayText(endsOn).en}.`,
    ),
  substitutionEnded: (post: Text, name: string): Text =>
    both(`${name}对“${post.zh}”岗位的替补已结束。`, `${name} no longer stands in for the post “${post.en}”.`),
}

export const itemKindNames = {
  key: both('钥匙、门禁', 'keys and passes'),
  paper: both('纸质材料、档案', 'papers and files'),
  device: both('设备', 'devices'),
  secret: both('密码、密钥（只写名称）', 'passwords and secrets (name only)'),
  other: both('其他', 'other'),
}

export const partNames = {
  leaver: both('移交人', 'Leaves'),
  taker: both('接收人', 'Takes'),
  witness: both('监交人', 'Witness'),
}

export const states = {
  open: both('待移交人签字', 'waits for the leaver'),
  left: both('待接收人签字', 'waits for the taker'),
  taken: both('待监交人签字', 'waits for the witness'),
  done: both('已完成', 'done'),
  withdrawn: both('已撤销', 'withdrawn'),
}

export const stateColours = {
  open: 'warning',
  left: 'warning',
  taken: 'warning',
  done: 'success',
  withdrawn: 'neutral',
} as const

export const phrases = {
  title: both('岗位交接与替补', 'Hand-over and substitution'),
  intro: both(
    '人员离岗办交接，短期不在岗指定替补。待办跟着岗位走，不会漏掉。',
    'When people leave, the post is handed over; when they are away, somebody stands in. Work belongs to the post, so nothing is lost.',
  ),
  purpose: both('岗位交接', 'hand-over of a post'),
  handovers: both('岗位交接', 'Hand-overs'),
  noHandovers: both('没有岗位交接。', 'There is no hand-over.'),
  substitutions: both('替补', 'Substitutions'),
  noSubstitutions: both('目前没有人替补。', 'Nobody stands in at present.'),
  postOf: (post: Text): Text => both(`岗位交接：${post.zh}`, `Hand-over: ${post.en}`),
  post: both('岗位', 'Post'),
  fromTo: both('移交人 → 接收人', 'From → to'),
  person: both('替补人员', 'Substitute'),
  from: both('起始日期', 'First day'),
  to: both('截止日期', 'Last day'),
  plannedOn: both('交接日', 'Day'),
  state: both('状态', 'State'),
  act: both('操作', 'Action'),
  endFor: (name: string): Text => both(`结束替补（${name}）`, `End (${name})`),
  newHandover: both('发起交接…', 'Begin a hand-over…'),
  newSubstitute: both('指定替补…', 'Name a substitute…'),
  leaver: both('移交人和岗位', 'Who leaves which post'),
  taker: both('接收人', 'Who takes it'),
  whoHint: both('身份证号、登录名或手机号', 'Resident number, sign-in name or mobile'),
  dayHint: both(
    '监交人从这一天起可以签字，签字后岗位即交接。',
    'From this day on the witness can sign; with that the post changes hands.',
  ),
  submitOpen: both('发起交接', 'Begin'),
  submitSubstitute: both('指定替补', 'Name'),
  none: both('无', 'None'),
  nothing: (parts: readonly Text[]): Text =>
    both(
      `以下各项为空：${parts.map(({ zh }) => zh).join('、')}。`,
      `There is none of these: ${parts.map(({ en }) => en).join('; ')}.`,
    ),

  // One hand-over
  list: both('交接清单', 'The list'),
  fixed: both(
    '清单已由第一位签字人固定；此后新到的待办仍随岗位移交。',
    'The first signature fixed this list. Work that came later stays with the post all the same.',
  ),
  living: both(
    '清单按现在的情况自动生成，移交人签字后固定。',
    'Made from what is there now; fixed when the leaver signs.',
  ),
  digest: both('清单校验值（SHA-256）', 'Digest of the list (SHA-256)'),
  work: both('待办', 'Work that waits'),
  task: both('待办事项', 'Work'),
  number: both('编号', 'Number'),
  matter: both('事项', 'Matter'),
  due: both('办理期限', 'Due'),
  matters: both('岗位承办的事项', 'Matters held by the post'),
  unlisted: (count: number): Text =>
    both(
      `另有 ${count} 件限制查阅的事项，不列名，随岗位移交。`,
      `${count} more that not everybody may read: not named, they stay with the post.`,
    ),
  mandates: both('居民的代办委托', 'Mandates of residents'),
  mandator: both('委托人', 'Mandator'),
  until: both('有效期至', 'Until'),
  seals: both('保管的电子印章', 'Seals kept'),
  seal: both('印章', 'Seal'),
  things: both('物品和资料', 'Things'),
  kind: both('类别', 'Kind'),
  name: both('名称', 'Name'),
  signer: both('姓名', 'Name'),
  nameHint: both(
    '密码和密钥只写名称和存放处，不要写内容。',
    'Of passwords and secrets write the name and the place, never the content.',
  ),
  add: both('加入清单', 'Add'),
  strike: (name: string): Text => both(`去掉“${name}”`, `Remove “${name}”`),
  signatures: both('签字', 'Signatures'),
  noSignatures: both('还没有人签字。', 'Nobody has signed yet.'),
  part: both('身份', 'Part'),
  signedAt: both('签字时间', 'Signed'),
  inPlaceOf: (name: string, reason: string): Text => both(`${name}代签：${reason}`, `${name}, in place: ${reason}`),
  password: both('您的密码', 'Your password'),
  passwordHint: both('签字须再次输入密码。', 'Signing asks for your password once more.'),
  leave: both('移交人签字', 'Sign as the one who leaves'),
  leaveWords: both('签字后清单固定，不能再改。', 'After this the list cannot change.'),
  take: both('接收人签字', 'Sign as the one who takes'),
  takeWords: both('我已逐项核对清单。', 'I have checked the list item by item.'),
  inPlace: both('移交人已离岗，代为签字…', 'The leaver is gone: sign in the place…'),
  inPlaceWords: both(
    '代签的人不能再监交，须由另一位负责人或管理员监交。',
    'Whoever signs in place cannot be the witness.',
  ),
  reason: both('原因', 'Reason'),
  witness: both('监交人签字', 'Sign as the witness'),
  witnessWords: both(
    '签字后立即生效：移交人离任，接收人任职，代办委托转由接收人承接。',
    'At once the one leaves, the other holds the post, and mandates pass on.',
  ),
  withdraw: both('撤销交接…', 'Withdraw…'),
  withdrawWords: both('撤销后任职不变，需要时重新发起。', 'Nobody’s post changes. Begin anew when needed.'),
  submitWithdraw: both('撤销', 'Withdraw'),
  reasonGiven: both('撤销原因', 'Reason of the withdrawal'),
}
