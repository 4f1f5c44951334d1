import * as words from '../interface/current.ts'

const { keyNames } = words

/** The keys of the deck, as they are listed, and what each of them does. */
export const helpKeys = [
  [['→', '↓', keyNames.space, keyNames.enter, keyNames.pageDown, 'N'], words.keyNext],
  [['←', '↑', keyNames.shiftSpace, keyNames.pageUp, 'P'], words.keyPrevious],
  [[keyNames.home, keyNames.end], words.keyEnds],
  [['E'], words.keyExercise],
  [['H'], words.keyTakeOut],
  [['O'], words.keyOverview],
  [['G'], words.keyGoTo],
  [['F'], words.keyFullScreen],
  [['B', '.'], words.keyBlack],
  [['Z'], words.keyFreeze],
  [['C'], words.keyClock],
  [['S'], words.keyPresenter],
  [['?'], words.keyHelp],
] as const
