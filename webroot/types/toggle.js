/** @fileoverview On or off. */
SliderSync.types.define('toggle', {
  element: 'checkbox',
  read: function (input) {
    return input.checked;
  },
  write: function (input, value) {
    input.checked = value === true;
  },
  rendered: function (input) {
    return input.defaultChecked;
  },
  words: function (value) {
    return SliderSync.text(value === true ? 'toggle.on' : 'toggle.off');
  }
});
