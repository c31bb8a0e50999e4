import { debuglog } from 'node:util'
import { Command, CommanderError } from 'commander'
import { type ErrorCode, isCoded } from '../errors.ts'
import type { AgendaActOptions } from './agenda-acts.ts'
import { agendaCommands } from './agenda-commands.ts'
import type { Io } from './io.ts'
import { optionHint } from './option-hint.ts'
import { version } from '../version.ts'

/** Reads the command line and runs the command. Each command's module loads only when it is used. */
export const run = async (args: readonly string[], io: Io): Promise<number> => {
  let exitCode = 0
  const program = new Command()
    .name('matters')
    .description('Keeps what was promised in meetings, and brings it back on the day it falls due.')
    .version(version(), '--version', 'Show the version')
    .helpOption('--help', 'Show what a command does')
    .helpCommand('help [command]', 'Show what a command does')
    .showSuggestionAfterError()
    .configureOutput({ writeOut: io.out, writeErr: io.err })
    .exitOverride()

  const command = (usage: string, words: string): Command =>
    program.command(usage).description(words).helpOption('--help', 'Show this').exitOverride()
  const doing =
    <A extends unknown[]>(work: (...given: A) => Promise<number>) =>
    async (...given: A): Promise<void> => {
      exitCode = await work(...given)
    }

  command(
    'read [file]',
    'Show what was promised in a file of minutes (- reads the standard input); keeps nothing',
  )
    .option('--meeting-date <day>', 'the day of the meeting, when the file does not say it')
    .option('--json', 'print JSON')
    .option('--explain <words>', 'why a sentence that holds these words is proposed, or is not')
    .option('--score', 'instead of reading a file: how well the reader reads, by what people decided')
    .option('--since <day>', 'with --score: only minutes put in on this day or later')
    .option('--replay', 'with --score: read the minutes again, and score today’s reader beside it')
    .action(doing(async (file, options) => (await import('./read.ts')).read(io, file, options)))
  command(
    'import <files...>',
    'Put minutes into the register, for a person to review (- reads the standard input)',
  )
    .option('--meeting-date <day>', 'the day of the meeting, when the file does not say it')
    .action(doing(async (files, options) => (await import('./import.ts')).importFiles(io, files, options)))
  command('due', 'List what is overdue, due soon, unanswered and without a date')
    .option('--as-of <day>', 'as it stands on another day')
    .option('--json', 'print JSON')
    .action(doing(async (options) => (await import('./due.ts')).due(io, options)))
  const agenda = command(
    'agenda',
    'Write a paper of a meeting: the agenda of commitments to revisit, or a pack made of it',
  )
    .requiredOption('--meeting <ref>', 'a meeting’s reference or day, or “next”')
    .option('--pack <pack>', 'agenda, questions (to be answered beforehand) or brief (for the chair)')
    .option('--format <format>', 'docx, html, json, pdf, or ics for the meeting with its agenda')
    .option('--out <file>', 'where to write it')
    .option('--draft', 'as it would be issued now, not as it was issued')
    .option('--edition <version>', 'a version that was issued, by its number')
    .option('--issue', 'number and freeze it first')
    .option('--reissue', 'issue its next version first, which says what changed')
    .option('--by <name>', 'who issues it')
    .action(doing(async (options) => (await import('./agenda.ts')).agenda(io, options)))
  for (const { usage, words, options = [] } of agendaCommands) {
    const act = agenda.command(usage).description(words).helpOption('--help', 'Show this').exitOverride()
    for (const [flags, about] of options) act.option(flags, about)
    act.option('--json', 'print JSON').action(
      doing(async (...given: unknown[]) => {
        const typed = given.filter((one) => typeof one === 'string')
        // With those of `matters agenda` itself, such as --meeting and --by.
        const all = act.optsWithGlobals<AgendaActOptions>()
        return await (await import('./agenda-acts.ts')).agendaAct(io, act.name(), typed, all)
      }),
    )
  }
  command(
    'outcomes <meeting>',
    'List what became of the matters of a meeting, or record an outcome or a promise',
  )
    .option('--json', 'print JSON')
    .option('--record <ref>', 'record the outcome of this commitment first')
    .option('--as <outcome>', 'what became of it: delivered, more-time, withdrawn, not-discussed and so on')
    .option('--words <words>', 'what was said, or why')
    .option('--on <day>', 'the new date, or the day to look again')
    .option('--agreed-by <name>', 'who agreed to more time')
    .option('--replaced-by <ref>', 'what supersedes it; left out, the promise that is recorded with it')
    .option('--promise <words>', 'record what was promised there, as it was said')
    .option('--kind <kind>', 'of the promise: action, undertaking, target or revisit')
    .option('--owner <who>', 'of the promise: a post, or who is in it; left out when nobody was named')
    .option('--due <words>', 'when it is due, in the words that were said')
    .option('--due-on <day>', 'the day it is due, or the day that the words give')
    .option('--no-date', 'no date was given')
    .option('--look-again <day>', 'the day on which the office looks again, beside the due date')
    .option('--another <refs>', 'the commitments that it may repeat and does not')
    .option('--by <name>', 'who records it')
    .action(doing(async (meeting, options) => (await import('./outcomes.ts')).outcomes(io, meeting, options)))
  command('meetings', 'List the meetings with their references, days and what became of them')
    .option('--json', 'print JSON')
    .action(doing(async (options) => (await import('./meetings.ts')).meetings(io, options)))
  command('mail [preview]', 'List who will be told what, when and why; “mail preview” shows mails themselves')
    .option('--next <days>', 'how far to look ahead: 30d')
    .option('--json', 'print JSON')
    .option('--person <name>', 'preview: what this person would get, instead of examples')
    .option('--on <day>', 'preview: on this day; today when left out')
    .option('--kind <kind>', 'preview: this kind only, such as digest')
    .option('--out <folder>', 'preview: write .eml and .html files there')
    .action(doing(async (what, options) => (await import('./mail.ts')).mail(io, what, options)))
  command('start', 'Serve the pages and send the mails that fall due')
    .option('--port <port>', 'the port to listen on')
    .action(doing(async (options) => (await import('./start.ts')).start(io, options)))
  command('web', 'Serve the pages without sending mails')
    .option('--port <port>', 'the port to listen on')
    .action(doing(async (options) => (await import('./web.ts')).web(io, options)))
  command('work', 'Send the mails that fall due, without the pages').action(
    doing(async () => (await import('./work.ts')).work(io)),
  )
  command('migrate', 'Make the register, or bring it up to this version').action(
    doing(async () => (await import('./migrate.ts')).migrateRegister(io)),
  )
  command('doctor', 'Check that everything needed is in order').action(
    doing(async () => (await import('./doctor.ts')).doctor(io)),
  )
  command('pause', 'Send no mail until it is resumed')
    .requiredOption('--reason <words>', 'why, for whoever wonders')
    .option('--by <name>', 'who pauses it')
    .action(doing(async (options) => (await import('./hold.ts')).pause(io, options)))
  command('resume', 'Send mails again')
    .option('--after-restore', 'after a backup was put back, a long stop or a jump of the clock')
    .option('--send <which>', 'with --after-restore: today (what is due today only), all or nothing')
    .option('--by <name>', 'who resumes it')
    .action(doing(async (options) => (await import('./hold.ts')).resume(io, options)))
  command('bounce <file>', 'Take a report that a mail came back (- reads the standard input)').action(
    doing(async (file) => (await import('./bounce.ts')).bounce(io, file)),
  )
  command('verify', 'Check every quote against its document, and the history against tampering').action(
    doing(async () => (await import('./verify.ts')).verify(io)),
  )
  command('demo [files...]', 'Show the whole job on invented minutes, or on your own')
    .option('--meeting-date <day>', 'the day of the meeting, when your file does not say it')
    .option('--no-serve', 'end after the summary')
    .option('--port <port>', 'the port for the pages')
    .option('--today <day>', 'the day to play the calendar to')
    .option('--out <folder>', 'where the demo writes its files')
    .action(doing(async (files, options) => (await import('./demo.ts')).demo(io, files, options)))

  try {
    await program.parseAsync([...args], { from: 'user' })
    return exitCode
  } catch (error) {
    return report(error, io)
  }
}

const exitCodes: Record<ErrorCode, number> = {
  invalid: 2,
  'not-found': 1,
  conflict: 1,
  forbidden: 1,
  unavailable: 1,
}

const report = (error: unknown, io: Io): number => {
  // Commander has printed its own sentence; help and version are no failure.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  if (isCoded(error)) {
    if (error.cause !== undefined) debuglog('matters')('%o', error.cause)
    io.err(`${error.message}\n${optionHint(error.message)}`)
    return exitCodes[error.code]
  }
  const message = error instanceof Error ? error.message : String(error)
  io.err(`Something went wrong that should not have: ${message}\n`)
  // For whoever mends it: NODE_DEBUG=matters shows where.
  debuglog('matters')('%o', error)
  return 1
}
