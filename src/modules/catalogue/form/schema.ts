import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { isMobile, isResidentId, isUscc } from '../../directory/index.ts'
import type { Form } from './model.ts'

// `strict` refuses unknown keywords and formats, and keywords that do not fit their type; `allErrors` finds all mistakes at once
const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: false, strictRequired: false })
addFormats.default(ajv, { mode: 'full', formats: ['date', 'email'], keywords: true })
ajv.addFormat('resident-id', isResidentId)
ajv.addFormat('uscc', isUscc)
ajv.addFormat('mobile', isMobile)

/** Forms come parsed anew from the database; the text of the schema tells that it is the same. */
const compiled = new Map<string, ValidateFunction>()
/** A district has some hundred forms in use; more are thrown away together. */
const mostCompiled = 500

/**
 * The truth about a form's answers.
 *
 * @throws Error when the schema is not one that Ajv understands; the linter finds that before a form is published
 */
export function compileSchema(form: Form): ValidateFunction {
  const key = JSON.stringify(form.schema)
  const known = compiled.get(key)
  if (known) return known
  if (compiled.size >= mostCompiled) compiled.clear()
  const made = ajv.compile(form.schema)
  compiled.set(key, made)
  return made
}
