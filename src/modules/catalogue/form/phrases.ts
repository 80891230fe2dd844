import { both, type Text } from '../../../kernel/text.ts'

/** What forms say: errors, buttons and the words around answers. */
export const phrases = {
  checkMarked: both('请检查标出的内容。', 'Check the marked fields.'),
  fillIn: (label: Text) => both(`请填写“${label.zh}”。`, `Fill in “${label.en}”.`),
  choose: (label: Text) => both(`请选择“${label.zh}”。`, `Choose for “${label.en}”.`),
  chooseListed: both('请从所列选项中选择。', 'Choose one of the listed options.'),
  mustTick: (label: Text) => both(`请先勾选“${label.zh}”`, `Tick “${label.en}” before you go on.`),
  unknownField: both('表单没有此项。', 'The form does not have this field.'),
  wrongForm: both('格式不正确。', 'This has the wrong form.'),
  wrongNumber: both('请填写数字。', 'Write a number.'),
  wrongMoney: both('请填写金额，例如 1200 或 1200.50。', 'Write an amount in yuan, such as 1200 or 1200.50.'),
  wrongDate: both('请填写真实的日期，例如 2026-03-08。', 'Write a real date, such as 2026-03-08.'),
  wrongEmail: both('请填写电子邮箱，例如 name@example.com。', 'Write an e-mail address, such as name@example.com.'),
  wrongResidentId: both(
    '公民身份号码不正确，请核对 18 位号码。',
    'This is not a valid resident ID number: check its 18 characters.',
  ),
  wrongUscc: both(
    '统一社会信用代码不正确，请核对 18 位代码。',
    'This is not a valid unified social credit code: check its 18 characters.',
  ),
  wrongMobile: both('请填写 11 位手机号码。', 'Write a mobile number of 11 digits.'),
  fileNeeded: both('请上传此材料。', 'Hand in this document.'),
  notOpened: both('此项未列入补正范围，不能修改。', 'This field is not open for correction.'),
  onlyOpened: both('只能修改要求补正的内容。', 'Only what is to be corrected can be changed.'),
  tooManyRows: both('不能再添加更多。', 'No more can be added.'),

  next: both('保存并继续', 'Save and go on'),
  group: (place: number, of: number) => both(`第 ${place} 组，共 ${of} 组：`, `Group ${place} of ${of}:`),
  nextGroup: both(
    '填好了就点下面的标题，打开下一组。',
    'When this is filled in, press the next heading to open the next group.',
  ),
  finish: both('保存并检查', 'Save and check'),
  back: both('上一页', 'Back'),
  saveAndLeave: both('保存后离开', 'Save and leave'),
  yuan: both('元', 'yuan'),
  handedIn: both('已上传', 'Handed in'),
  noFile: both('未上传', 'Nothing handed in'),
  noAnswer: both('未填写', 'Not answered'),
  yes: both('是', 'Yes'),
  no: both('否', 'No'),
  sex: { male: both('男', 'Male'), female: both('女', 'Female') },
  toCorrect: both('待补正', 'To be corrected'),
  knownTitle: both('这些信息政府已经掌握，不必再填', 'Known already: no need to fill this in'),
  knownWhy: both(
    '以下信息来自本区的人员名录，仅用于办理本事项。您同意使用，就不必填写；信息有误或者不同意，请自行填写。',
    'These details come from the district’s directory and are used for this matter only. If you agree, you need not fill them in; if they are wrong or you do not agree, fill them in yourself.',
  ),
  useKnown: both('同意使用', 'Use them'),
  askAll: both('我自己填写', 'I fill them in myself'),
  knownUsed: both('取自人员名录，经您同意', 'From the directory, with your consent'),
} as const

/** Words for one row of a table: 家庭成员 1. */
export const rowTitle = (row: { zh: string; en: string }, at: number) =>
  both(`${row.zh} ${at + 1}`, `${row.en} ${at + 1}`)
/** Words of the button that adds a row. */
export const addRow = (row: { zh: string; en: string }) => both(`添加${row.zh}`, `Add: ${row.en}`)
/** Words of the button that takes a row away. */
export const removeRow = (row: { zh: string; en: string }, at: number) =>
  both(`移除${row.zh} ${at + 1}`, `Remove: ${row.en} ${at + 1}`)
/** Words of the button that takes a file away. */
export const detachFile = (name: string) => both(`移除文件 ${name}`, `Remove the file ${name}`)
