/** A command under `matters agenda`, as the help shows it. */
export type AgendaCommand = {
  readonly usage: string
  readonly words: string
  readonly options?: readonly (readonly [flags: string, words: string])[]
}

/** What can be done to an agenda, beside writing it: `matters agenda --meeting next leave-out C-0042`. */
export const agendaCommands: readonly AgendaCommand[] = [
  { usage: 'show', words: 'Show the agenda as it would be issued now, with its numbers and times' },
  { usage: 'versions', words: 'List the versions that were issued' },
  { usage: 'draft', words: 'Draft it now, or note what came and went since it was drafted' },
  {
    usage: 'leave-out <ref>',
    words: 'Leave a commitment off it',
    options: [['--reason <words>', 'why: a must for what is due']],
  },
  {
    usage: 'include <ref>',
    words: 'Put back what was left out, or ask for a commitment that no rule brings',
    options: [['--reason <words>', 'why it is asked for']],
  },
  { usage: 'time <ref> <minutes>', words: 'Allot minutes to a matter, or none with 0' },
  { usage: 'question <ref> [words]', words: 'Word the question; without words the suggested one' },
  {
    usage: 'move <ref> <place>',
    words: 'Move a matter among those under its heading: up, down or a number',
  },
  { usage: 'group <by>', words: 'Put the matters together by reason, owner, theme or none' },
  {
    usage: 'add <heading>',
    words: 'Add a matter that no commitment brings',
    options: [
      ['--words <words>', 'what stands under the heading'],
      ['--minutes <minutes>', 'the time allotted'],
    ],
  },
  { usage: 'remove <number>', words: 'Take such a matter off, by its number' },
  { usage: 'begin', words: 'Begin the next version of one that was issued' },
  { usage: 'issue', words: 'Number and freeze it, without writing a file' },
  { usage: 'reissue', words: 'Freeze its next version, without writing a file' },
]
