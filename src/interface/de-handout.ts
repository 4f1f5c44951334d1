// What the handout, the card, the answer key and the instructor's edition say, in German.

import { date, list } from './de.ts'

export const instructor = 'Kursleitung'
export const contents = 'Inhalt'
export const forPaper = (edition: string): string => `${edition}, für Papier`
export const forPrinting = (title: string): string => `${title}, zum Drucken.`
export const pageOfPages: readonly [string, string] = ['Seite ', ' von ']
export const leaf = 'Notizen'
export const revision = (name: string): string => `Revision ${name}`
export const revisionOf = (name: string, day: string): string => `Revision ${name} vom ${date(day)}`
export const linkToPage = (page: number): string => `Seite ${page}`

// Where something stands: each before the number of a page.
export const page = 'Seite '
export const backToPage: readonly [string, string] = ['zurück', ' zu Seite ']
export const inBrackets: readonly [string, string] = [' (Seite ', ')']
export const handoutPage = 'Handout, Seite '
export const answersPage = 'Lösungsheft, Seite '
export const handoutShort = 'Handout '
export const answersShort = 'Lösungsheft '

// Cover and legend.
export const place = 'Ort'
export const day = 'Datum'
export const beginsAt = 'Beginn'
export const password = 'Passwort'
export const belongsTo = 'Dieses Exemplar gehört'
export const onTheWeb = 'Der Workshop im Web'
export const onTheWebLive = 'Der Workshop im Web, mit Code zum Kopieren:'
export const textAndPicturesAre = 'Text und Bilder:'
export const howToRead = 'So liest du dieses Handout'
export const legendPrompt = (machine: string, description: string): string =>
  `Ein Befehl für ${machine}. ${description} Die Eingabeaufforderung selbst tippst du nicht mit.`
export const legendCode: readonly [string, string] = [
  'Neben dem Code stehen die Zeilennummern der Datei. Eine Zeile, die für das Blatt zu lang ist, geht darunter eingerückt und ohne Nummer weiter: In der Datei ist es eine Zeile. Bei ',
  ' stehen Zeilen, die du selbst schreibst, mit dem Schritt, der danach fragt.',
]
export const legendTick = 'Zum Abhaken: ein erledigter Schritt oder eine Antwort.'
export const legendHint = 'Sein Titel steht dort, wo er helfen kann. '
export const legendHintAtEnd = 'Der Tipp selbst steht am Ende, auf der genannten Seite.'
export const legendHintOnWeb =
  'Sein Text steht im Web: Der Code neben dem Titel des Schritts führt dorthin.'
export const legendLink = 'Eine Adresse: ihre Nummer in der Linkliste am Ende der Aufgabe.'
export const legendPdf: readonly [string, string, string] = [
  'Die Dateien, die du brauchst, sind an das PDF angehängt, mit ',
  ' für jedes ',
  ' in ihren Pfaden. Kopiere aus ihnen: Text, der von der Seite kopiert wird, verliert seine Einrückung.',
]

// Chapters.
export const labelOnTheWeb = (label: string): string => `${label} im Web`
export const stepOnTheWeb = (id: string): string => `Schritt ${id} im Web`
export const stepDone = (id: string): string => `Schritt ${id} ist erledigt.`
export const linksOf = (label: string): string => `Links zu ${label}`
export const linksOfHints = 'Links der Tipps'
export const hintsGoal =
  'Denk erst nach, dann lies einen Tipp nach dem anderen. Sie führen vom Anstoß bis zur Antwort.'
export const hintsTo = (what: string): string => `Tipps zu ${what}`
export const recordedOn = (day: string, machine: string): string =>
  `aufgezeichnet am ${date(day)}, ${machine}`
export const questionNumber = (number: number): string => `Frage ${number}`
export const tickOne = 'eine Antwort ankreuzen'
export const tickAll = 'alles ankreuzen, was stimmt'
export const write = (unit?: string): string =>
  unit === undefined ? 'aufschreiben' : `aufschreiben, in ${unit}`
export const firstPredict = (asked: string): string => `erst vorhersagen, ${asked}`
export const onceAnswered =
  'Wenn du geantwortet hast, sieh nach: Die Seite dieses Schritts zeigt, wo.'
export const linesOfYours = (count: number, ids: readonly string[]): string =>
  `⋯ ${count === 1 ? 'eine Zeile' : `${count.toLocaleString('de')} Zeilen`} von dir, ${ids.length === 1 ? 'Schritt' : 'Schritte'} ${list(ids)}`

// The answer key, and the edition for instructors.
export const answersTo = (label: string): string => `Antworten zu ${label}`
export const beforeFirstStep = 'Vor dem ersten Schritt'
export const thenLook = 'Danach nachsehen'
export const verdictRight = 'richtig'
export const verdictWrong = 'falsch'
export const anythingElseIs = 'alles andere'
export const usualErrors = 'Übliche Fehler'
export const schedule = 'Zeitplan'
export const noStart = 'Stunden und Minuten seit dem Beginn: workshop.yaml nennt keinen.'
export const startsAt = (time: string): string => `Der Workshop beginnt um ${time} Uhr.`
export const twoTimes =
  'Die erste Zeit gilt, wenn alle schnell sind, die zweite, wenn niemand es ist.'
export const takes = 'Dauer'
export const begins = 'Beginn'
export const began = 'Begonnen'
export const pages = 'Seiten'
export const breakAfter = (title: string, id: string): string => `${title} nach Schritt ${id}`
export const leaveOut = 'Was entfallen kann, wenn die Zeit knapp wird'
export const latePattern = /\bwenn .*\bknapp\b|weglassen|\bentf(?:ä|a)ll|\bauslassen\b/i

// The card.
export const numberAfter = '– eine Nummer dahinter führt zu einem Schritt:'
export const stepsTitle = 'Schritte'
export const whenStuck = 'Wenn du festhängst'
export const stillMissing = (id: string): string => `was in Schritt ${id} noch fehlt`
export const sameUntil = 'dasselbe, bis nichts mehr fehlt'
export const filesAsBegins = (id: string): string => `die Dateien, wie Schritt ${id} beginnt`
export const files = 'Dateien'
export const names = 'Optionen und Funktionen'
export const frequentErrors = 'Häufige Fehler'
export const commandsOn = (machine: string): string => `Befehle: ${machine}`
