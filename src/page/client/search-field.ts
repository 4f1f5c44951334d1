import * as words from '../../interface/current.ts'
let dialog: HTMLDialogElement | undefined

/**
 * Opens the search; `base` is the address of the site. Its field is there at once, so that nothing
 * that is typed is lost while the rest is loaded: that is the larger part, and most pages never need it.
 */
export function openSearch(base: string): void {
  dialog ??= createField(base)
  if (!dialog.open) dialog.showModal()
  dialog.querySelector('textarea')?.select()
}

function createField(base: string): HTMLDialogElement {
  const dialog = document.createElement('dialog')
  const input = document.createElement('textarea')
  const state = document.createElement('p')
  dialog.ariaLabel = input.placeholder = words.searchField
  // Until its style sheet is there.
  dialog.style.cssText = 'width:min(40rem,100vw - 2rem);margin-top:8vh'
  state.role = 'status'
  state.textContent = words.loading
  dialog.append(input, state)
  document.body.append(dialog)
  import('./search-dialog.ts')
    .then(({ startFinding }) => startFinding(base, dialog, input, state))
    .catch(() => (state.textContent = words.searchFailed))
  return dialog
}
