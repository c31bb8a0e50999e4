import { describe, expect, test } from 'vitest'
import { proposed } from '../proposed.ts'

const TAKES_PLACE = 'But it says when something takes place.'
const NOBODY_DOES = 'But no person, team or work of this house does it.'
const MAY_COME = 'But it tells of what may come about.'
const RULE_BEGINS = 'But it says when a rule begins.'
const SET_OUTSIDE = 'But it is set outside the meeting.'
const BEFALLS = 'But it tells what befalls somebody.'
const OUTSIDE = 'But somebody outside the meeting is to do it.'
const CONDITION = 'But it says what would follow on a condition.'

/** What is ticked, and the doubt about what is not. */
const read = (words: string) =>
  proposed(words).map(([confidence, reason]) => [confidence, /But .*$/.exec(String(reason))?.[0] ?? ''])

describe('a day on which something happens anyhow', () => {
  test.each([
    [TAKES_PLACE, 'The DCC said that the thanksgiving service would take place on 6 October 2024.'],
    [TAKES_PLACE, 'The DCC said that the parish supper would run from 7 pm on 12 October 2024.'],
    [TAKES_PLACE, 'The Commissioner said that the valuer would visit on 3 June 2024.'],
    [TAKES_PLACE, 'The DCC said the van is being displayed at the County Fair on 8 June 2024.'],
    [TAKES_PLACE, 'A second round of interviews was due on 19 June 2024.'],
    [TAKES_PLACE, 'The DCC said that the long service medals would be presented on 4 July 2024.'],
    [TAKES_PLACE, 'The grant scheme would reopen for applications in September 2024.'],
    [TAKES_PLACE, 'Planning for the autumn harvest festival was advanced and 90 officers would be deployed.'],
    [NOBODY_DOES, 'The DCC said that the carnival would pass through the town on 6 July 2024.'],
    [NOBODY_DOES, 'The DCC explained that the valuation would set new rates from April 2025.'],
    [NOBODY_DOES, 'Street parties would start again on 9 September 2024.'],
    [NOBODY_DOES, 'The DCC said that dates in the lease would bind the tenant from 1 July 2024.'],
    [NOBODY_DOES, 'The DCC said that the north pier would be very crowded in August 2024.'],
    [MAY_COME, 'The DCC said that retirements were expected to grow after 2025.'],
    [MAY_COME, 'The DCC explained that the contribution rate would rise from 1 April 2025.'],
    [RULE_BEGINS, 'The DCC said that the new arrangements would apply from May 2025.'],
    [RULE_BEGINS, 'The DCC said that the tariff would come into operation in October 2024.'],
    [SET_OUTSIDE, 'The DCC said that the national deposit scheme for bottles would begin in October 2025.'],
    [SET_OUTSIDE, 'The DCC said that the ministry’s figures would be out on 25 June 2024.'],
    [SET_OUTSIDE, 'The DCC said that the service was to be reunified nationally by June 2025.'],
    [MAY_COME, 'The DCC said that landfill tax would go up to £103 from 1 April 2025.'],
    [NOBODY_DOES, 'The mobile cinema would be in Bridge Street from 2 July 2024.'],
    [BEFALLS, 'The Authority would have no vote after 31 March 2025.'],
    [OUTSIDE, 'The DCC said that the film company would be using the yard from 16 July 2024.'],
    [CONDITION, 'The hall requires £40k of work if it is to be kept beyond December 2024.'],
  ])('is shown with the doubt "%s": %s', (doubt, words) => {
    expect(read(words)).toEqual([['possible', doubt]])
  })

  test.each([
    'The DCC said that the vetting backlog would be cleared by 30 September 2024.',
    'The DCC replied that two more PCSOs would start in the town in July 2024.',
    'The DCC said that the new website would go live in September 2024.',
    'The DCC confirmed that the survey would begin in June 2024.',
    'The DCC said that the camera would be back in use by the end of June 2024.',
    'The DCC told Members that all sergeants would have completed the course by October 2024.',
    'The front desk at Mardle would reopen in August 2024.',
    'The DCC assured the Panel that the rural team would be at full strength by January 2025.',
    'The DCC said that open investigations would fall to 400 by December 2024.',
    'The DCC said that the reserves would reduce to £3m by March 2025.',
    'The second phase of the estate works would commence in October 2024.',
    'The contractor would return to re-lay the path in June 2024.',
    'The DCC hoped that the drones would be flying by the summer.',
    'The DCC said that the crew would attend the regional exercise on 4 July 2024.',
    'The alley gates are due to be fitted in the week of 14 October 2024.',
    'The DCC said that new lockers would be installed at Ardlin in July 2024.',
    'The new custody suite at Thorpe would open in April 2025.',
    'The DCC said that the aim was to have none by April 2025.',
    'The DCC said that response times should be better by the autumn.',
    'The DCC said that every parish would get a visit by the end of June 2024.',
    'The DCC replied that from 1 July 2024 a sergeant in the control room will review every wait.',
    'The DCC said that no caller would wait for more than ten seconds by March 2025.',
    'The budget would balance by year end.',
    'The DCC replied that the backlog would halve by Christmas.',
    'The dashboard would show response times by ward from July 2024.',
    'The Commissioner asked, if he were to revisit in six months’ time, what the figure would be.',
    'The DCC said that the warning signs would go up in July 2024.',
    'The DCC said that the leaflet would be simpler from July 2024.',
    'The station at Dunmore would open in October 2024.',
    'The DCC said that the chair of the youth group would report in December 2024.',
  ])('is told from what somebody does: %s', (words) => {
    expect(read(words)).toEqual([['likely', '']])
  })
})
