/**
 * @fileoverview What widgets draw. A widget whose inputs do not show their values by themselves has a script
 * beside this one, which defines how it draws them. What a value is belongs to types/, and how a hand moves
 * it to control/.
 */
(function () {
  'use strict';

  /**
   * Draws the controls of one item.
   *
   * show: draws the value of one of them, which may be any value
   * mark: draws a tick of that name beside one, or takes it away
   * hold: draws the initials of somebody else who holds one; empty: nobody does
   *
   * @typedef {{
   *   show: function(!HTMLInputElement, SliderSync.Value),
   *   mark: (function(!HTMLInputElement, string, ?number)|undefined),
   *   hold: (function(!HTMLInputElement, string)|undefined)
   * }}
   */
  SliderSync.Drawing;

  /** @const */
  SliderSync.widgets = {};

  /** What makes the drawing of an item, by the item's class. */
  var makers = /** @type {!Object<string, function(!HTMLElement): SliderSync.Drawing>} */ (
    Object.create(null)
  );

  /** @type {!Array<{item: !Element, drawing: SliderSync.Drawing}>} */
  var made = [];

  /**
   * Adds a widget.
   *
   * @param {string} name as in board files
   * @param {function(!HTMLElement): SliderSync.Drawing} make called once for each item, with its element
   */
  SliderSync.widgets.define = function (name, make) {
    makers['widget-' + name] = make;
  };

  /**
   * @param {!HTMLInputElement} input
   * @return {?SliderSync.Drawing} of the item that the input is in; null: it needs none
   */
  SliderSync.widgets.of = function (input) {
    var item = input.parentElement;
    while (item && !makerOf(item)) item = item.parentElement;
    return item ? drawingOf(item) : null;
  };

  /**
   * Gives an input a value as if it were done in the input itself, unless nobody can change it now.
   *
   * @param {!HTMLInputElement} input or a select
   * @param {string} value
   * @param {string} type of event: input while it goes on, change at the end
   */
  SliderSync.widgets.choose = function (input, value, type) {
    var event = document.createEvent('HTMLEvents');
    if (input.disabled) return;
    input.value = value;
    event.initEvent(type, true, false);
    input.dispatchEvent(event);
  };

  /**
   * Lets buttons be pressed as long as an input can be changed.
   *
   * @param {!HTMLInputElement} input or a select
   * @param {!Array<!HTMLButtonElement>} buttons
   */
  SliderSync.widgets.disableWith = function (input, buttons) {
    new MutationObserver(function () {
      buttons.forEach(function (button) {
        button.disabled = input.disabled;
      });
    }).observe(input, {attributes: true, attributeFilter: ['disabled']});
  };

  /** Makes the drawings of all items, also of those that have no control. */
  SliderSync.widgets.start = function () {
    Array.prototype.filter
      .call(document.querySelectorAll('.item'), makerOf)
      .forEach(drawingOf);
  };

  /**
   * @param {!Element} item
   * @return {SliderSync.Drawing} the only one of the item, however many controls it has
   */
  function drawingOf(item) {
    var known = made.filter(function (one) {
      return one.item === item;
    })[0];
    if (!known) {
      known = {item: item, drawing: makerOf(item)(/** @type {!HTMLElement} */ (item))};
      made.push(known);
    }
    return known.drawing;
  }

  /**
   * @param {!Element} element
   * @return {?} undefined: it is no item, or draws nothing
   */
  function makerOf(element) {
    return (element.getAttribute('class') || '')
      .split(' ')
      .map(function (name) {
        return makers[name];
      })
      .filter(Boolean)[0];
  }
})();
