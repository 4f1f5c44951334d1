import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { ProblemError } from '../files/problem.ts'
import { interfaceLanguage } from '../interface/languages.ts'
import { configFile, parseConfig } from '../lesson/config.ts'

/** The module that pages and scripts ask for their words. */
const current = fileURLToPath(new URL('../interface/current.ts', import.meta.url))

/** Whether a module holds words: it is made anew where the language of the workshop changes. */
export function holdsWords(id: string): boolean {
  return id.split('?')[0] === current
}

/**
 * Gives pages and scripts the words of the language that the workshop in `root` is in. Each script of a browser
 * has a copy of its own, of which the bundler leaves what that script says: so a page that loads few
 * of its scripts loads few of the words.
 */
export function interfaceModule(root: string): Plugin {
  const languageOf = languageReader()
  return {
    name: 'interface-module',
    enforce: 'pre',
    resolveId: {
      filter: { id: /\/interface\/current\.[jt]s$/ },
      handler(id, importer = '') {
        const [file = ''] = importer.split('?')
        if (path.resolve(path.dirname(file), id) !== current) return null
        if (this.environment.config.consumer !== 'client') return current
        // A name without a slash: paths are told by them.
        return `${current}?for=${path.relative(path.dirname(current), file).replace(/\W+/g, '-')}`
      },
    },
    load: {
      filter: { id: /\/interface\/current\.[jt]s(?:\?|$)/ },
      handler(id) {
        if (!holdsWords(id)) return null
        const language = interfaceLanguage(
          languageOf(readFileSync(path.join(root, configFile), 'utf8')),
        )
        const query = id.slice(current.length)
        const parts = ['', '-deck', '-handout'].map((part) =>
          path.join(path.dirname(current), `${language}${part}${path.extname(current)}`),
        )
        return parts.map((file) => `export * from ${JSON.stringify(file + query)}`).join('\n')
      },
    },
  }
}

/**
 * Gives the language that settings name. Each save asks for it, and settings seldom change: reading them takes 25 ms. What
 * is wrong with them is told by the module that gives them to the pages.
 */
function languageReader(): (settings: string) => string {
  let known = { settings: '', language: 'en' }
  return (settings) => {
    if (settings !== known.settings) known = { settings, language: languageIn(settings) }
    return known.language
  }
}

function languageIn(settings: string): string {
  try {
    return parseConfig(configFile, settings).language
  } catch (error) {
    if (error instanceof ProblemError) return 'en'
    throw error
  }
}
