import type { RefusalRule } from './refusal-rule.ts'

/** Days in the diary: something happens on them anyhow, and nobody binds himself by naming them. */
export const DIARY_DAYS: readonly RefusalRule[] = [
  {
    words:
      /\bon (?:annual |maternity |paternity |sick |study )?leave\b|\bon holiday\b|\b(?:be|is) (?:away|unavailable|out of (?:the )?office)\b/i,
    reason: 'It says when somebody is away.',
  },
  {
    words:
      /\b(?:office|building|station|counter|room|headquarters|HQ|reception|website|road)s?\b[^.;]{0,30}\b(?:be|is|are) closed (?:on|for|over|between|from [^.;]{3,30} (?:to|until))\b/i,
    reason: 'It says when something is shut.',
  },
  {
    words:
      /\b(?:remains?|stays?|stayed|kept) (?:closed|shut|suspended|out of (?:use|action))\b[^.;]{0,30}\b(?:until|till)\b|\bconsultations?\b[^.;]{0,40}\b(?:will|would) (?:take place|run|open)\b/i,
    unless: /\b(?:committee|board|panel|members|authority|forum)\s+(?:will|would)\b/i,
    reason: 'It says how long something lasts.',
  },
  {
    words:
      /\b(?:show|fair|f[eê]te|festival|switch-?on|conference|carnival|marathon|race|match|games|tournament|parade|procession|protest|ceremony|concert|exhibition|open day|remembrance|beacon|holiday|christmas|easter|ramadan|diwali|elections?|week of action|\w+ week)\b[^.;]{0,60}\b(?:takes?|taking) place\b|\b(?:show|fair|f[eê]te|festival|carnival|marathon|match|parade|ceremony|concert|beacon)\b[^.;]{0,30}\b(?:will|would) be (?:held|lit|on|run)\b|\b(?:will|would) (?:answer questions|speak|appear|give evidence) at\b|\bbe at (?:the|a|an) (?:[\w-]+\s+){0,3}(?:conference|show|festival|seminar)\b/i,
    reason: 'It says when an event takes place.',
  },
  {
    words:
      /\b(?:open|attend|host|judge|present)\s+(?:the|a|an)\s+(?:[\w’'-]+\s+){0,3}?(?:parade|show|fair|f[eê]te|ceremony|awards|festival)\b/i,
    reason: 'It says when an event takes place.',
  },
  {
    words:
      /\b(?:hearings?|trials?|inquests?|interviews?|tribunals?|appeals?|ballots?)\b[^.;]{0,40}\b(?:will|would|is|are)\b[^.;]{0,20}\b(?:heard|held|take place|listed|scheduled|planned|on)\b/i,
    reason: 'It says when a case or an interview is heard.',
  },
  {
    words:
      /\b(?:take|takes|taking|took) up (?:the |her |his |their |this )?(?:new )?(?:post|role|office|appointment)\b|\b(?:will|would|to|shall) take office\b/i,
    unless:
      /\b(?:cohorts?|intakes?|tranches?|recruits|officers|constables|PCSOs|staff|posts|\d+|two|three|four|five|six|eight|ten|twelve)\b[^.;]{0,60}\b(?:will|would|to) tak(?:e|ing) up\b/i,
    reason: 'It says when somebody comes.',
  },
  {
    words: /\bfunding\b.{0,60}\b(?:ends?|ended|until|expires?|runs? out|ceases?)\b/i,
    reason: 'It says when funding ends.',
  },
  {
    words:
      /\brotat(?:e|ing) off\b|\b(?:retire|retires|retiring|retirement|leaving for (?:a|another|pastures)|leav(?:e|ing) the (?:force|organisation|office)|step(?:s|ping)? down|(?<!\b(?:before|until|till|by the time) )(?:term|contract|tenure)\b.{0,30}?(?<!\bthe )\b(?:ends?|expires?|finish)\b(?! of\b))\b/i,
    reason: 'It says when somebody leaves.',
  },
  {
    words:
      /^(?:\W|\d)*(?:an?\s+|the\s+)?(?:proposed\s+)?dates?\s+(?:for|of)\s+(?:the\s+|our\s+|an?\s+)?(?:[\w-]+\s+){0,2}?(?:meetings?|AGM|sessions?|sittings?|conference|forum)\s*(?::|–|-|—)\s/i,
    reason: 'It only gives the date of the next meeting.',
  },
  {
    words:
      /\belections?\b[^.;]{0,40}\b(?:will|would|is|are)\b|\b(?:will|would) be (?:an?|the) (?:\w+ )?(?:by-)?election/i,
    reason: 'It says when an election is.',
  },
]
