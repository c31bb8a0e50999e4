import { describe, expect, test } from 'vitest'
import { proposed } from '../proposed.ts'

describe('a heading at the end of a line', () => {
  test.each(['ACTION LOG', 'ACTION PLAN', 'ACTION TRACKER', 'Action list', 'ACTION POINTS'])(
    'names no owner: %s',
    (heading) => {
      expect(proposed(`The Board approved the plan. ${heading}`)).toEqual([])
    },
  )

  test.each(['DCC', 'Simon Hale', 'PCC', 'DCC/PCC', 'DCC by June'])('but a name does: %s', (name) => {
    expect(proposed(`The plan is to be shared. ACTION ${name}`)).toHaveLength(1)
  })
})

describe('a name before what happens anyhow', () => {
  test.each([
    'DCC – knife campaign runs from 20 June 2024.',
    'DCC – new shifts start on 3 June and it ends in July 2024.',
    'DCC: the summer plan takes in June 2024.',
    'DCC: the show opens on 3 June 2024.',
    'PCC – the term ends in June 2024.',
    'DCC: search teams found four knives on 3 June.',
    'PCC: the new intake began on 3 June.',
    'DCC: the van came on 3 June.',
    'PCC: two dogs ran off on 3 June.',
    'DCC: he spoke to the owner on 3 June.',
  ])('is no task: %s', (words) => {
    expect(proposed(words).filter(([confidence]) => confidence === 'likely')).toEqual([])
  })

  test.each([
    'DCC – interim findings mid-June 2024.',
    'DCC: final report in late June 2024.',
    'PCC – walkabout on Fell Street, 3 June 2024.',
    'DCC: figures by 3 June 2024.',
    'DCC – new rota, end of June 2024.',
  ])('but a thing and a day are: %s', (words) => {
    expect(proposed(words).map(([, reason]) => reason)).toEqual(['Written as a name, a task and a day.'])
  })
})

describe('something to somebody by a day', () => {
  test.each([
    'Nomination forms must be returned to the Clerk by 7 June 2024.',
    'The plan was sent to Beth by 7 May.',
    'Claims should go to the Treasurer by 7 June 2024.',
    'The Clerk will write to the Board by 7 June 2024.',
    'A copy has to go to the Board by 7 June 2024.',
  ])('is not a whole sentence: %s', (words) => {
    expect(proposed(words).map(([, reason]) => reason)).not.toContain(
      'Written as something to somebody by a day.',
    )
  })

  test.each([
    'Names to Beth by 7 June 2024.',
    'All returns to the Clerk by 7 June 2024.',
    'Any comments to Simon by the end of June 2024.',
    'Draft budget to the Board before 7 June 2024.',
    'Dates to Simon Hale no later than 7 June 2024.',
  ])('is a task: %s', (words) => {
    expect(proposed(words).map(([, reason]) => reason)).toEqual([
      'Written as something to somebody by a day.',
    ])
  })
})

describe('a note that tells how it was done', () => {
  test.each([
    'DCC to build a dashboard – demonstrated to GCs 20/8.',
    'DCC to list the cells – circulated to members on 3 May.',
    'DCC to write a brief – sent to the PCC.',
    'DCC to map the cells – presented to staff in May.',
    'DCC to check the count – reported to all.',
  ])('is left out: %s', (words) => {
    expect(proposed(words)).toEqual([])
  })

  test.each([
    'DCC to build a dashboard – demonstrated in May, and to be brought back.',
    'DCC to list the cells – circulated in part, rest to follow.',
    'DCC to write a brief – sent to print, will come in June.',
    'DCC to map the cells – presented in draft, to finish in June 2024.',
    'DCC to check the count.',
  ])('but not what is still to come: %s', (words) => {
    expect(proposed(words)).toHaveLength(1)
  })
})

describe('information that was requested', () => {
  test.each([
    'Information was requested on the plan to re-open the cells in June 2024.',
    'Information was requested on the pledge to invest in 2024/25 in cells.',
    'Information was sought on the offer to move in July 2024.',
    'Information was requested on the bid to build by March 2025.',
    'Information was requested on the promise to recruit by June 2024.',
  ])('asks nobody to do it by the day: %s', (words) => {
    expect(proposed(words).filter(([confidence]) => confidence === 'likely')).toEqual([])
  })

  test.each([
    'The PCC asked the DCC to move by July 2024.',
    'The DCC was asked to build a plan by March 2025.',
    'Members were asked to vote by June 2024.',
    'The PCC invited members to reply by June 2024.',
    'The Board asked the force to recruit by June 2024.',
  ])('but a person may be: %s', (words) => {
    expect(proposed(words)).toMatchObject([['likely', expect.any(String), expect.any(String)]])
  })
})

describe('somebody outside the meeting', () => {
  test.each([
    'The Home Office will publish its plan in June 2024.',
    'Parliament would decide by July 2024.',
    'A letter from the Home Office would come in June 2024.',
    'The findings of the ombudsman will be published in June 2024.',
    'The inspectorate is expected in June 2024.',
  ])('promises nothing: %s', (words) => {
    expect(proposed(words)).toEqual([])
  })

  test.each([
    'An answer to the ombudsman will be sent by 7 June 2024.',
    'A plan for the Home Office would be ready by June 2024.',
    'The bid to the Treasury will be made in June 2024.',
    'Work with the CPS will be finished by June 2024.',
    'The case against the government would be made by July 2024.',
    'The action plan following the inspection would be made by July 2024.',
    'The joint inspection plan will be ready by July 2024.',
  ])('but what goes to him is somebody’s: %s', (words) => {
    expect(proposed(words)).toMatchObject([['likely', expect.any(String), expect.any(String)]])
  })
})

describe('what a rule asks', () => {
  test.each([
    'The statutory deadline for the return is 30 June 2024.',
    'The code requires the plan to be out by June 2024.',
    'Under the scheme claims must be made by June 2024.',
    'Bids must be received by 28 June 2024.',
    'The Act gives the force until June 2024.',
  ])('is left out: %s', (words) => {
    expect(proposed(words)).toEqual([])
  })

  test.each([
    'The DCC will publish the accounts by the statutory deadline of 31 May 2024.',
    'The draft accounts would be published by 31 May 2024 as the regulations require.',
    'The return will be submitted ahead of the statutory deadline of 30 June 2024.',
    'The statutory requirements would be met by June 2024.',
    'The plan would be ready by June 2024, as the code requires.',
  ])('but not that it will be kept: %s', (words) => {
    expect(proposed(words)).toMatchObject([['likely', expect.any(String), expect.any(String)]])
  })
})

describe('words that only look like a task, an offer or a request', () => {
  test.each([
    'The average wait to be booked in at Quarry Road came down to 33 minutes in April.',
    'The number of vans to be sold by the yard fell in April.',
    'The PCC was not content to take this from a note.',
    'The Clerk was not happy to bring this again.',
    'The Commissioner asked her to pass on his thanks.',
    'HMI Probation will publish the report on 3 October 2024.',
    'Chief Officer’s Account to the Commissioner: Fellmoor Board 14.05.24',
  ])('is none: %s', (words) => {
    expect(proposed(words).filter(([confidence]) => confidence === 'likely')).toEqual([])
  })

  test.each([
    'Bark to be topped up.',
    'The PCC was content to take this up with the agents.',
    'The Commissioner asked the DCC to pass on his letter to the crew.',
    'Figures to be reported separately DCC 14.06.24',
  ])('is one: %s', (words) => {
    expect(proposed(words).filter(([confidence]) => confidence === 'likely')).toHaveLength(1)
  })
})

describe('a task that stays until something is done', () => {
  test.each([
    'Clerk to shut the gate until the work has been done.',
    'Clerk to hold the payment until the form is completed.',
    'Clerk to move the bins once the road works are closed.',
    'Action: Clerk to keep the gate shut until the work is completed.',
    'Clerk to store the swing till repairs have been done.',
  ])('is open: %s', (words) => {
    expect(proposed(words)).toHaveLength(1)
  })

  test.each([
    'Clerk to shut the gate – done.',
    'Clerk to hold the payment. Completed.',
    'Action: Clerk to shut the gate – completed',
    'Clerk to move the bins – closed',
    'Action: Clerk to write to the owner – discharged.',
  ])('but not this: %s', (words) => {
    expect(proposed(words)).toEqual([])
  })
})

describe('a verdict in the column of actions', () => {
  const row = (task: string) =>
    proposed(`\nItem\tDiscussion\tAction\tOwner\tBy when\n2\tHubs are late.\t${task}\t-\t-`).filter(
      ([confidence]) => confidence === 'likely',
    )
  test.each([
    'Noted. The Clerk apologised.',
    'Agreed. Officers were thanked.',
    'Report noted. Members were pleased.',
    'Approved – no vote taken',
    'Discussed. No change.',
  ])('is no task: %s', (task) => {
    expect(row(task)).toEqual([])
  })

  test.each([
    'Noted. Clerk to write again.',
    'Agreed. The Clerk will publish it.',
    'Report noted. Members should reply.',
    'Approved – Clerk to order the vans',
    'Ask the landlord for a date',
  ])('but this is one: %s', (task) => {
    expect(row(task)).toHaveLength(1)
  })
})
