/** Printed by a launched program once the signal to stop has reached it. */
export const TOLD_TO_STOP = 'Told to stop.'
