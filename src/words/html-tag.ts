/** A tag of rendered HTML, or a comment. Of an attribute's text Astro escapes quotes and `&`, but no `>`. */
export const htmlTag = /<!--[^]*?-->|<(?:"[^"]*"|'[^']*'|[^>"'])*>/g
