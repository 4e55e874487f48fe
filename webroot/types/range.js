/** @fileoverview A number between two bounds, which is moved along them. */
SliderSync.types.define('range', {
  element: 'range',
  holds: SliderSync.Holds.PRESS,
  isDragged: true,
  isQuoted: false,
  expected: 'a number',
  parse: SliderSync.numberOf
});
