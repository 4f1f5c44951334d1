# Add the night bus
node --input-type=module -e "
  import { readTimetable } from './timetable.ts'
  const night = readTimetable('timetable.yaml').find(({ line }) => line === 94)
  process.exit(night?.first === 30 && night.every === 60 ? 0 : 1)
" 2>/dev/null || { echo 'timetable.yaml has no line 94 that begins at 00:30 and comes every 60 minutes'; exit 1; }
