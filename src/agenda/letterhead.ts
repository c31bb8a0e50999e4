import { logoIfFit, type OfficeLogo } from './office-logo.ts'

/** What stands on every paper of the office: its marking, '' for none, and its logo. */
export type Letterhead = { readonly marking: string; readonly logo?: OfficeLogo | null }

/** As the settings say. The logo was looked at when the program started; if it is gone since, papers go without. */
export const letterheadOf = async ({
  marking,
  logo,
}: {
  readonly marking: string
  readonly logo?: string
}): Promise<Letterhead> => ({ marking, logo: await logoIfFit(logo) })
