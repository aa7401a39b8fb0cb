import { all, make, one } from './dom.js'
import { startReading } from './reading.js'
import { type Sending, sendFile } from './sending.js'
import { word } from './words.js'

/** A row for one file: name, progress, stages, and what became of it. */
const rowOf = (file: File): { readonly row: HTMLElement; readonly sending: Sending; readonly actions: HTMLElement } => {
  const bar = make('progress', { max: '100', value: '0', 'aria-label': file.name })
  const meta = make('p', { class: 'meta', role: 'status' }, sizeOf(file.size))
  const stages = make(
    'ol',
    { class: 'stages' },
    ...['upload', 'reading', 'checking'].map(stage => make('li', { 'data-stage': stage }, word(`stage.${stage}`))),
  )
  const actions = make('div', { class: 'do' })
  const row = make('article', { class: 'file' }, make('h3', { dir: 'auto' }, file.name), meta, actions, bar, stages)
  const sending: Sending = {
    progress: part => bar.setAttribute('value', String(Math.round(part * 60))),
    stage: name => {
      const items = all('li', stages)
      const at = items.findIndex(item => item.dataset.stage === name)
      items.forEach((item, index) => {
        item.classList.toggle('ok', name === 'done' || index < at)
        item.classList.toggle('now', index === at)
      })
      bar.setAttribute('value', String({ upload: 10, reading: 65, checking: 80, done: 100 }[name] ?? 10))
    },
    refused: reason => {
      row.classList.add('refused')
      bar.remove()
      stages.remove()
      row.append(make('p', { class: 'why' }, reason))
      const remove = make('button', { class: 'btn', type: 'button' }, word('act.remove'))
      remove.addEventListener('click', () => row.remove())
      actions.replaceChildren(remove)
    },
    done: (address, facts) => {
      sending.stage('done')
      if (facts) meta.textContent = word('upload.read', { size: sizeOf(file.size), ...facts })
      actions.replaceChildren(make('a', { class: 'btn primary', href: address }, word('act.open-review')))
    },
  }
  return { row, sending, actions }
}

const sizeOf = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`

/** Sends files one after another, each as a review of its own; a single one leads on to its view. */
const send = async (files: readonly File[]): Promise<void> => {
  const list = one('#files')
  const section = one('.files')
  if (!list || !section || files.length === 0) return
  section.removeAttribute('hidden')
  const rows = files.map(file => ({ file, ...rowOf(file) }))
  list.prepend(...rows.map(({ row }) => row))
  const number = one('.num', section)
  if (number) number.textContent = word('upload.files', { count: all('.file', section).length })
  for (const { file, sending, actions } of rows) {
    const limit = Number(document.body.dataset.limit ?? Infinity)
    if (file.size > limit) {
      sending.refused(word('upload.too-large', { limit: sizeOf(limit) }))
      continue
    }
    const stop = new AbortController()
    const cancel = make('button', { class: 'btn', type: 'button' }, word('act.cancel'))
    cancel.addEventListener('click', () => stop.abort())
    actions.replaceChildren(cancel)
    const address = await sendFile(file, sending, stop.signal, word)
    if (address !== undefined && rows.length === 1) location.assign(address)
  }
}

const startUpload = (): void => {
  const form = one<HTMLFormElement>('#upload')
  const input = form && one<HTMLInputElement>('input[type=file]', form)
  const drop = one('.drop')
  if (!form || !input || !drop) return
  document.body.classList.add('scripted')
  input.addEventListener('change', () => {
    void send([...(input.files ?? [])])
    input.value = ''
  })
  addEventListener('dragover', event => {
    event.preventDefault()
    drop.classList.add('over')
  })
  addEventListener('dragleave', event => {
    if (!event.relatedTarget) drop.classList.remove('over')
  })
  addEventListener('drop', event => {
    event.preventDefault()
    drop.classList.remove('over')
    void send([...(event.dataTransfer?.files ?? [])])
  })
}

/** Past reviews can be erased here, once confirmed. */
const startPast = (): void => {
  for (const button of all('[data-remove]')) {
    button.removeAttribute('hidden')
    button.addEventListener('click', async () => {
      if (!confirm(word('past.confirm'))) return
      const answer = await fetch(button.dataset.remove ?? '', { method: 'DELETE' })
      if (answer.ok || answer.status === 404) button.closest('li')?.remove()
    })
  }
}

/** A review that is not done looks again by itself. */
const startWaiting = (): void => {
  const { waiting } = document.body.dataset
  if (waiting !== undefined) setTimeout(() => location.replace(waiting), 1500)
}

startReading()
startUpload()
startPast()
startWaiting()
