import type { Module } from '../../kernel/module.ts'

export const ratingsModule: Module = { name: 'ratings' }
