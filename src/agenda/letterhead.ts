import type { OfficeLogo } from './office-logo.ts'

/** What stands on every paper of the office: its marking, '' for none, and its logo. */
export type Letterhead = { readonly marking: string; readonly logo?: OfficeLogo | null }
