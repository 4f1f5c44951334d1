import { z } from 'zod'
import { schemas } from '../lesson/config.ts'

/**
 * JSON schemas by the names of their files: `workshop.json` for `content/workshop.yaml`, `task.json` and `page.json` for
 * the front matter of tasks and free pages. They are made of what reads those, so an editor takes what a build takes.
 */
export function editorSchemas(): Map<string, string> {
  return new Map(
    Object.entries(schemas).map(([name, schema]) => {
      const text = JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), undefined, 2)
      return [`${name}.json`, `${text}\n`]
    }),
  )
}
