// Loaded before the program by the load test: on SIGUSR2 it prints what is left after the garbage collection.
process.on('SIGUSR2', () => {
  globalThis.gc?.()
  const { heapUsed } = process.memoryUsage()
  console.log(
    `probe ${JSON.stringify({ heapUsed, resources: process.getActiveResourcesInfo().length })}`,
  )
})
