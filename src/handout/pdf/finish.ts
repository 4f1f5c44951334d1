import { AFRelationship, type PDFDocument } from '@cantoo/pdf-lib'
import { attachmentNames } from './attachment-names.ts'
import { markArtifacts } from './artifacts.ts'
import { nameBookmarks } from './bookmarks.ts'
import { describeLinks } from './link-contents.ts'
import { writeMetadata } from './metadata.ts'
import { numberNodeIds } from './node-ids.ts'
import { pageContent, setPageContent } from './page-content.ts'
import { moveLinks } from './site-links.ts'
import { mendStructure } from './structure.ts'
import type { FileTree } from '../../files/file-tree.ts'

/** What a finished PDF says of itself, and the files that it carries. */
export interface Finish {
  readonly author: string
  /** What a page is called by its number, for who hears where a link leads. */
  readonly pageName: (page: number) => string
  readonly subject: string
  /** Stands for the time at which it was made, so that equal text gives equal bytes. */
  readonly date: Date
  /** The address at which the site was served while it was printed, and the one where it will be. */
  readonly served: string
  readonly site: string
  /** The headings of the document, which its bookmarks are. */
  readonly headings: readonly string[]
  /** The pages, from 1, on which its parts begin. */
  readonly parts: readonly number[]
  /** Files to be attached, by path from the workshop's folder. */
  readonly files: FileTree
}

/**
 * Finishes a PDF that Chromium printed: attaches the files, names the bookmarks, gives its structure what PDF/UA asks
 * for, and writes one date and the same ids everywhere, so that two builds of a commit are the same byte for byte. Title
 * and language stay.
 *
 * @throws Error where the bookmarks are not as many as the headings
 */
export async function finishPdf(document: PDFDocument, finish: Finish): Promise<Uint8Array> {
  const { author, subject, date, headings, parts, files, served, site, pageName } = finish
  nameBookmarks(document, headings)
  numberNodeIds(document)
  moveLinks(document, served, site)
  describeLinks(document, pageName)
  mendStructure(document)
  for (const [index, page] of document.getPages().entries()) {
    setPageContent(page, markArtifacts(pageContent(page), parts.includes(index + 1)))
  }
  writeMetadata(document, { author, subject, date })
  const names = attachmentNames(files.keys())
  const attached = [...files].map(([path, text]) => ({ path, text, name: names.get(path) ?? path }))
  // The list of attachments is a tree that readers search: its names stand in order.
  for (const { path, text, name } of attached.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    await document.attach(new TextEncoder().encode(text), name, {
      mimeType: 'text/plain',
      description: path,
      creationDate: date,
      modificationDate: date,
      afRelationship: AFRelationship.Source,
    })
  }
  // Chromium writes version 1.4, which cannot pack its objects: that takes twice as many bytes.
  return document.save({ useObjectStreams: true })
}
