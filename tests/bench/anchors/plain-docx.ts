import * as docx from 'docx'

/** What stands in a Word file, in its order: a heading, a paragraph, or a table as rows of cells with their paragraphs. */
export type Piece =
  | { readonly heading: string; readonly level: 1 | 2 | 3 }
  | { readonly text: string }
  | { readonly widths: readonly number[]; readonly rows: readonly (readonly (readonly string[])[])[] }

/**
 * The docx library on words that are ready: no styles, borders, numbers, heads or feet. Columns have their widths, since
 * a file whose columns are all too narrow to read would not be the same paper.
 */
export const plainDocx = async (pieces: readonly Piece[]): Promise<Buffer> => {
  const document = new docx.Document({ sections: [{ children: pieces.map(made) }] })
  return await docx.Packer.toBuffer(document)
}

const made = (piece: Piece) =>
  'rows' in piece
    ? new docx.Table({
        columnWidths: piece.widths,
        layout: 'fixed',
        rows: piece.rows.map(
          (cells) =>
            new docx.TableRow({
              children: cells.map(
                (paragraphs) =>
                  new docx.TableCell({ children: paragraphs.map((text) => new docx.Paragraph({ text })) }),
              ),
            }),
        ),
      })
    : 'heading' in piece
      ? new docx.Paragraph({ text: piece.heading, heading: `Heading${piece.level}` })
      : new docx.Paragraph({ text: piece.text })
