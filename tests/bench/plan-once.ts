import { connect } from '../../db/connect.ts'
import { enqueueMail } from '../../src/notifications/enqueue.ts'
import { planningApp } from './planning-register.ts'

/** A process of its own plans a register once and tells how much memory it took at the most, in MiB. */
const register = await connect({ file: process.argv[2] ?? '' })
const { messageIds } = await enqueueMail(planningApp(register))
await register.close()
process.stdout.write(
  JSON.stringify({ mails: messageIds.length, mebibytes: process.resourceUsage().maxRSS / 1024 }),
)
