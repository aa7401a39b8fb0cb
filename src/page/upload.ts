import { fileSize } from '../messages/size.js'
import { all, make, one } from './dom.js'
import { startReading } from './reading.js'
import { type Sending, sendFiles } from './sending.js'
import { word } from './words.js'

/** A row for the files of one review: names, progress, stages, and what became of them. */
const rowOf = (files: readonly File[]): { readonly row: HTMLElement; readonly sending: Sending; readonly actions: HTMLElement } => {
  const names = files.map(({ name }) => name).join(' + ')
  const size = fileSize(files.reduce((sum, { size }) => sum + size, 0))
  const bar = make('progress', { max: '100', value: '0', 'aria-label': names })
  const meta = make('p', { class: 'meta', role: 'status' }, size)
  const stages = make(
    'ol',
    { class: 'stages' },
    ...['upload', 'reading', 'checking'].map(stage => make('li', { 'data-stage': stage }, word(`stage.${stage}`))),
  )
  const actions = make('div', { class: 'do' })
  const row = make('article', { class: 'file' }, make('h3', { dir: 'auto' }, names), meta, actions, bar, stages)
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
    refused: (reason, address) => {
      row.classList.add('refused')
      bar.remove()
      stages.remove()
      row.append(make('p', { class: 'why' }, reason))
      actions.replaceChildren(removal(row, address))
    },
    done: (address, facts) => {
      sending.stage('done')
      if (facts) meta.textContent = word('upload.read', { size, ...facts })
      actions.replaceChildren(make('a', { class: 'btn primary', href: address }, word('act.open-review')))
    },
  }
  return { row, sending, actions }
}

/** Takes the row of a refused file away, and the review that failed with it. */
const removal = (row: HTMLElement, address: string | undefined): HTMLElement => {
  const button = make('button', { class: 'btn', type: 'button' }, word('act.remove'))
  button.addEventListener('click', () => {
    row.remove()
    if (address !== undefined) void fetch(address, { method: 'DELETE' })
  })
  return button
}

/** Options a reader has ticked, as fields of the form. */
const chosen = (): readonly (readonly [name: string, value: string])[] =>
  all<HTMLInputElement>('.options input:checked').map(({ name, value }) => [name, value] as const)

/** Sends files one after another, each as a review of its own, or all as one where they are to be compared; a single review leads on to its view. */
const send = async (files: readonly File[]): Promise<void> => {
  const list = one('#files')
  const section = one('.files')
  if (!list || !section || files.length === 0) return
  section.removeAttribute('hidden')
  const options = chosen()
  const together = options.some(([name]) => name === 'across')
  const rows = (together ? [files] : files.map(file => [file])).map(files => ({ files, ...rowOf(files) }))
  list.prepend(...rows.map(({ row }) => row))
  const number = one('.num', section)
  if (number) number.textContent = word('upload.files', { count: all('.file', section).length + (together ? files.length - 1 : 0) })
  const limit = Number(document.body.dataset.limit ?? Infinity)
  for (const { files, sending, actions } of rows) {
    if (files.some(({ size }) => size > limit)) {
      sending.refused(word('upload.too-large', { limit: fileSize(limit) }))
      continue
    }
    const stop = new AbortController()
    const cancel = make('button', { class: 'btn', type: 'button' }, word('act.cancel'))
    cancel.addEventListener('click', () => stop.abort())
    actions.replaceChildren(cancel)
    const address = await sendFiles({ files, options }, sending, stop.signal, word)
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
  one<HTMLFormElement>('#paste')?.addEventListener('formdata', ({ formData }) => {
    for (const [name, value] of chosen()) formData.append(name, value)
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
