import { createServer } from 'node:http'
import { board } from './board.ts'
import { minutesOf, readTimetable } from './timetable.ts'

const lines = readTimetable('timetable.yaml')

createServer((request, response) => {
  const { searchParams } = new URL(request.url ?? '/', 'http://board')
  const now = minutesOf(searchParams.get('at') ?? new Date().toTimeString())
  response.end(`${board(lines, now).join('\n')}\n`)
}).listen(Number(process.env['PORT'] ?? 8080), () => console.log('The board is on'))
