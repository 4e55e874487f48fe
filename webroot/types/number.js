/** @fileoverview A number that is typed, or moved by steps. 142 is never 1 or 14 on its way. */
SliderSync.types.define('number', {
  element: 'number',
  holds: SliderSync.Holds.TYPING,
  isTyped: true,
  isDrafted: true,
  isStepped: true,
  isQuoted: false,
  expected: 'control.a.number',
  parse: SliderSync.numberOf
});
