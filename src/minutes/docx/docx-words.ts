/**
 * The document's XML so that mammoth reads all of its words and no others: those of simple fields, of text
 * boxes that only new programs know, of rows that start further right. What an empty control asks for is taken
 * out.
 */
export const readableWords = (document: string): string =>
  REPAIRS.reduce((xml, repair) => repair(xml), document)

type Repair = (xml: string) => string

/** Marks around words that mammoth passes over together with the words. */
const withoutWrappers: Repair = (xml) =>
  xml
    .replaceAll(/<\/?w:(?:fldSimple|dir|bdo)(?:\s[^>]*)?>/g, '')
    .replaceAll('<w:cr/>', '<w:br/>')
    .replaceAll(/<(\/?)v:oval(?=[\s>])/g, '<$1v:rect')

/** Mammoth takes a switch that says "off" for one that is on. */
const plainSwitches: Repair = (xml) => xml.replaceAll(/<w:(b|strike)\s+w:val="off"\/>/g, '<w:$1 w:val="0"/>')

/** "Click or tap to enter a date." stands in a control that nobody has filled. */
const withoutPrompts: Repair = (xml) =>
  xml.includes('<w:showingPlcHdr')
    ? xml.replaceAll(CONTROL, (control) =>
        /<w:showingPlcHdr\s*\/>/.test(control) ? withoutText(control) : control,
      )
    : xml

const CONTROL = /<w:sdt>(?:(?!<w:sdt>)[\s\S])*?<\/w:sdt>/g

const withoutText = (xml: string): string => xml.replaceAll(/<w:t(?:\s[^>]*)?>[^<]*<\/w:t>/g, '')

/** A box of words without a second way to draw it gets the old way, which mammoth reads. */
const boxesForAll: Repair = (xml) =>
  xml.replaceAll(
    /<mc:AlternateContent>(?:(?!<mc:AlternateContent>)[\s\S])*?<\/mc:AlternateContent>/g,
    (choice) => {
      const words = choice.includes('<mc:Fallback') ? null : BOX.exec(choice)
      return words === null ? choice : asOldBox(words[0])
    },
  )

const BOX = /<w:txbxContent>[\s\S]*<\/w:txbxContent>/

const asOldBox = (words: string): string =>
  `<w:pict><v:shape><v:textbox>${words}</v:textbox></v:shape></w:pict>`

/** A row that leaves out its first columns gets an empty cell for them. */
const wholeRows: Repair = (xml) =>
  xml.replaceAll(
    /<w:trPr>(?:(?!<\/?w:trPr>)[\s\S])*?<w:gridBefore\s+w:val="(\d{1,2})"\/>(?:(?!<\/?w:trPr>)[\s\S])*?<\/w:trPr>/g,
    (properties, columns: string) =>
      `${properties}<w:tc><w:tcPr><w:gridSpan w:val="${columns}"/></w:tcPr><w:p/></w:tc>`,
  )

const REPAIRS: readonly Repair[] = [withoutWrappers, plainSwitches, withoutPrompts, boxesForAll, wholeRows]
