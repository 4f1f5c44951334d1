// `npm run rehearse`: the room has its own arguments, progress and statuses.
import '../rehearsal/main.ts'
