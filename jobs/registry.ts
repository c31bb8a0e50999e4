import { dailyAt, everyMinutes, type Schedule } from './schedule.ts'

/** A named piece of work. `run` says in a few words what it did; repeating it is always harmless. */
export type Job = {
  readonly name: string
  readonly schedule: Schedule
  run(): Promise<string>
}

/** What the jobs do, as plain functions; app.ts supplies them. */
export type Work = {
  /** Drafts the agendas whose time has come, and keeps them fresh. */
  draftAgendas(): Promise<string>
  planMail(): Promise<string>
  deliverMail(): Promise<string>
  /** Forgets what nobody will ask for again: never anything of the register. */
  tidyUp(): Promise<string>
  /** Says once a day that the program ran, where somebody waits for it. */
  readonly heartbeat?: { readonly at: string; run(): Promise<string> }
  /** Takes reports of mails that came back, where they are put into a folder. */
  takeBounces?(): Promise<string>
}

/** The timetable: every job on one screen. */
export const timetable = (work: Work, timeZone: string): readonly Job[] => [
  // Before mails are planned, which tell of what came onto a draft.
  { name: 'draft-agendas', schedule: everyMinutes(15), run: work.draftAgendas },
  // Often, because each mail has a unique key: a run lost in a crash heals at the next.
  { name: 'plan-mail', schedule: everyMinutes(15), run: work.planMail },
  { name: 'deliver-mail', schedule: everyMinutes(1), run: work.deliverMail },
  { name: 'tidy-up', schedule: dailyAt('05:30', timeZone), run: work.tidyUp },
  ...(work.takeBounces === undefined
    ? []
    : [{ name: 'take-bounces', schedule: everyMinutes(5), run: work.takeBounces }]),
  ...(work.heartbeat === undefined
    ? []
    : [{ name: 'heartbeat', schedule: dailyAt(work.heartbeat.at, timeZone), run: work.heartbeat.run }]),
]
