/** The look of the Word agenda as plain data. Lengths are twentieths of a point, font sizes half-points. */
export const A4 = { width: 11906, height: 16838 }
export const MARGIN = 1134
export const TEXT_WIDTH = A4.width - 2 * MARGIN

export const INK = '0B0C0C'
export const GREY = '505A5F'
export const RULE = 'B1B4B6'
export const SHADE = 'EEF3F8'
export const ACCENT = '1D4F7C'

export const AGENDA_NUMBERS = 'agenda-numbers'
export const SOURCE_STYLE = 'Source'
export const QUOTE_STYLE = 'MinutesQuote'
export const QUESTION_STYLE = 'SuggestedQuestion'
export const QUESTION_LABEL_STYLE = 'SuggestedQuestionLabel'

export const CELL_STYLE = 'TableText'
export const CELL_LABEL_STYLE = 'TableLabel'
export const CELL_NOTE_STYLE = 'TableNote'

const heading = (size: number, before: number, after: number, color = INK) => ({
  run: { size, bold: true, color, font: 'Arial' },
  paragraph: { spacing: { before, after }, keepNext: true, keepLines: true },
})

const derived = (id: string, name: string, run: object, paragraph: object) => ({
  id,
  name,
  basedOn: 'Normal',
  next: 'Normal',
  quickFormat: true,
  run,
  paragraph,
})

const question = (before: number) => ({
  indent: { left: 284, right: 113 },
  spacing: { before, after: 0 },
  keepNext: true,
  keepLines: true,
  shading: { type: 'clear' as const, fill: SHADE, color: 'auto' },
  border: { left: { style: 'single' as const, size: 36, space: 10, color: ACCENT } },
})

const cell = { spacing: { after: 0 } }

export const styles = {
  default: {
    document: {
      run: { font: 'Arial', size: 22, color: INK, language: { value: 'en-GB' } },
      // Without the rule LibreOffice takes 264 for a height, and cuts off headings and pictures.
      paragraph: { spacing: { after: 100, line: 264, lineRule: 'auto' as const } },
    },
    title: heading(40, 0, 120),
    heading1: heading(30, 320, 120),
    heading2: heading(26, 280, 80, ACCENT),
    heading3: heading(24, 240, 40),
  },
  paragraphStyles: [
    derived(CELL_STYLE, 'Table text', { size: 20 }, cell),
    derived(CELL_LABEL_STYLE, 'Table label', { size: 20, bold: true }, cell),
    derived(CELL_NOTE_STYLE, 'Table note', { size: 20, color: GREY }, cell),
    derived(
      SOURCE_STYLE,
      'Source',
      { size: 19, color: GREY },
      { indent: { left: 284 }, spacing: { after: 120 }, keepNext: true },
    ),
    derived(
      QUOTE_STYLE,
      'Minutes quote',
      {},
      {
        indent: { left: 284 },
        spacing: { before: 80, after: 40 },
        keepNext: true,
        keepLines: true,
        border: { left: { style: 'single' as const, size: 18, space: 10, color: RULE } },
      },
    ),
    derived(QUESTION_LABEL_STYLE, 'Suggested question label', { bold: true, color: ACCENT }, question(160)),
    derived(QUESTION_STYLE, 'Suggested question', {}, question(0)),
  ],
}

const hanging = { left: 680, hanging: 680 }

/** 1, 2, 3 for the items of the agenda and 3.1, 3.2 for matters arising, kept right by Word when one is added. */
export const numbering = {
  config: [
    {
      reference: AGENDA_NUMBERS,
      levels: [
        { level: 0, format: 'decimal' as const, text: '%1', style: { paragraph: { indent: hanging } } },
        { level: 1, format: 'decimal' as const, text: '%1.%2', style: { paragraph: { indent: hanging } } },
      ],
    },
  ],
}
