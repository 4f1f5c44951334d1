// What the engine says to readers, in German. Readers are addressed as “du”.

const number = (count: number): string => count.toLocaleString('de')

export const list = (things: readonly string[]): string => new Intl.ListFormat('de').format(things)
export const date = (day: string): string =>
  /^\d{4}-\d\d-\d\d$/.test(day)
    ? new Date(day).toLocaleDateString('de', { dateStyle: 'long', timeZone: 'UTC' })
    : day
export const time = (when: Date): string =>
  when.toLocaleTimeString('de', { hour: '2-digit', minute: '2-digit' })

// What tasks and their parts are called.
export const workshop = 'Workshop'
export const task = (number?: string): string =>
  number === undefined ? 'Aufgabe' : `Aufgabe ${number}`
export const tasks = 'Aufgaben'
export const appendix = 'Anhang'
export const optional = 'Optional'
export const step = (id: string): string => `Schritt ${id}`
export const steps = (count: number): string =>
  count === 1 ? '1 Schritt' : `${number(count)} Schritte`
export const span = (min: number, max: number): string =>
  min === max ? `${number(min)} Min.` : `${number(min)}–${number(max)} Min.`
export const minutes = (count: number): string =>
  count === 1 ? '1 Minute' : `${number(count)} Minuten`
export const before = 'Vorher'
export const after = 'Nachher'
export const hint = 'Tipp'
export const hints = 'Tipps'
export const error = 'Fehler'
export const errors = 'Fehler'
export const slides = 'Folien'
export const handout = 'Handout'
export const handoutWithHints = 'Handout mit Tipps'
export const card = 'Spickzettel'
export const answerKey = 'Lösungsheft'
export const overview = 'Übersicht'
export const close = 'Schließen'
export const footnotes = 'Fußnoten'
export const backToText = (mark: string): string => `Zurück zu Verweis ${mark}`
export const breakTitle = 'Pause'

// Blocks, in all renderings.
export const alerts: Readonly<
  Record<'note' | 'tip' | 'important' | 'warning' | 'caution', string>
> = {
  note: 'Hinweis',
  tip: 'Empfehlung',
  important: 'Wichtig',
  warning: 'Warnung',
  caution: 'Vorsicht',
}
export const lines = (first: number, last: number): string =>
  first === last ? `Zeile ${first}` : `Zeilen ${first}–${last}`
export const afterStep = (id: string): string => `nach Schritt ${id}`
export const changedByStep = (id: string): string => `geändert in Schritt ${id}`
export const linesLeftOut = (count: number): string => `… ${number(count)} Zeilen …`
export const commandsFor = (machines: readonly string[]): string => `Befehle: ${list(machines)}`
export const output = 'Ausgabe'
export const noOutput = 'Keine Ausgabe.'
export const exitStatus = (status: number): string => `Exit-Status ${status}`
export const doThis = 'Jetzt du'
export const shouldSee = 'Das solltest du sehen'
export const seenWith = (origins: readonly string[]): string => `Gesehen mit ${origins.join(', ')}`
export const notReproduced = 'Nicht nachgestellt: Kein Test löst diese Meldung aus'
export const question = 'Frage'
export const questionSeveral = 'Frage mit mehreren Antworten'
export const predict = 'Vorhersage'
export const predictFirst = 'Erst vorhersagen'
export const answer = 'Antwort'
export const answers = 'Antworten'
export const nowLook = 'Jetzt nachsehen'
export const right = 'Richtig.'
export const notRight = 'Nicht richtig.'
export const anythingElse = 'Alles andere'
export const solution = 'Lösung'
export const solutionOf = (id: string): string => `Lösung zu Schritt ${id}`
export const doneCheck = (machine?: string): readonly [string, string] => [
  machine === undefined ? 'Fertig? ' : `Fertig? Auf ${machine} sagt dir `,
  machine === undefined
    ? ' sagt dir, ob alles stimmt oder was noch fehlt.'
    : ', ob alles stimmt oder was noch fehlt.',
]
export const writesSolution = (machine?: string): readonly [string, string] => [
  machine === undefined ? '' : `Auf ${machine}: `,
  ' schreibt sie in deine Dateien und bewahrt deine eigene Arbeit auf.',
]
export const added = ', hinzugefügt'
export const removed = ', entfernt'
export const rightSign = '✓ richtig'
export const notPrinted =
  ' wird nicht gedruckt: Klapp sie vor dem Drucken auf, oder nimm das Lösungsheft'
export const proof = (
  run: number,
  played: number,
  notRun: number,
  on: readonly string[],
): string =>
  played + notRun === 0
    ? `Ausgeführt (${list(on)})`
    : run + notRun === 0
      ? 'Im Probelauf nachgestellt'
      : run + played === 0
        ? 'Im Probelauf nicht ausgeführt'
        : [
            ...(run > 0 ? [`${run} ausgeführt (${list(on)})`] : []),
            ...(played > 0 ? [`${played} nachgestellt`] : []),
            ...(notRun > 0 ? [`${notRun} nicht ausgeführt`] : []),
          ].join(', ')
export const reasons: Readonly<Record<string, string>> = {
  'needs a browser': 'braucht einen Browser',
  'needs a network': 'braucht ein Netz',
  'destroys data': 'zerstört Daten',
  'waits for a person': 'wartet auf einen Menschen',
  'no rehearsal has run it yet': 'noch in keinem Probelauf ausgeführt',
  'stands beside the tasks': 'steht neben den Aufgaben',
}
export const played = (reason: string): string => `nachgestellt: ${reason}`

// The reading page.
export const skipToContent = 'Zum Inhalt springen'
export const site = 'Website'
export const search = 'Suche'
export const themeButton = 'Farben'
export const theme = (name: 'auto' | 'light' | 'dark'): string =>
  `Farben: ${{ auto: 'auto', light: 'hell', dark: 'dunkel' }[name]}`
export const textAndPictures = 'Text und Bilder stehen unter'
export const allTasks = (count: number): string => `Alle ${number(count)} Aufgaben`
export const morePages = 'Weitere Seiten'
export const onThisPage = 'Auf dieser Seite'
export const stuck = 'Ich hänge fest'
export const onPaper = 'Auf Papier'
export const editPage = 'Diese Seite bearbeiten'
export const errorHints = (count: number): string => `${count} Meldungen und was sie bedeuten`
export const notFound = 'Seite nicht gefunden'
export const notFoundHere = 'Hier gibt es keine Seite'
export const notFoundAddress = 'Unter dieser Adresse gibt es keine Seite.'
export const notFoundExist =
  'Vielleicht ist die Adresse veraltet oder enthält einen Tippfehler. Diese Seiten gibt es:'
export const beginWith = (name: string): string => `Los geht’s mit ${name}`
export const commandsAndOutputs = 'Befehle und Ausgaben'
export const proofExplained =
  'Ein Probelauf führt die Befehle aller Seiten der Reihe nach aus, und unter jedem Block steht, was dabei herauskam. „Ausgeführt“ nennt den Rechner. „Nachgestellt“ ist ein Befehl, der dort nichts bewirken konnte: Der Probelauf hat sein Ergebnis selbst hergestellt und ging weiter. Was nicht ausgeführt wurde, nennt den Grund. Was in einer Ausgabe unterstrichen ist, sieht auf deinem Rechner anders aus.'
export const recordingMachines = 'Die Rechner der Aufzeichnungen:'
export const yourProgress = 'Dein Fortschritt'
export const copyProgress = 'Fortschritt als Text kopieren'
export const reset = 'Zurücksetzen'
export const keptHere = 'Er bleibt in diesem Browser und wird nirgendwohin gesendet.'
export const linkTo = (title: string): string => `Link zu ${title}`
export const slidesOfStep = (id: string): string => `Folien zu Schritt ${id}`
export const previous = 'Zurück'
export const next = 'Weiter'
export const previousAndNext = 'Zurück und weiter'
export const outputsRecorded = (day: string): readonly [string, string, string] => [
  'Die ',
  'Ausgaben',
  ` wurden am ${date(day)} aufgezeichnet. `,
]
export const whereAndMarks = 'Wo, und was die Zeichen bedeuten'
export const andMore = (count: number): string => `und ${number(count)} weitere`

// What scripts of the reading page say.
export const copy = 'Kopieren'
export const copyAll = 'Alle kopieren'
export const copyCommand = (machine: string): string => `Befehl für ${machine} kopieren`
export const copyWhat = (what?: string): string => `${what ?? 'Block'} kopieren`
export const copied = 'Kopiert'
export const notAllowed = 'Nicht erlaubt'
export const copyingForbidden = 'Der Browser hat das Kopieren nicht erlaubt'
export const readOffline = 'Ab jetzt lässt sich dieser Workshop auch ohne Netz lesen.'
export const continueWith = (id: string): string => `Weiter mit ${id}`
export const goOnWith = (id: string): string => `Weiter mit ${id}`
export const stepIsDone = (id: string): string => `Schritt ${id} ist erledigt`
export const stepsDone = (done: number, all: number): string =>
  `${done} von ${all} Schritten erledigt`
export const keepsNothing =
  'Dieser Browser merkt sich nichts: Der Fortschritt ist weg, wenn du die Seite verlässt.'
export const progressCopied = 'Fortschritt kopiert'
export const forgetAll =
  'Alle Häkchen, geöffneten Tipps und Antworten dieses Workshops in diesem Browser vergessen?'
export const progressReset = 'Fortschritt zurückgesetzt'
export const yourAnswer = (unit?: string): string =>
  unit ? `Deine Antwort in ${unit}` : 'Deine Antwort'
export const checkAnswer = 'Antwort prüfen'
export const tryAgain = 'Noch einmal'
export const typeFirst = 'Gib zuerst eine Antwort ein.'
export const chooseFirst = 'Wähle zuerst eine Antwort.'
export const guessFirst = 'Rate erst. Drück noch einmal, um ohne Raten nachzusehen.'
export const thatIsRight = 'Das ist richtig.'
export const wrongReadWhy = 'Nicht richtig. Lies, warum, und versuch es noch einmal.'
export const wrongTryAgain = 'Nicht richtig. Versuch es noch einmal.'
export const partlyRight = (hits: number, wanted: number, wrong: number): string =>
  `Teilweise richtig: ${hits} von ${wanted} gefunden${wrong > 0 ? `, ${wrong} falsch` : ''}. Schau noch einmal hin.`

// The search, and the help for who is stuck.
export const searchField = 'Suchen, oder eine Fehlermeldung einfügen'
export const loading = 'Wird geladen …'
export const searchFailed = 'Die Suche konnte nicht geladen werden. Lade die Seite neu.'
export const results = (count: number): string =>
  count === 1 ? '1 Ergebnis' : `${count === 0 ? 'Keine' : number(count)} Ergebnisse`
export const thisError = 'Dieser Fehler'
export const perhaps = 'Vielleicht'
export const pasteTheLine = 'Füge bei einem Fehler die ganze Zeile ein, die ihn nennt.'
export const checkSays = ' sagt, was fehlt und in welchem Schritt.'
export const hintsExplain = 'Die Tipps deines Schritts erklären die Fehler, die dort üblich sind.'
export const stepToType = 'SCHRITT'
export const catchUpWrites =
  ' schreibt die Dateien so, wie ein Schritt beginnt, und bewahrt deine auf.'
export const stuckAt = (title: string): string => `Festgefahren bei ${title}`
export const seeMissing = 'Sieh nach, was fehlt, in deinem Ordner des Workshops:'
export const takeHint = 'Nimm einen Tipp:'
export const lookUpError = 'Schlag eine Fehlermeldung nach: '
export const pasteIntoSearch = 'In die Suche einfügen'
export const errorsOfStep = (count: number): string => `Fehler in diesem Schritt (${count})`
export const beginAfresh =
  'Fang den Schritt im selben Ordner neu an. Deine eigenen Dateien werden vorher aufbewahrt:'
export const haveThemBack = 'Und so bekommst du sie zurück:'
export const askSomebody = 'Frag jemanden: '
export const copyQuestion = 'Meine Frage kopieren'
export const stuckQuestion = (title: string, where: string): string =>
  `Ich hänge fest bei ${title} (${where})`
export const doneSoFar = (ids: readonly string[]): string =>
  `Bisher erledigt: ${ids.length === 0 ? 'kein Schritt ist abgehakt' : ids.join(', ')}`
export const hintsRead = (opened: number, all: number): string =>
  `Gelesene Tipps: ${opened} von ${all}`
export const questionForm: readonly string[] = [
  'Was ich getan habe:',
  'Was ich erwartet habe:',
  'Was ich stattdessen sehe, die ganze Meldung:',
]
export const stopWords =
  'aber als am an auf aus bei bin bis das dass dem den der des die du ein eine einem einen einer es für geht gibt hat ich im in ist kann man mein meine mich mir mit nach nicht oder sein sich sie sind so und um von vor wann war warum was welche wenn wer werden wie wird wo zu zum zur'
