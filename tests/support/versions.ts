/** Minutes of an invented board as a draft, and what the board approved from it. */
export const DRAFT = `Fernmoor Oversight Board
DRAFT minutes of the meeting held on Tuesday 4 March 2025

Present: Ada Quill, Commissioner (PCC); Bram Oakes, Chief Constable (CC); Dora Penn, Deputy Chief Constable (DCC); Cato Lunn, Chief Finance Officer (CFO)

1. Custody

The Chief Constable told the Board that the cells at Little Marsh had been painted over the winter, and that the contractor had left the yard in good order.

Action: DCC to share the custody improvement plan by the end of June 2025.

2. Fleet

Members asked why eleven vans were off the road at once. The workshop had waited for parts since the autumn.

Action: CFO to report on the cost of the workshop by 30 April 2025.

Action: CC to sell the two boats by 31 May 2025.

3. Complaints

The Board was told how complaints are sampled. Nobody could say how the sample had been chosen in the north of the county.

Action: DCC to set out how complaints are sampled by 16 May 2025.
`

/** The fleet’s cost has another day, the boats are gone, and a visit came in. */
export const APPROVED = DRAFT.replace('DRAFT minutes', 'Approved minutes')
  .replace('by 30 April 2025', 'by 30 May 2025')
  .replace('Action: CC to sell the two boats by 31 May 2025.\n\n', '')
  .replace('3. Complaints', 'Action: CC to arrange a visit to the workshop by 1 July 2025.\n\n3. Complaints')
  .replace('eleven', 'twelve')
