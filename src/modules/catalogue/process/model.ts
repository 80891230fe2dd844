import { z } from 'zod'
import { roles } from '../../../kernel/context.ts'
import { Text } from '../../../kernel/text.ts'

/** Namespace of our attributes in BPMN files. */
export const namespace = 'urn:heliograph:bpmn:1'

/** Where in the district a task is done. */
export const levels = ['village', 'township', 'county', 'organisation'] as const
export const Level = z.enum(levels)
export type Level = z.infer<typeof Level>

/** Who may do a task: a role of staff, or the applicant. */
export const TaskRole = z.enum([...roles, 'applicant'])
export type TaskRole = z.infer<typeof TaskRole>

/** What kind of work a task is; decides which desk page it opens. */
export const works = [
  'help',
  'intake',
  'review',
  'survey',
  'opinion',
  'notice',
  'decision',
  'delivery',
  'payment',
] as const
export const Work = z.enum(works)
export type Work = z.infer<typeof Work>

/** What the system can do by itself in a process; the module that handles applications carries them out. */
export const systemActs = ['publish-notice', 'publish-result'] as const
export type SystemAct = (typeof systemActs)[number]

/** One way a task may end. */
export const Outcome = z.strictObject({ id: z.string().regex(/^[a-z][a-zA-Z0-9]*$/), label: Text })
export type Outcome = z.infer<typeof Outcome>

export const units = ['working-days', 'calendar-days', 'hours'] as const
/** How long a timer waits on the matter's clock: a deadline rule of the calendar, or an amount of its own. */
export const Due = z.union([
  z.strictObject({ rule: z.string().min(1) }),
  z.strictObject({ amount: z.int().min(1), unit: z.enum(units) }),
])
export type Due = z.infer<typeof Due>

/** What a catching event waits for. `due` is null, `message` empty where the author forgot it: the linter says so. */
export const Trigger = z.discriminatedUnion('on', [
  z.strictObject({ on: z.literal('timer'), due: Due.nullable() }),
  z.strictObject({ on: z.literal('message'), message: z.string() }),
])
export type Trigger = z.infer<typeof Trigger>

const common = { id: z.string(), label: Text }
export const Node = z.discriminatedUnion('kind', [
  z.strictObject({ ...common, kind: z.literal('start') }),
  /** `result` names how the matter ended, such as granted or refused. */
  z.strictObject({ ...common, kind: z.literal('end'), terminates: z.boolean(), result: z.string().nullable() }),
  z.strictObject({
    ...common,
    kind: z.literal('task'),
    role: TaskRole.nullable(),
    level: Level.nullable(),
    /** Code of the organisation when level is 'organisation'. */
    organisation: z.string().nullable(),
    work: Work.nullable(),
    /** Code of the deadline rule of this step. */
    rule: z.string().nullable(),
    outcomes: z.array(Outcome),
  }),
  /** Something the system does by itself, by the name of the act. */
  z.strictObject({ ...common, kind: z.literal('act'), act: z.string().nullable() }),
  z.strictObject({ ...common, kind: z.literal('exclusive'), default: z.string().nullable() }),
  z.strictObject({ ...common, kind: z.literal('parallel') }),
  z.strictObject({ ...common, kind: z.literal('catch'), trigger: Trigger }),
  z.strictObject({
    ...common,
    kind: z.literal('boundary'),
    attachedTo: z.string(),
    interrupting: z.boolean(),
    trigger: Trigger,
  }),
  /** An element that this engine does not run; no process with one can be published. */
  z.strictObject({ ...common, kind: z.literal('unsupported'), element: z.string() }),
])
export type Node = z.infer<typeof Node>
export type Task = Extract<Node, { kind: 'task' }>

export const Flow = z.strictObject({
  id: z.string(),
  from: z.string(),
  to: z.string(),
  label: Text,
  /** Source of the condition, '' when there is none. */
  condition: z.string(),
})
export type Flow = z.infer<typeof Flow>

/** A process as the interpreter runs it; plain JSON, kept with the guide version. */
export const ProcessModel = z.strictObject({
  id: z.string(),
  name: Text,
  /** Variables that conditions may use besides the outcomes of tasks. */
  variables: z.array(z.string()),
  nodes: z.array(Node),
  flows: z.array(Flow),
})
export type ProcessModel = z.infer<typeof ProcessModel>

/** The value of a variable. Null, or absent, while unknown. */
export const Value = z.union([z.string(), z.number(), z.boolean(), z.null()])
export type Value = z.infer<typeof Value>

/** A token rests on a task, act or catching event, or waits at a parallel gateway for its brothers. */
export const Token = z.strictObject({
  /** Unique within the process, never used again: 't1', 't2' … */
  id: z.string(),
  at: z.string(),
  /** At a parallel gateway: the flow by which it came. */
  via: z.string().optional(),
  /** Boundary events that went off without interrupting; each goes off once. */
  fired: z.array(z.string()).optional(),
})
export type Token = z.infer<typeof Token>

/** How a process stood before a timer interrupted a task that waited for a message too: a message in time may come later. */
export const Before = z.strictObject({
  timer: z.string(),
  tokens: z.array(Token),
  variables: z.record(z.string(), Value),
})
export type Before = z.infer<typeof Before>

/** Where a process stands; JSON, below 1 kB for real processes. */
export const ProcessState = z.strictObject({
  tokens: z.array(Token),
  /** Number of the next token. */
  next: z.int(),
  variables: z.record(z.string(), Value),
  ended: z.enum(['completed', 'terminated', 'cancelled']).nullable(),
  before: Before.optional(),
})
export type ProcessState = z.infer<typeof ProcessState>

const Variables = z.record(z.string(), Value).optional()
/** What happens to a process. `token` is the id that the effect which opened the wait carried. */
export const ProcessEvent = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('start'), variables: Variables }),
  z.strictObject({
    kind: z.literal('complete'),
    token: z.string(),
    outcome: z.string().optional(),
    variables: Variables,
  }),
  z.strictObject({ kind: z.literal('served'), token: z.string(), variables: Variables }),
  /** `timer` is the id that setTimer gave. */
  z.strictObject({ kind: z.literal('timer'), timer: z.string() }),
  z.strictObject({ kind: z.literal('message'), message: z.string(), variables: Variables }),
  /** A message that came in time although the timer, by the id of setTimer, was quicker: what the timer led to is taken back. */
  z.strictObject({ kind: z.literal('overtaken'), timer: z.string(), message: z.string() }),
  /** Ends the process from outside, such as a withdrawal by the applicant. */
  z.strictObject({ kind: z.literal('cancel') }),
])
export type ProcessEvent = z.infer<typeof ProcessEvent>

/** What the world has to do after an event; the caller carries these out in the same transaction. */
export type Effect =
  | { readonly kind: 'openTask'; readonly token: string; readonly node: string }
  | {
      readonly kind: 'closeTask'
      readonly token: string
      readonly node: string
      readonly because: 'done' | 'interrupted' | 'ended'
    }
  | { readonly kind: 'callSystem'; readonly token: string; readonly node: string; readonly act: string }
  | { readonly kind: 'setTimer'; readonly timer: string; readonly node: string; readonly due: Due }
  | { readonly kind: 'cancelTimer'; readonly timer: string }
  | { readonly kind: 'awaitMessage'; readonly token: string; readonly node: string; readonly message: string }
  | {
      readonly kind: 'ended'
      readonly how: 'completed' | 'terminated' | 'cancelled'
      readonly node: string | null
      readonly result: string | null
    }
