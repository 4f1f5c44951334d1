// What the slides and the presenter's view say, in German.

const number = (count: number): string => count.toLocaleString('de')

export const slidesOf = (description: string): string => `Die Folien des Workshops: ${description}`
export const slidesTitle = (title: string): string => `${title}: Folien`
export const thePlan = 'Der Plan'
export const whatYouHave = 'Das hast du jetzt'
export const exercise = 'Übung'
export const debrief = 'Auflösung'
export const command = 'Befehl'
export const code = 'Code'
export const picture = 'Bild'
export const prediction = 'Vorhersage'
export const slide = 'Folie'
export const backstageFolio = 'Reserve'
export const shouldHaveSeen = 'Das solltest du gesehen haben'
export const solutionDetail = (id: string): string => `Lösung ${id}`
export const minutesHeard = ' Minuten'
export const thenNext = (title: string): string => `Danach: ${title}`
export const wifi = 'WLAN'
export const pagesOfWorkshop = 'Die Seiten dieses Workshops'
export const noOutputRecorded = 'Keine Ausgabe aufgezeichnet.'
export const yourPrediction = 'Deine Vorhersage'
export const sayIt = (unit?: string): string =>
  unit === undefined ? 'Sag es laut' : `Sag es laut, in ${unit}`
export const rightAnswer = 'Richtig: '
export const wrongAnswer = 'Falsch: '
export const edit = 'Bearbeite'
export const partOf = (part: number, all: number): string => `${part} von ${all}`
export const hintsOnPage = (count: number): string =>
  `${count === 1 ? '1 Tipp' : `${number(count)} Tipps`} auf der Seite`
export const qrCodeOf = (address: string): string => `QR-Code für ${address}`

// Controls.
export const deck = 'Foliensatz'
export const goTo = 'Gehe zu'
export const fullScreen = 'Vollbild'
export const presenter = 'Referentenansicht'
export const keys = 'Tasten'
export const onItsOwn = 'Ein anderes Fenster zeigt den Vortrag; dieses hier ist unabhängig davon.'
export const goToWhat = 'Ein Schritt, die Nummer einer Folie oder Wörter aus ihrem Titel'
export const goToFirst = 'Zum ersten Treffer'
export const cancel = 'Abbrechen'
export const noSlide = (text: string): string => `Keine Folie heißt „${text}“`
export const timeIsUp = 'Die Zeit ist um'
export const keyNames: Readonly<
  Record<'space' | 'enter' | 'pageDown' | 'pageUp' | 'shiftSpace' | 'home' | 'end', string>
> = {
  space: 'Leertaste',
  enter: 'Eingabe',
  pageDown: 'Bild ab',
  pageUp: 'Bild auf',
  shiftSpace: 'Umschalt Leertaste',
  home: 'Pos1',
  end: 'Ende',
}
export const keyNext = 'weiter'
export const keyPrevious = 'zurück'
export const keyEnds = 'erste und letzte Folie'
export const keyExercise = 'nächste Übung'
export const keyTakeOut = 'die Folie auslassen oder wieder aufnehmen'
export const keyOverview = 'Übersicht'
export const keyGoTo = 'zu einem Schritt oder einer Folie'
export const keyFullScreen = 'Vollbild'
export const keyBlack = 'schwarz und zurück'
export const keyFreeze = 'die Leinwand anhalten und wieder folgen lassen'
export const keyClock = 'die Uhr starten und anhalten'
export const keyPresenter = 'Referentenansicht in einem zweiten Fenster'
export const keyHelp = 'diese Liste'
export const presentersKeys =
  'E, H und Z sind Tasten der Referentenansicht. Dort führen Ziffern und die anderen Buchstaben zu den Reservefolien: Jede Taste steht vor ihrer Folie.'
export const letterKeys = 'Buchstabentasten'
export const clickEdges = 'Mit einem Klick auf den linken oder rechten Rand blättern'

// The presenter's view.
export const presentersView = 'Referentenansicht'
export const presenterTitle = (title: string): string => `Referentenansicht · ${title}`
export const black = 'Schwarz'
export const freeze = 'Anhalten'
export const startClock = 'Uhr starten'
export const pauseClock = 'Uhr anhalten'
export const plusMinute = '+1 Min.'
export const nextExercise = 'Nächste Übung'
export const takeOut = 'Auslassen'
export const openSlides = 'Folien öffnen'
export const restartTime = 'Zeit neu starten'
export const timeNow = 'Zeit'
export const clock = 'Uhr'
export const pace = 'Tempo'
export const whatNextShows = 'Was „Weiter“ zeigt'
export const notes = 'Notizen'
export const notesNotPublic: readonly [string, string] = [
  'Die Notizen gehören nicht zu den öffentlichen Folien. ',
  ' zeigt sie.',
]
export const controls = 'Bedienung'
export const backstage = 'Reserve'
export const plan = 'Plan'
export const planned = 'geplant'
export const used = 'gebraucht'
export const left = 'übrig'
export const wallStays = (title: string): string => `Die Leinwand bleibt bei „${title}“`
export const nextMore = 'Weiter: mehr von dieser Folie'
export const nextSlide = (title: string): string => `Weiter: ${title}`
export const nextClock = (clock: string): string => `Weiter: startet die Uhr, ${clock}`
export const nextLight = 'Weiter: Die Leinwand ist nicht mehr schwarz'
export const theEnd = 'Das Ende'
export const wallLinked = 'Leinwand verbunden'
export const noWall = 'Keine Leinwand: Öffne die Folien'
export const min = (count: number): string => `${number(Math.round(count))} Min.`
export const notBegun = (planned: number): string => `nicht begonnen, ${min(planned)} geplant`
export const paceOf = (used: number, behind: number, left: number, until: string): string => {
  const state =
    behind > 0
      ? `${number(behind)} Min. zu spät`
      : behind < 0
        ? `${number(-behind)} Min. voraus`
        : 'im Plan'
  return `${min(used)}, ${state}, noch ${min(left)}, bis ${until}`
}
