import { formatDay } from '../../calendar/plain-date.ts'
import { awaitsMinutes, type Commitment, NOT_IN_MINUTES_YET } from './commitment.ts'

/** "Holding to Account Meeting, 4 October 2022", and that there are no minutes to quote yet, where there are none. */
export const promisedAt = (
  commitment: Pick<Commitment, 'meeting' | 'documentId' | 'fromMeeting'>,
): string => {
  const { seriesName, heldOn } = commitment.meeting
  return `${seriesName}, ${formatDay(heldOn)}${awaitsMinutes(commitment) ? `, ${NOT_IN_MINUTES_YET}` : ''}`
}
