import { describe, expect, test } from 'vitest'
import { doubtAbout } from '../../../src/extraction/doubts/with-doubt.ts'

const HEAD = 'Fellmoor Police and Crime Panel\nJane Rook : Police and Crime Commissioner\nSimon Hale : DCC'
const doubt = (words: string, head = HEAD): string | null => doubtAbout(words, { head })

/** Sentences that show a doubt of the kind, each with the reason, and their neighbours that show none of any. */
const tables: Record<string, { doubted: [reason: string, ...words: string[]][]; bound: string[] }> = {
  'what comes from outside': {
    doubted: [
      [
        'But somebody outside the meeting is to do it.',
        'The Law Commission expects to report by the end of the year.',
        'DEFRA is to issue a new code in July.',
        'Openreach plans to reach the village by March 2025.',
        'It was understood that the Secretary of State would decide by the end of July.',
        'The Fire Brigades Union would ballot its members in June.',
        'The County Council’s highways team would resurface Mill Lane in July.',
        'The bank would close its branch in August.',
        'The licence would be reviewed by NHS England in June.',
        'HMICFRS inspectors would be on site from 10 June.',
        'Inspectors would return in the winter.',
        'The Inspectorate’s fieldwork would take place in June.',
        'Our MP will visit the centre on 14 June.',
        'The interim audit would begin in February.',
        'Final accounts work is due to start in July.',
        'Year-end testing was to take place in June.',
        'Interim work would be carried out in March.',
        'The interim visit will be under way by June.',
        'The LGA team will be with us from 10 June.',
      ],
      [
        'But it comes from outside the meeting.',
        'Statutory guidance is due in September 2024.',
        'The Ofsted report is due in June.',
        'The results of the national survey are expected in August.',
        'PF said that the re-inspection is anticipated in early 2025.',
        'The pay award is due to be announced in July.',
        'The plan would be published nationally in June.',
        'A reply is awaited and should come in June.',
        'A funding decision was expected in July.',
        'The planning decision is due in September.',
        'The lottery award is expected in August.',
        'The decision by the Charity Commission is expected in June.',
        'An answer from the Heritage Fund was anticipated in the autumn.',
        'The offer from the Home Office is expected by July.',
      ],
      ['But it is set outside the meeting.', 'The Government’s ambition was net zero by 2050.'],
      [
        'But somebody outside the meeting put it off.',
        'The deadline was put back by the Home Office to June.',
      ],
    ],
    bound: [
      'The programme is expected to complete by June.',
      'The force expects to have 40 officers trained by September.',
      'The DCC will share the HMICFRS report in June.',
      'An answer to the Law Commission will be sent by 7 June.',
      'The Commissioner would respond to the Government by June.',
      'The force’s guidance is due to be circulated to officers in June.',
      'A ruling was expected in June and the DCC would report it.',
      'Custody inspectors will visit each suite by July.',
      'The hospital would share its data by June.',
      'All landlords will be written to by July.',
      'A letter to all landlords would go out in June.',
      'The Inspectorate’s recommendations would be met by December.',
      'Cllr Vane hoped that the bank plan would be ready by June.',
      'The Council would publish the plan by June.',
      'All of the areas found by HMICFRS would be closed by December.',
      'A decision on the plan is expected in June.',
      'The Board’s answer to the Charity Commission would go out in June.',
      'The decision from the Lottery was expected in June and the Clerk would report it.',
      'The CFO agreed that a grant decision was expected in June and would tell members.',
      'A funding plan is expected in July.',
      'Ms Lund confirmed that fieldwork would start on 14 August.',
      'Interim findings would be shared in March.',
      'The DCC agreed that interim work would begin in June.',
      'The final draft will be finished in June.',
      'The interim plan would be brought to the Panel in June.',
      'An internal audit of payroll will begin in June.',
    ],
  },
  'what is told as a rule': {
    doubted: [
      [
        'But it tells what the rules ask.',
        'Arrangements must be published by December 2024.',
        'Nomination papers must be delivered to the Clerk by 7 June.',
        'The accounts have to be approved by 30 September.',
        'Claims must reach the Treasurer by 31 May.',
        'Residents should apply by 14 June.',
        'Anyone interested should write by 7 June.',
        'Each authority must appoint an independent person by 1 July.',
        'From January employers will be required to offer the scheme.',
        'The auditor is required to give an opinion by 30 November.',
        'The Board was told of its statutory duty to publish an assessment by 1 October.',
        'By law the register must be open by 1 December.',
        'The Standards require the charter to be looked at in June.',
        'The return must be sent to the Regulator by 31 October each year.',
        'Every year the roll has to be with the Clerk by 1 May.',
        'Drills must be held every term.',
        'The register must be looked over annually in June.',
        'The trustees are required to meet every quarter.',
        'The statement has to go in by 31 May every financial year.',
      ],
      [
        'But it tells how things are always done.',
        'Force policy is that footage is deleted after 31 days.',
        'The practice was to visit in June.',
        'Exhibits are then destroyed after seven years.',
      ],
    ],
    bound: [
      'The remainder must be with members by 31 July.',
      'All officers must complete the training by the end of June.',
      'The DCC agreed that the return must be published by 30 June.',
      'The Chair insisted that the accounts must be published by July.',
      'The force would meet its statutory duty to publish by 30 September.',
      'Staff are required to finish the course by June.',
      'A decision needs to be made by July.',
      'Claims should be settled within ten days by July.',
      'The policy will be that footage is kept for a year from June.',
      'A new policy is due in June.',
      'The statement must be with the Regulator by 31 October 2024.',
      'It was agreed that the register must be looked over every quarter.',
      'The report will come to the Panel every quarter from June.',
      'The Chair stressed that drills must be held every term from June.',
      'Each yearly plan will be ready by June.',
    ],
  },
  'what is settled': {
    doubted: [
      [
        'But it announces what is settled.',
        'Rents will rise by 2.7% in April.',
        'Council tax will increase from April 2025.',
        'The grant would be paid in two halves, in June and October.',
        'The pension increase of 6.7% will be applied in April 2025.',
        'Members will receive a 3% increase in April 2025.',
      ],
      [
        'But it says until when something stays as it is.',
        'The office would remain closed until at least June.',
        'The cover will stay in place until December.',
      ],
      [
        'But it says when something is shut.',
        'The bridge will be closed from 3 June until September.',
        'The crossing will be out of action for three weeks from 10 June.',
        'The A38 would be closed overnight on 10 June.',
      ],
      [
        'But it says when a consultation is held.',
        'Public consultation would take place between January and March 2025.',
      ],
      ['But it says when something closes.', 'The competition opened in May and would close on 10 June.'],
      ['But it says when something runs out.', 'Permission would lapse after three years.'],
      [
        'But another council is to do it.',
        'Cllr Ogden reported that the District Council’s bins would be blue from 6 June.',
      ],
      [
        'But it announces how a service is run.',
        'Green bins would be emptied fortnightly from 3 June.',
        'Route 14 would run on Sundays from 3 June.',
        'Bus services will run later from 1 July.',
        'The ferry services would operate until October.',
        'Service X9 will no longer call at Fell Cross from June.',
        'Trams would run to the hospital from July.',
      ],
      ['But it comes round every year.', 'The budget would be set in February.'],
    ],
    bound: [
      'NR advised that fees would rise by 3% from 1 April 2025.',
      'Reserves will rise to 5% by March 2025.',
      'The pay gap will fall to 5% by March 2025.',
      'The front counter will close by June.',
      'The force will stay open to offers, and the DCC would report in June.',
      'Consultation with the unions will begin in October.',
      'The survey closes on 26 June and results will be ready for the July meeting.',
      'The market study will be done by June.',
      'The budget would be brought to the Panel in January.',
      'The pilot would be extended to the whole county from 1 July.',
      'The service would run a pilot from July.',
      'The patrol route would be reviewed by July.',
      'It was agreed that route 14 would run on Sundays from June.',
      'The DCC will run training for route planners in June.',
      'Bus services will be put on the agenda in July.',
    ],
  },
  'what comes by itself': {
    doubted: [
      [
        'But it says when something takes place.',
        'The summer campaign will run from June to August.',
        'Pupils would return on 4 September.',
        'A general election was expected in the autumn.',
        'Successful applicants will be notified in July.',
        'The trial of the two men was due to start in October.',
        'The school concert is planned for 5 July.',
        'Officers noted that purdah would begin in June.',
      ],
      ['But it says when somebody leaves.', 'Sgt Cole will be leaving the team at the end of June.'],
      [
        'But it only says how meetings are held.',
        'The July meeting would be at Fell Hall.',
        'The item would be taken in private session in June.',
      ],
      ['But it says who holds office.', 'Dr Carr would be taking over as Chair in September.'],
      [
        'But it comes by itself.',
        'The boilers would reach the end of their life in 2026.',
        'The van will come to the end of its lease in June.',
        'The radios are due to be obsolete by 2027.',
        'The servers would soon be out of support.',
        'The lifts will near the end of their working life in 2025.',
      ],
      ['But it only gives good wishes.', 'She hoped that all would have a good summer.'],
      ['But it only bids farewell.', 'I’ll see you all in March.'],
    ],
    bound: [
      'The force will run a knife crime campaign in June.',
      'Phase two would last from 7 June to 2 July.',
      'The CC would be leaving a plan behind, which she undertook to share in June.',
      'Training for new staff will begin in June.',
      'The strike plan would be tested in June.',
      'The vacancies will be filled by July.',
      'The item would be taken to the July meeting.',
      'It will be on the agenda of the July meeting.',
      'The Deputy would take over the plan.',
      'The DCC agreed that the vans would reach the end of their life in 2026.',
      'The team would reach the end of the backlog by June.',
      'The project will end in June with a report.',
      'The radios would be replaced by 2027.',
      'The boilers will be out of the building by June.',
    ],
  },
  'what is foreseen': {
    doubted: [
      [
        'But it tells of what may come about.',
        'There was a risk that people would find out in June.',
        'If nothing was done sickness would be at 8% by Christmas.',
        'The Treasurer warned that reserves would be gone by 2027.',
        'Flu is expected to peak in January.',
        'A dip in performance was expected in July.',
      ],
      [
        'But it is an estimate.',
        'The shortfall is projected at £1m by March 2025.',
        'The fund is forecast to reach £80m by 2030.',
        'The actuary assumes that inflation will be 2% by 2030.',
      ],
      ['But it says what is not to be expected yet.', 'Work on 2023/24 would not begin before the autumn.'],
      ['But it tells what was talked about.', 'The Board discussed whether it should meet in August.'],
      ['But it says only what may be.', 'The scheme may be extended in 2025.'],
      [
        'But it hangs on what may come about.',
        'Resurfacing would begin in June, weather permitting.',
        'Circumstances allowing, the hall would open in July.',
        'The race would be in June if the weather allows.',
        'The new post would start in July, funds permitting.',
        'Should conditions permit the dig would start in June.',
      ],
      ['But somebody was told to look for it.', 'The CO has been told to expect a response in June.'],
    ],
    bound: [
      'The overspend was expected to be recovered by March 2025.',
      'The replacement would not be finished until July.',
      'The shortfall is projected at £1m and the CFO would bring a plan in June.',
      'The CC expects 90% by June, though it may slip.',
      'The plan will be ready in May 2025.',
      'The risk register would be updated by June.',
      'A rise in detections was expected by March 2025.',
      'The team considered the plan and will publish it in June.',
      'The CC undertook, weather permitting, to fly the drone in June.',
      'Permits for parking will be issued in June.',
      'The policy permitting overtime would be reviewed by June.',
      'An allowance for weather will be put in the plan by June.',
      'The DCC promised that, funds permitting, the post would start in July.',
    ],
  },
  'what is only asked': {
    doubted: [
      [
        'But to be assured is all that was asked for.',
        'Mrs Dale asked for assurance that it would last through the winter.',
        'The Panel sought reassurance about cover in July.',
        'Members requested an assurance that the target would be met by March.',
      ],
      [
        'But it is a question, and nobody is seen to take it on.',
        'DT asked if the figures could include visits to hospital.',
        'Cllr Fenn wondered whether the map could show the lanes in June.',
        'Mr Vane enquired if this could start in July.',
      ],
    ],
    bound: [
      'Mr Vane asked for a breakdown by district.',
      'The Commissioner requested assurance in writing by June.',
      'The Board sought assurance that it would last and the DCC undertook to report in July.',
      'DT asked if the figures could include visits and the DCC agreed.',
      'The Chair asked if the plan could be brought to the July meeting.',
      'The Panel asked that the figures include visits to hospital.',
    ],
  },
}

describe.each(Object.entries(tables))('%s', (_, { doubted, bound }) => {
  test.each(doubted.flatMap(([reason, ...all]) => all.map((words) => [words, reason])))(
    'is only possible: %s',
    (words, reason) => {
      expect(doubt(words)).toBe(reason)
    },
  )

  test.each(bound)('is not in: %s', (words) => {
    expect(doubt(words)).toBeNull()
  })
})

describe('whoever sits at the table is no outsider', () => {
  test.each([
    ['Natural England will publish the map by June.', 'Dr Holt : Natural England'],
    ['The Charity Commission would publish its plan in June.', 'Board of the Charity Commission'],
    ['The Town Council will plant the tubs in June.', 'Saltby Town Council'],
    ['The college would open the new wing in June.', 'Fell College Governors'],
    ['The regulator will open the register in June.', 'The Lettings Regulator: Board'],
  ])('%s', (words, head) => {
    expect(doubt(words, head)).toBeNull()
    expect(doubt(words)).toBe('But somebody outside the meeting is to do it.')
  })

  test('but part of a word names nobody', () => {
    expect(doubt('The inn would open in June.', 'Finnmoor Parish')).not.toBeNull()
  })
})
