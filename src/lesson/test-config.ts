/** Where the settings of a workshop are. */
export const file = 'content/workshop.yaml'

/** The least that they say, for tests. */
export const least = [
  'title: T',
  'description: D',
  'tasks: [a]',
  'machines:',
  '  lamp: { label: L, description: D }',
  'repository:',
  '  url: https://example.org',
  'licence: { name: CC0, url: https://example.org/cc0, credit: C }',
  '',
].join('\n')
