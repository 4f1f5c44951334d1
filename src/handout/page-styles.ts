import * as words from '../interface/current.ts'
import { cssString } from '../site/css-string.ts'
/** A part of a handout with a running title of its own. */
export interface RunningTitle {
  /** Name of the CSS page; see {@link pageName}. */
  readonly page: string
  readonly title: string
}

/** The name of the CSS page of a part: a name that CSS takes without escapes. */
export function pageName(id: string): string {
  return `page-${id.replace(/[^a-z0-9]+/gi, '-')}`
}

/**
 * The running titles and the numbers of the pages as CSS. Chromium has no `string-set`, so each part is a named page whose margin
 * boxes hold its title; the title stands at the outer edge of the sheet.
 */
export function pageStyles(titles: readonly RunningTitle[], foot: string): string {
  const boxes = titles.flatMap(({ page, title }) => [
    `@page ${page}:left{@top-left{content:${cssString(title)}}}`,
    `@page ${page}:right{@top-right{content:${cssString(title)}}}`,
  ])
  const feet = [
    `@page :left{@bottom-right{content:${cssString(foot)}}}`,
    `@page :right{@bottom-left{content:${cssString(foot)}}}`,
  ]
  const [before, between] = words.pageOfPages.map(cssString)
  const number = `content:${before} counter(page) ${between} counter(pages)`
  const numbers = [
    `@page :left{@bottom-left{${number}}}`,
    `@page :right{@bottom-right{${number}}}`,
    `@page page-leaf{@top-left{content:${cssString(words.leaf)}}}`,
  ]
  const names = titles.map(({ page }) => `.${page}{page:${page}}`)
  return [...feet, ...numbers, ...boxes, ...names].join('\n')
}
