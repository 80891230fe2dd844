import { randomInt } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import type { Text } from '../../kernel/text.ts'
import { passwordRules } from './phrases.ts'

/** 19 MiB and two passes: the least that OWASP's cheat sheet on password storage allows for argon2id, about 65 ms. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** Usual practice under GB/T 22239-2019 level 3 (the standard gives no figures). */
const minLength = 8
const minClasses = 3
/** Long enough for any phrase, short enough to hash quickly. */
export const maxPasswordLength = 128
/** A new password differs from this many before it, the current one included. */
export const rememberedPasswords = 5
/** Older staff passwords are asked to be changed; nobody is locked out for it. */
export const passwordMaxAgeDays = 90

/** What is wrong with a new password, or undefined. @param login a name that it must not contain */
export function passwordProblem(password: string, login: string | null): Text | undefined {
  if ([...password].length < minLength) return passwordRules.tooShort(minLength)
  if (password.length > maxPasswordLength) return passwordRules.tooLong(maxPasswordLength)
  if (classesIn(password) < minClasses) return passwordRules.tooPlain(minClasses)
  if (login && login.length >= 3 && password.toLowerCase().includes(login)) return passwordRules.containsName
  return undefined
}

/** argon2id in PHC form. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, cost)
}

/**
 * Whether the password belongs to the hash. Takes the same time without a hash, so that the answer for an unknown name
 * comes no sooner than for a known one.
 */
export async function isPassword(password: string, known: string | undefined): Promise<boolean> {
  const matches = await verify(known ?? (await nobodysHash()), password)
  return matches && known !== undefined
}

/** A password for others to hand over once: four groups such as Kmp7, about 66 bits, without look-alike characters. */
export function makeFirstPassword(): string {
  const group = () =>
    pick('ABCDEFGHJKLMNPQRSTUVWXYZ') +
    pick('abcdefghjkmnpqrstuvwxyz') +
    pick('abcdefghjkmnpqrstuvwxyz') +
    pick('23456789')
  return [group(), group(), group(), group()].join('-')
}

function classesIn(password: string): number {
  return [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z\d]/].filter((pattern) => pattern.test(password)).length
}

function pick(characters: string): string {
  return characters.charAt(randomInt(characters.length))
}

let madeUp: Promise<string> | undefined
function nobodysHash(): Promise<string> {
  madeUp ??= hashPassword(makeFirstPassword())
  return madeUp
}
