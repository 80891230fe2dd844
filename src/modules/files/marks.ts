/** 绝密★, 【机密】, 秘密★10年, 密级：机密, or the word alone on a line: a mark, not the subject of a sentence. */
const marks =
  /(?<mark>绝密|机密|秘密)\s*[★☆*]|[【〔[(]\s*(?<set>绝密|机密|秘密)\s*[】〕\])]|密级\s*[:：为]\s*(?<level>绝密|机密|秘密)|^\s*(?<alone>绝密|机密|秘密)(?:级|件|文件)?\s*$/mu

/** The classification mark that stands in a text, if one does: such texts are refused at every door. Traditional and spaced signs count. */
export function markInText(text: string): string | undefined {
  const plain = text
    .normalize('NFKC')
    .replaceAll('絕', '绝')
    .replaceAll('機', '机')
    .replaceAll('級', '级')
    .replace(/(?<=[绝机秘])[^\S\n]+(?=密)/gu, '')
  const { mark, set, level, alone } = marks.exec(plain)?.groups ?? {}
  return mark ?? set ?? level ?? alone
}
