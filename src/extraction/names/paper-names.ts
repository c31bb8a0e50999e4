/**
 * "The PSD report would be circulated", "that PCSO plans were on track", "agreed that the Estates review be shared":
 * a name in front of a paper says which paper it is, and does nothing, though "report", "plans" and "review" are
 * also what somebody does. A paper is followed by what becomes of it.
 */
export const isNameOfPaper = (behind: string): boolean => NOUN_THEN_VERB.test(behind)

/** Whether the doer is a unit or a subject and no post ("PSD"), and stands in front of a paper or figures of it. */
export const isSubjectOfPaper = (name: string, behind: string): boolean =>
  SUBJECT.test(name) && (NOUN_THEN_VERB.test(behind) || PAPER.test(behind))

const SUBJECT = /^(?:PCSOs?|PSD|PMO|IAG|HR|ICT|IT|SPI)$/

const BECOMES =
  '(?:(?:also|now|then|still|\\w+ly)\\s+)?(?:will|would|shall|should|could|can|may|might|must|is|are|was|were|has|have|had|be)\\b'
/** What is also a verb: no verb is followed by "would", nor by "be". */
const NOUN_THEN_VERB = new RegExp(
  `^\\s+(?:report|plan|review|update|audit|request|draft|return|brief|research|test|trial|log|file|map|design|measure|order|schedule|need|aim|hope|project|programme|survey|summary|submission|work)s?(?:,[^,.;]{2,60},)?\\s+(?:${BECOMES}|(?<!s\\s)to be\\b)`,
)
const PAPER = new RegExp(
  `^\\s+(?:[a-z-]+ ){0,2}?(?:report|plan|review|audit|strategy|policy|dashboard|figures|data|statistics|numbers|survey|summary|paper|briefing|presentation|results|analysis|contract|system|action plan)s?\\s+(?:${BECOMES}|(?<!plans\\s)to (?:be|follow)\\b)`,
)
