import { startActions } from './actions.ts'
import { startAwake } from './awake.ts'
import { startCountdown } from './countdown.ts'
import { startKeys } from './keys.ts'
import { startLink } from './link.ts'
import { startMirror } from './mirror.ts'
import { startOverview } from './overview.ts'
import { startPointer } from './pointer.ts'
import { startPresenter } from './presenter.ts'
import { startSettings } from './settings.ts'
import { arrive, startSlides } from './slides.ts'

const presenter = new URLSearchParams(location.search).has('presenter')
const controls = document.querySelector<HTMLElement>('.controls')
if (controls) controls.hidden = presenter

startSettings()
startSlides()
startMirror()
startCountdown()
startActions()
startOverview()
startKeys()
startPointer()
if (presenter) startPresenter()
arrive()
startLink(presenter)
startAwake(presenter)
