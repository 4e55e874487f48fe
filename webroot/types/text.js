/** @fileoverview A text that others read while somebody writes it. */
SliderSync.types.define('text', {
  element: 'text',
  holds: SliderSync.Holds.TYPING,
  doing: ' is writing here',
  isTyped: true,
  keepsTyped: true
});
