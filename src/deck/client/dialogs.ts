import { go, slides } from './slides.ts'

/** Opens one of the dialogs of the deck. */
export function openDialog(id: string): void {
  const dialog = document.getElementById(id)
  if (dialog instanceof HTMLDialogElement) dialog.showModal()
}

/** The dialog that goes to a slide by its step, its number or its title. */
export function startFinding(): void {
  const dialog = document.getElementById('find')
  const input = dialog?.querySelector('input')
  const none = dialog?.querySelector('.none')
  if (!(dialog instanceof HTMLDialogElement) || !input || !none) return
  dialog.addEventListener('submit', (event) => {
    if (event.submitter?.getAttribute('value') !== 'go') return
    const slide = find(input.value)
    none.textContent = slide ? '' : `No slide is called “${input.value}”`
    if (slide === undefined) event.preventDefault()
    else go(slide)
  })
  dialog.addEventListener('close', () => (input.value = none.textContent = ''))
}

function find(text: string): HTMLElement | undefined {
  const wanted = text.trim().toLowerCase()
  if (wanted === '') return undefined
  return (
    slides.find(({ id }) => id === wanted) ??
    slides[Number(wanted) - 1] ??
    slides.find(({ dataset }) => dataset['title']?.toLowerCase().includes(wanted))
  )
}
