import { sameAnswer } from './remembered.ts'

/** "ACTIONS ARISING", "3. Summary of actions", "Actions brought forward": what stands below is a list of actions. */
export const UNDER_ACTIONS = sameAnswer(
  /^(?:\W|\d)*(?:(?:agreed|key|new|further|summary of|list of|record of|review of|update on|outstanding|previous)\s+)*actions?\b(?:\s+(?:points?|agreed|arising|required|log|list|sheet|tracker|register|notes?|summary|review|updates?|from|outstanding|(?:brought|carried) forward|since)\b.{0,40})?\W*$/i,
)

/** Such a list of an earlier meeting: what is not open there may be done. */
export const OF_EARLIER_ACTIONS =
  /\b(?:previous|last|outstanding|review|updates?|from(?!(?: (?:the|this))? meeting\W*$)|log|matters|since|(?:brought|carried) forward)\b/i
