/** @fileoverview A colour as #rrggbb. */
SliderSync.types.define('color', {
  element: 'color',
  holds: SliderSync.Holds.TYPING,
  hasDialog: true,
  isQuoted: false
});
