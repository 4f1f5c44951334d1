import { cleanupOutdatedCaches, precacheAndRoute } from 'workbox-precaching'
import { files } from 'virtual:offline-files'

// A new version waits until no page of the old one is open. Until then, and where one of its files
// does not come, every page is that of the old one.
cleanupOutdatedCaches()
// `?presenter` and the like are read by the page itself.
precacheAndRoute([...files], { cleanURLs: false, ignoreURLParametersMatching: [/./] })
