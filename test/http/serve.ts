/** The service as a process of its own, for tests that kill it: `node serve.js DATA`. Prints its address. */
import { startServer } from '../../src/server.js'

const server = await startServer({ data: process.argv[2]!, port: 0, report: error => console.error(error) })
process.once('SIGTERM', () => server.close().then(() => process.exit(0)))
console.log(server.url)
