/** @fileoverview A button: on as long as somebody presses it. */
SliderSync.types.define('button', {
  element: 'button',
  action: SliderSync.Action.PRESS,
  moving: 'button.pressing',
  read: function (input) {
    return input.value === 'true';
  },
  write: function (input, value) {
    input.value = String(value === true);
    input.setAttribute('aria-pressed', String(value === true));
  },
  rendered: function (input) {
    return input.getAttribute('value') === 'true';
  },
  words: function (value) {
    return value === true ? SliderSync.text('button.pressed') : '';
  }
});
