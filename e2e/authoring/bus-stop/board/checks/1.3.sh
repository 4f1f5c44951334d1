# Count on from the first bus
node --input-type=module -e "
  import { minutesUntil } from './board.ts'
  const line = { line: 4, to: 'Harbour', first: 330, every: 20 }
  const wrong = [[300, 30], [335, 15], [350, 0]].some(([now, right]) => minutesUntil(line, now) !== right)
  process.exit(wrong ? 1 : 0)
" 2>/dev/null || { echo 'of a bus at 5:30 and every 20 minutes, minutesUntil has to say 30 at 5:00, 15 at 5:35 and 0 at 5:50'; exit 1; }
