import { parseDocument } from 'htmlparser2'
import type { MarkupNode } from '../html/markup-tree.ts'

/** The nodes of an XML file, names with their prefixes ("text:p"). Nothing that a DOCTYPE declares is replaced. */
export const xmlTree = (xml: string): readonly MarkupNode[] => parseDocument(xml, { xmlMode: true }).children
