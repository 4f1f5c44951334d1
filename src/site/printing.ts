/** What is printed of a site that is built, as its pages need to know it. */
export interface Printing {
  /** The PDFs that will lie beside the pages, which offer them. */
  readonly pdfs: readonly string[]
  /** The name of the task of which alone there is to be a handout; `undefined` for the documents of all. */
  readonly task: string | undefined
}

/** A site of which nothing is printed. */
export const nothingPrinted: Printing = { pdfs: [], task: undefined }
