/** @fileoverview A text that others read while somebody writes it. */
SliderSync.types.define('text', {
  element: 'text',
  holds: SliderSync.Holds.TYPING,
  moving: 'control.writing',
  moved: 'control.wrote',
  isTyped: true,
  keepsTyped: true
});
