/** What the lists behind the slides are called. */
export interface AppendixTitles {
  readonly answers: string
  readonly hints: string
}

/**
 * Runs in the page of the deck: puts each pane of the main path on a sheet of its own, with its notes
 * where they are wanted, then the answers and the texts of the hints. Gives the number of slides, and
 * the text of each heading that is to be a bookmark.
 */
export async function printSlides({
  notes,
  titles,
}: {
  readonly notes: boolean
  readonly titles: AppendixTitles
}): Promise<{ readonly slides: number; readonly headings: readonly string[] }> {
  await document.fonts.ready
  document.documentElement.classList.toggle('with-notes', notes)
  const main = document.querySelector('main')
  const all = [...document.querySelectorAll<HTMLElement>('.slide')]
  const slides = all.filter(({ dataset }) => 'main' in dataset)
  const headings: string[] = []

  const quiet = (part: Element): void => {
    for (const heading of part.querySelectorAll('h2, h3, h4')) {
      heading.setAttribute('role', 'presentation')
    }
  }
  const bookmark = (heading: Element | null, level: number, title: string): void => {
    heading?.removeAttribute('role')
    heading?.setAttribute('aria-level', String(level))
    headings.push(title)
  }
  const noteOf = (selector: string): Node[] => {
    const store = document.querySelector<HTMLTemplateElement>('#notes')
    const found = store?.content.querySelector(selector)
    return found ? [found.cloneNode(true)] : []
  }
  const sheetOf = (slide: HTMLElement, pane: HTMLElement, page: HTMLElement): HTMLElement => {
    const selector = '.pane, .work [data-from]'
    const parts = [...slide.querySelectorAll<HTMLElement>(selector)]
    const sheet = slide.cloneNode(true) as HTMLElement
    for (const [index, one] of [...sheet.querySelectorAll<HTMLElement>(selector)].entries()) {
      const part = parts[index]
      if (part !== page && part !== pane) one.remove()
      one.hidden = false
    }
    sheet.hidden = false
    sheet.inert = false
    quiet(sheet)
    return sheet
  }
  const sheetsOf = (slide: HTMLElement): HTMLElement[] => {
    const panes = [...slide.querySelectorAll<HTMLElement>('.pane')]
    // What was predicted is answered at the end, like every question.
    const kept = panes.filter(
      (pane) => slide.dataset['kind'] === 'question' || !pane.matches('.question-pane'),
    )
    return kept.flatMap((pane) => {
      const pages = [...pane.querySelectorAll<HTMLElement>('.work [data-from]')]
      return (pages.length > 0 ? pages : [pane]).map((page) => sheetOf(slide, pane, page))
    })
  }

  const printed = slides.flatMap((slide) => {
    const sheets = sheetsOf(slide)
    const [first] = sheets
    const { kind = '', title = '', part = '' } = slide.dataset
    const level = kind === 'opener' ? 1 : /^(?:plan|task|break|wrap-up)$/.test(kind) ? 2 : 3
    if (first) bookmark(first.querySelector('h2'), level, title)
    for (const sheet of sheets.slice(1)) sheet.removeAttribute('id')
    if (notes) {
      const own = [
        ...noteOf(`[data-slide-notes="${slide.id}"]`),
        ...noteOf(`[data-part-notes="${part}"]`),
      ]
      for (const one of own) if (one instanceof Element) quiet(one)
      sheets.at(-1)?.append(...own)
    }
    return sheets
  })

  const appendix = (title: string, entries: readonly HTMLElement[]): HTMLElement[] => {
    if (entries.length === 0) return []
    const section = document.createElement('section')
    section.className = 'appendix slide'
    section.dataset['main'] = ''
    const heading = document.createElement('h2')
    heading.textContent = title
    section.append(heading, ...entries)
    return [section]
  }
  const entry = (title: string, parts: readonly Node[]): HTMLElement => {
    const article = document.createElement('article')
    const heading = document.createElement('h3')
    heading.textContent = title
    article.append(...parts)
    quiet(article)
    article.prepend(heading)
    bookmark(heading, 3, title)
    return article
  }
  const entriesOf = (
    kinds: readonly string[],
    partsOf: (slide: HTMLElement) => readonly Node[],
  ): HTMLElement[] =>
    all
      .filter(({ dataset }) => kinds.includes(dataset['kind'] ?? ''))
      .map((slide) => entry(slide.dataset['title'] ?? '', partsOf(slide)))

  headings.push(titles.answers)
  const answers = entriesOf(['question'], (slide) =>
    [...slide.querySelectorAll<HTMLTemplateElement>('template[data-private]')].map((one) =>
      one.content.cloneNode(true),
    ),
  )
  if (answers.length === 0) headings.pop()
  headings.push(titles.hints)
  const hints = entriesOf(['hint', 'error'], (slide) => [...slide.querySelectorAll('.pane > *')])
  if (hints.length === 0) headings.pop()
  const end = [...appendix(titles.answers, answers), ...appendix(titles.hints, hints)]
  for (const heading of end.flatMap((one) => [...one.querySelectorAll('h2')])) {
    heading.setAttribute('aria-level', '2')
  }
  main?.replaceChildren(...printed, ...end)
  return { slides: slides.length, headings }
}
