import { connect } from '../../../db/connect.ts'
import { recordProgress } from '../../../src/register/commitments/record-answer.ts'
import { day } from '../builders.ts'
import { refOf } from './office.ts'

/** Saves one answer after another and says which are in the register, until it is killed. */
export type SaverGiven = { readonly address: string; readonly name: string; readonly commitments: number }

const { address, name, commitments } = JSON.parse(process.argv[2] ?? '') as SaverGiven
const { db } = await connect(address.startsWith('postgres:') ? { url: address } : { file: address })
const moment = { at: '2026-03-03T09:00:00.000Z', today: day('2026-03-03') }
const by = { name: 'Priya Anand', postId: null }

for (let n = 0; ; n++) {
  const words = `${name}-${n}`
  const update = { claim: 'progress', words, statedBy: 'Delia Marsh', statedOn: moment.today } as const
  await recordProgress(db, { ref: refOf((n % commitments) + 1) }, update, by, moment)
  process.stdout.write(`${words}\n`)
}
