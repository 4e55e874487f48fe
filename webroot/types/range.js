/** @fileoverview A number between two bounds, which is moved along them. */
SliderSync.types.define('range', {
  element: 'range',
  holds: SliderSync.Holds.PRESS,
  isDragged: true,
  isQuoted: false,
  expected: 'control.a.number',
  parse: SliderSync.numberOf
});
