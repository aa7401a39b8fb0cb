import { DISMISSAL_REASONS, type Finding } from '../../model/finding.js'
import { type Html, html } from '../html.js'
import { isDecided, type View } from '../view.js'

/** What can be decided about a finding. Shown by the script alone: without it a decision could not be sent. */
export const decisionControls = (view: View, finding: Finding): Html => {
  const decided = isDecided(view, finding)
  return html`<span class="decide" data-for="${finding.label}" hidden><button class="btn" type="button" data-act="confirm"${decided && html` hidden`}>${view.t('act.confirm')}</button><details class="menu"${decided && html` hidden`}><summary class="btn quiet caret">${view.t('act.dismiss')}</summary></details><button class="btn" type="button" data-act="reopen"${!decided && html` hidden`}>${view.t('act.reopen')}</button></span>`
}

/** The reasons for which a finding is no issue: once in the page, copied by the script into the menu that is opened. */
export const reasonsTemplate = (view: View): Html => {
  const reasons = DISMISSAL_REASONS.map(
    reason => html`<button class="item" type="button" data-act="dismiss" data-reason="${reason}">${view.t(`reason.${reason}`)}</button>`,
  )
  return html`<template id="reasons"><div role="group"><p>${view.t('act.reason')}</p>${reasons}<hr><label class="alike" hidden><input type="checkbox"></label><label class="jot"><span class="vh">${view.t('act.note')}</span><input type="text" name="note" maxlength="500" placeholder="${view.t('act.note')}"></label></div></template>`
}

/** Words the script of the view says. */
export const VIEW_WORDS = [
  ...DISMISSAL_REASONS.map(reason => `reason.${reason}`),
  'state.open',
  'state.confirmed',
  'state.dismissed',
  'level.error',
  'level.warning',
  'level.note',
  'panel.left',
  'panel.queue',
  'panel.queue.one',
  'panel.done',
  'search.none',
  'act.undo',
  'act.alike',
  'toast.decided',
  'toast.undone',
  'toast.changed',
  'toast.unsent',
  'toast.removed',
] as const
