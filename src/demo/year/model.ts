import type { Actor } from '../../kernel/context.ts'
import type { Answers } from '../../modules/catalogue/index.ts'
import type { Person } from '../../modules/directory/index.ts'
import type { Random } from '../random.ts'

/** How an application is to end, and what is to happen on the way. */
export interface Fate {
  readonly ending: 'granted' | 'refused' | 'partly' | 'terminated'
  readonly intake: 'accept' | 'correct' | 'not-needed' | 'not-ours' | 'silence'
  /** Leaves the form half filled. */
  readonly abandoned?: boolean
  /** Has put a file into the draft in which the scanner found something. */
  readonly infected?: boolean
  /** Does not answer the notice of corrections. */
  readonly lapses?: boolean
  /** Takes the application back so many days after sending it. */
  readonly withdrawnAfterDays?: number
  readonly transferred?: boolean
  readonly extended?: boolean
  /** Working days for which the clock stands still, on which ground. */
  readonly stopped?: {
    /** A hearing is asked for by whoever is concerned. */
    readonly ground: 'expert-review' | { readonly hearing: Person }
    readonly days: number
    readonly from?: Date
  }
  /** Task that the office forgets for so many working days. */
  readonly forgotten?: { readonly task: string; readonly days: number }
  /** Tasks that nobody has done yet: the story waits there. */
  readonly waitsAt?: readonly string[]
  /** How the applicant rates it, where that is not left to chance. */
  readonly rated?: { readonly grade: number; readonly words: string }
  /** Branches of the process that are taken on purpose: names of tasks. */
  readonly detours: readonly string[]
  /** How slow the offices are with it; 1 is usual. */
  readonly pace: number
}

/** One application to be lived through. */
export interface Life {
  /** Names the chance of this life. */
  readonly key: string
  readonly random: Random
  readonly service: Service
  readonly applicant: Person
  readonly actor: Actor
  readonly begins: Date
  readonly fate: Fate
  /** Under which right somebody else acts in it: a helper by the applicant's mandate, or a guardian. */
  readonly under?: 'mandate' | 'guardian'
  /** Who is the guardian. */
  readonly guardian?: Person
}

/** A file to hand in. */
export interface Paper {
  readonly material: string
  readonly name: string
  /** Lines of a typed document; a photograph of paper without. */
  readonly lines?: readonly string[]
}

/** What was first handed in wrongly, and how the office says so. */
export interface Flaw {
  /** The answers as they were sent first. */
  readonly answers: Answers
  readonly words: string
  readonly items: readonly {
    readonly target: 'field' | 'material'
    readonly code: string
    readonly reason: 'missing' | 'wrong' | 'outdated'
    readonly note: string
  }[]
}

/** What an official writes when doing a task. */
export interface TaskWords {
  readonly outcome?: string
  readonly opinion: string
  readonly way?: 'online' | 'counter' | 'post' | 'bank'
}

/** A decision with its reasons. */
export interface DecisionWords {
  readonly outcome: string
  readonly reason: string
  readonly grounds: readonly string[]
  /** The sum granted, in yuan, where the guide publishes it. */
  readonly amount?: string
}

/** How one service is applied for and handled: everything that people write. */
export interface Service {
  readonly code: string
  /** What the applicant means to say; right and complete. */
  answers(life: Life): Answers
  papers(answers: Answers, life: Life): readonly Paper[]
  flaw(answers: Answers, life: Life): Flaw
  task(node: string, answers: Answers, life: Life): TaskWords
  decision(answers: Answers, life: Life): DecisionWords
  /** Why it is not accepted at all. */
  decline(life: Life): { readonly reason: string; readonly agency?: string }
}
