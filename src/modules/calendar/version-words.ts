import { both } from '../../kernel/text.ts'
import { dayText } from '../../ui/index.ts'

/** What is said about versions of anything that the district sets. */
export const versionWords = {
  source: both('来源', 'Source'),
  sourceHint: both(
    '写明文件名称、文号，或者由谁何时决定、为什么。',
    'The document and its number, or who decided when, and why.',
  ),
  validFrom: both('生效日', 'In force from'),
  version: (version: number) => both(`第 ${version} 版`, `version ${version}`),
  notBefore: (day: string) => both(`生效日不早于 ${dayText(day).zh}。`, `Not in force before ${dayText(day).en}.`),
  notAfter: (day: string) =>
    both(
      `须晚于现有版本的生效日 ${dayText(day).zh}。`,
      `It must be after ${dayText(day).en}, when the present version began.`,
    ),
} as const
