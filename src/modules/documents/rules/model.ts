import { both, type Text } from '../../../kernel/text.ts'
import type { Organisation } from '../../directory/index.ts'
import type { AddressBook } from '../addressees.ts'
import type { Elements } from '../model.ts'

/**
 * What a rule found: where, why, by which article. Blocking ones stand in the way of review and signature; of held ones the office
 * says at the review why it goes on all the same.
 */
export interface Finding {
  readonly code: string
  readonly grade: 'blocking' | 'held' | 'advice'
  readonly article: Text
  readonly words: Text
  /** Where it can be looked at. */
  readonly href?: string
  /** The control of the draft that it is about. */
  readonly at:
    | 'type'
    | 'title'
    | 'direction'
    | 'main'
    | 'copies'
    | 'text'
    | 'joint'
    | 'ground'
    | 'contact'
    | 'format'
    | 'attachments'
    | 'obligations'
    | 'present'
    | 'meetingDay'
}

/** How another organisation stands to the draft. */
export interface Opinion {
  readonly name: Text
  readonly answer: 'agree' | 'comments' | 'disagree' | null
  /** Whether the time to answer has passed. */
  readonly late: boolean
  /** Whether it was asked about the text as it is now. */
  readonly current: boolean
}

/** What is known of the text of an attachment. */
export interface AttachedFile {
  readonly name: string
  /** It carries a mark of secrecy; words of classification stand in it; nobody has read it yet; it cannot be read. */
  readonly state: 'marked' | 'suspect' | 'waiting' | 'unreadable' | 'harmless'
}

/** What the rules know besides the document itself. */
export interface Surroundings {
  readonly book: AddressBook
  readonly issuer: Organisation
  readonly office: Organisation
  /** In whose names the office that drafts may issue: that of a government may write downward for it. */
  readonly mayIssueFor: readonly Organisation[]
  readonly opinions: readonly Opinion[]
  readonly files: readonly AttachedFile[]
  readonly today: string
}

/** A rule looks at elements and surroundings and tells what it finds; it asks nobody and changes nothing. */
export type Rule = (elements: Elements, around: Surroundings) => readonly Finding[]

/** 党政机关公文处理工作条例, by article. */
export function regulation(article: string, en: string): Text {
  return both(`《党政机关公文处理工作条例》${article}`, `党政机关公文处理工作条例 ${en}`)
}

/** Nothing, or one finding. */
export function found(isFound: boolean, finding: Finding): readonly Finding[] {
  return isFound ? [finding] : []
}
