/** @fileoverview One of several options. */
SliderSync.types.define('select', {
  element: 'select',
  hasMenu: true,
  rendered: function (input) {
    var option = input.querySelector('option[selected]');
    return option ? option.value : undefined;
  }
});
