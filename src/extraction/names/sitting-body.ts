/** A body that meets, by the last word of its name: it asks, hears and agrees, and somebody else does. */
export const SITTING_BODY = /\b(?:board|panel|committee|members|council|cabinet)$/i
