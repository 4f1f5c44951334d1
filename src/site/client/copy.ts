import * as words from '../../interface/current.ts'
import { indented } from '../../code/copied-text.ts'
import { announce } from './announce.ts'

/** Brings every copy button to life: it copies its own text, or exactly the code beside it. */
export function startCopying(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('.copy')) {
    button.hidden = false
    const code = button.parentElement?.querySelector('code')
    const label = button.textContent.trim()
    const machine = button.parentElement?.querySelector('.prompt')?.textContent
    const path = button.parentElement?.querySelector('figcaption > :first-child')?.textContent
    const what = machine ? words.copyCommand(machine) : words.copyWhat(path)
    if (!button.classList.contains('all')) button.ariaLabel = what
    button.addEventListener('click', () => {
      void copy(button, label, () => textOf(button, code))
    })
  }
}

async function textOf(
  { dataset }: HTMLButtonElement,
  code: Element | null | undefined,
): Promise<string> {
  if (dataset['copy'] !== undefined) return dataset['copy']
  if (dataset['from'] !== undefined) return (await fetch(dataset['from'])).text()
  if (dataset['indent'] === undefined) return code?.textContent ?? ''
  const lines = [...(code?.querySelectorAll('.line:not(.removed, .gap)') ?? [])].map((line) =>
    line.textContent.slice(0, -1),
  )
  return indented(lines, Number(dataset['indent']))
}

/** Copies a text, and says on the button for a moment what came of it. */
export async function copy(
  button: HTMLButtonElement,
  label: string,
  text: () => Promise<string> | string,
): Promise<void> {
  try {
    await navigator.clipboard.writeText(await text())
    button.textContent = words.copied
    announce(words.copied)
  } catch {
    button.textContent = words.notAllowed
    announce(words.copyingForbidden)
  }
  button.classList.add('done')
  setTimeout(() => {
    button.textContent = label
    button.classList.remove('done')
  }, 2000)
}
