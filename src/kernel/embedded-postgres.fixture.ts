import { connect } from './database.ts'
import { startEmbedded } from './embedded-postgres.ts'

// A program that keeps writing rows and says each number once the row is acknowledged, until it is killed.
const dataDir = process.argv[2] ?? ''
const { url } = await startEmbedded({ dataDir })
const { pool } = connect(url, { max: 1 })
await pool.query('create table if not exists number (n int primary key)')
const { rows } = await pool.query<{ n: number }>('select coalesce(max(n), 0) as n from number')
for (let n = (rows[0]?.n ?? 0) + 1; ; n++) {
  await pool.query('insert into number values ($1)', [n])
  process.stdout.write(`${n}\n`)
}
