/** The script of `Layout.astro`, as Astro names it. */
const ofLayout = /<script type="module"(?= src="[^"]*\/Layout\.)/g

/**
 * A page whose script is run when it comes. Otherwise it is run in one go with what a browser does at
 * the end of a page, which blocks slow phones; so it has to wait for that end itself, with
 * `whenParsed`. Either way the page counts as loaded only after it. The deck's script stays as it is.
 */
export function withAsyncScripts(html: string): string {
  return html.replaceAll(ofLayout, (tag) => `${tag} async`)
}
