/** The port of each site that tests serve. No two have the same: files of tests run side by side. */
export const ports = {
  built: 4329,
  pdf: 4331,
  letter: 4332,
  drawing: 4333,
  present: 4341,
  slides: 4342,
  freePages: 4343,
  german: 4351,
  arabic: 4352,
  plants: 4353,
  busStop: 4354,
} as const
