import type * as ChartsModule from 'docx/charts'
import type * as DocxModule from 'docx'

/** The library that writes Word files, handed to whoever makes a part of one. */
export type Docx = typeof DocxModule
export type Paragraph = InstanceType<Docx['Paragraph']>
export type Table = InstanceType<Docx['Table']>
export type Block = Paragraph | Table
export type Run = DocxModule.IRunOptions

export type ChartRun = typeof ChartsModule.ChartRun
export type ChartOptions = ConstructorParameters<ChartRun>[0]

/** Loaded on first use: a server that makes no Word file never pays for it. */
export const loadDocx = async (): Promise<Docx> => await import('docx')
export const loadCharts = async (): Promise<ChartRun> => (await import('docx/charts')).ChartRun
