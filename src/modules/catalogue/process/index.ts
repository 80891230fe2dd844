export { drawProcess } from './arrange-xml.ts'
export { type Finding, lintProcess } from './lint.ts'
export {
  type Due,
  type Effect,
  type Level,
  ProcessEvent,
  ProcessModel,
  ProcessState,
  type SystemAct,
  type Task,
  type Value,
} from './model.ts'
export { Picture, readPicture } from './picture.ts'
export { ProcessDiagram } from './process-diagram.tsx'
export { type ProcessMarks, ProcessPicture } from './process-picture.tsx'
export { readProcess } from './read.ts'
export { step, untouched } from './step.ts'
