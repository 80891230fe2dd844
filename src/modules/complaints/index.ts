import type { Module } from '../../kernel/module.ts'

export const complaintsModule: Module = { name: 'complaints' }
