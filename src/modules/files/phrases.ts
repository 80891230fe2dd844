import { both } from '../../kernel/text.ts'

export const phrases = {
  empty: (name: string) => both(`“${name}”是空文件。`, `“${name}” is empty.`),
  notAccepted: (name: string, accepted: string) =>
    both(
      `“${name}”的类型不能接收。可以提交：${accepted}。`,
      `“${name}” is of a type that is not taken. Accepted: ${accepted}.`,
    ),
  tooLarge: (name: string, megabytes: number) =>
    both(
      `“${name}”太大，这一类文件不能超过 ${megabytes} MB。请压缩或分开提交。`,
      `“${name}” is too large: this type may have at most ${megabytes} MB. Compress or split it.`,
    ),
  tooManyPixels: (name: string, megapixels: number) =>
    both(
      `“${name}”的像素太多，不能超过 ${megapixels} 百万像素。`,
      `“${name}” has too many pixels: at most ${megapixels} megapixels.`,
    ),
  broken: (name: string) =>
    both(
      `“${name}”打不开，可能已经损坏。请重新导出后再提交。`,
      `“${name}” cannot be opened; it may be damaged. Export it again.`,
    ),
  noSuchFile: both('没有这个文件。', 'There is no such file.'),
  classified: (name: string, mark: string) =>
    both(
      `“${name}”带有密级标志“${mark}”。本平台不得存放国家秘密，请按保密规定处理。`,
      `“${name}” carries the classification mark “${mark}”. State secrets must not be put on this platform.`,
    ),
}
