import type { SheetCell } from '../../kernel/sheet.ts'
import { typeFacts } from '../documents/index.ts'
import type { Piece } from './model.ts'
import { says } from './page-phrases.ts'
import { directionNames, retentionNames } from './phrases.ts'

/** 归档文件目录: the fields of the archive, first the head. The rows carry no secrets: those are refused at every door. */
export function catalogueCells(pieces: readonly Piece[]): SheetCell[][] {
  const head = [
    ...[
      says.serial,
      says.archiveNumber,
      says.responsible,
      says.documentNumber,
      says.title,
      says.formedOn,
      says.secrecy,
    ],
    ...[says.pages, says.retention, says.keepUntil, says.year, says.direction, says.type, says.original, says.note],
  ]
  return [
    head.map(({ zh }) => zh),
    ...pieces.map((piece) => [
      ...[piece.serial, piece.archiveNumber, piece.responsible, piece.documentNumber, piece.title],
      ...[piece.formedOn, says.noSecrecy.zh, piece.pages, retentionNames[piece.retention].zh],
      ...[piece.keepUntil ?? '', piece.year, directionNames[piece.direction].zh, typeFacts[piece.type].name.zh],
      ...[says.originals[piece.isOriginal ? 'original' : 'copy'].zh, noteOf(piece)],
    ]),
  ]
}

function noteOf({ note, destroyedAt, held }: Piece): string {
  return [note, destroyedAt && says.states.destroyed.zh, held && says.heldBecause(held).zh].filter(Boolean).join('；')
}
