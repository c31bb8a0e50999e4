/** "Mr Pell asked when the speed sign would come back", "was asked why the van had to be sold": a question and no more. */
export const ONLY_ASKS =
  /^[^;.]{0,80}?\b(?:asked|queried|wondered|enquired|inquired|wanted to know|wished to know|sought to know)\s+(?:the\s+[A-Z][\w’'-]*\s+)?(?:aloud\s+|again\s+|about\s+)?(?:when|why|how (?:many|much|often|long|far|soon)|where|who)\b(?:(?!\b(?:and|but|undertook|agreed|promised|offered|replied|answered|confirmed|advised)\b)[^.;])*\W*$/i
