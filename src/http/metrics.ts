import type { App, Service } from './service.js'

/** Counts answers by route and status; no address, no name, no text of a document is in it. */
export class Metrics {
  readonly #answers = new Map<string, { count: number; seconds: number }>()

  /** Counts every answer of the application. */
  watch(app: App): void {
    app.addHook('onResponse', async (request, reply) => {
      const labels = `method="${request.method}",route="${request.routeOptions.url ?? 'none'}",status="${reply.statusCode}"`
      const entry = this.#answers.get(labels) ?? { count: 0, seconds: 0 }
      this.#answers.set(labels, { count: entry.count + 1, seconds: entry.seconds + reply.elapsedTime / 1000 })
    })
  }

  /** Everything measured, in the text format of Prometheus. */
  async text({ workspace }: Service): Promise<string> {
    const { waiting, running, watchers, kept } = await workspace.measure()
    const answers = [...this.#answers].sort(([a], [b]) => (a < b ? -1 : 1))
    return [
      ...metric(
        'doubletake_http_requests_total',
        'counter',
        answers.map(([labels, { count }]) => [labels, count]),
      ),
      ...metric(
        'doubletake_http_seconds_total',
        'counter',
        answers.map(([labels, { seconds }]) => [labels, Number(seconds.toFixed(6))]),
      ),
      ...metric(
        'doubletake_reviews',
        'gauge',
        Object.entries(kept).map(([status, count]) => [`status="${status}"`, count]),
      ),
      ...metric('doubletake_reviews_waiting', 'gauge', [['', waiting]]),
      ...metric('doubletake_reviews_running', 'gauge', [['', running]]),
      ...metric('doubletake_event_streams', 'gauge', [['', watchers]]),
      ...metric('process_resident_memory_bytes', 'gauge', [['', process.memoryUsage.rss()]]),
      ...metric('process_uptime_seconds', 'gauge', [['', Math.round(process.uptime())]]),
      '',
    ].join('\n')
  }
}

const metric = (name: string, type: 'counter' | 'gauge', values: readonly (readonly [string, number])[]): string[] => [
  `# TYPE ${name} ${type}`,
  ...values.map(([labels, value]) => `${name}${labels && `{${labels}}`} ${value}`),
]
