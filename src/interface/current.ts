// The words of the workshop whose site is built: `src/site/interface-module.ts` puts its language in the place of
// this file. Outside of a site, as in tests, English.
export * from './en.ts'
export * from './en-deck.ts'
export * from './en-handout.ts'
