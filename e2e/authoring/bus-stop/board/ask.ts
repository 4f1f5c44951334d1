// Asks the board what it shows at a time: node ask.ts 08:10
import process from 'node:process'

const [time = ''] = process.argv.slice(2)
const answer = await fetch(`http://${process.env['WEB'] ?? 'localhost:8080'}/?at=${time}`)
process.stdout.write(await answer.text())
