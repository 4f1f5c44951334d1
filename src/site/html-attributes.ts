import type { Properties } from 'hast'
import { find, html } from 'property-information'

/** The properties of a node of hast by the names of their attributes in HTML. */
export function htmlAttributes(properties: Properties): Record<string, string | number | true> {
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, value]) => {
      if (value === undefined || value === null || value === false) return []
      const text = Array.isArray(value) ? value.join(' ') : value
      return [[find(html, name).attribute, text]]
    }),
  )
}
