/** What a row of the upload list is told. */
export interface Sending {
  /** Part of the bytes that has gone, 0..1. */
  progress(part: number): void
  stage(name: string): void
  /** `address` is the review that failed, where one was made. */
  refused(reason: string, address?: string): void
  /** `facts` are the characters read and the findings made. */
  done(address: string, facts?: { readonly characters: number; readonly findings: number }): void
}

interface Resource {
  readonly id?: string
  readonly status?: string
  readonly links?: { readonly self?: string }
  readonly documents?: readonly { readonly statistics: { readonly characters: number } }[]
  readonly findings?: readonly unknown[]
  readonly error?: { readonly message?: string }
  readonly detail?: string
  readonly title?: string
}

const ui = (): string => document.documentElement.dataset.lang ?? 'zh'

/** What one review is made of: files, and options as fields of the form. */
export interface Parcel {
  readonly files: readonly File[]
  readonly options: readonly (readonly [name: string, value: string])[]
}

/** Uploads files as one review and follows the review to the end; answers with the address of its view, or nothing when they were refused or cancelled. */
export const sendFiles = async (
  parcel: Parcel,
  sending: Sending,
  signal: AbortSignal,
  word: (key: string) => string,
): Promise<string | undefined> => {
  sending.stage('upload')
  const answer = await upload(parcel, sending, signal)
  if (signal.aborted) {
    sending.refused(word('upload.cancelled'))
    return undefined
  }
  const address = answer?.resource.links?.self
  if (!answer || answer.status >= 300 || address === undefined) {
    sending.refused(answer?.resource.detail ?? answer?.resource.title ?? word('upload.failed'))
    return undefined
  }
  return follow(address, sending, signal, word)
}

/** Sends the bytes; XMLHttpRequest, because it alone tells how many have gone. */
const upload = (
  { files, options }: Parcel,
  sending: Sending,
  signal: AbortSignal,
): Promise<{ status: number; resource: Resource } | undefined> =>
  new Promise(resolve => {
    const request = new XMLHttpRequest()
    request.open('POST', `/v1/reviews?ui=${ui()}`)
    request.setRequestHeader('accept', 'application/json')
    request.setRequestHeader('prefer', 'respond-async')
    request.upload.onprogress = ({ loaded, total }) => sending.progress(total > 0 ? loaded / total : 0)
    request.onload = () => {
      try {
        resolve({ status: request.status, resource: JSON.parse(request.responseText) as Resource })
      } catch {
        resolve(undefined)
      }
    }
    request.onerror = request.onabort = () => resolve(undefined)
    signal.addEventListener('abort', () => request.abort())
    const body = new FormData()
    for (const [name, value] of options) body.append(name, value)
    for (const file of files) body.append('file', file)
    request.send(body)
  })

const factsOf = ({ documents, findings }: Resource): { characters: number; findings: number } | undefined =>
  documents &&
  findings && { characters: documents.reduce((sum, { statistics }) => sum + statistics.characters, 0), findings: findings.length }

const FINAL = ['done', 'partial', 'failed', 'cancelled']

/** Follows a review to its end by the service's events; where they do not come through, asks again and again. */
const follow = (address: string, sending: Sending, signal: AbortSignal, word: (key: string) => string): Promise<string | undefined> =>
  new Promise(resolve => {
    const events = new EventSource(`${address}/events?ui=${ui()}`)
    let over = false
    const goOn = (): void => {
      if (over) return
      over = true
      events.close()
      resolve(asked(address, sending, signal, word))
    }
    events.addEventListener('progress', event => {
      const { status } = JSON.parse((event as MessageEvent<string>).data) as Resource
      if (status === 'reading' || status === 'checking') sending.stage(status)
    })
    for (const last of ['done', 'failed', 'removed', 'error']) events.addEventListener(last, goOn)
    signal.addEventListener('abort', goOn)
  })

/** Asks how far a review is until it has ended. */
const asked = async (
  address: string,
  sending: Sending,
  signal: AbortSignal,
  word: (key: string) => string,
): Promise<string | undefined> => {
  for (let wait = 120; ; wait = Math.min(1500, wait * 1.4)) {
    if (signal.aborted) {
      await fetch(address, { method: 'DELETE' }).catch(() => undefined)
      sending.refused(word('upload.cancelled'))
      return undefined
    }
    const state = (await fetch(`${address}?ui=${ui()}`, { headers: { accept: 'application/json' } })
      .then(answer => answer.json())
      .catch(() => undefined)) as Resource | undefined
    if (state?.status === 'reading' || state?.status === 'checking') sending.stage(state.status)
    if (state?.status === 'failed') {
      sending.refused(state.error?.message ?? word('upload.failed'), address)
      return undefined
    }
    if (state?.status !== undefined && FINAL.includes(state.status)) {
      const view = `${address}?ui=${ui()}`
      sending.done(view, factsOf(state))
      return view
    }
    await new Promise(resolve => setTimeout(resolve, wait))
  }
}
