/**
 * @fileoverview The controls that the page has, by id. When the board was defined anew the page shows other
 * inputs, and so these are others.
 */
(function () {
  'use strict';

  /**
   * @param {!SliderSync.Controls} owner
   * @constructor
   */
  SliderSync.ControlSet = function (owner) {
    /** @private */
    this.owner_ = owner;
    /** @type {!Object<string, !SliderSync.Control>} */
    this.controls = /** @type {!Object<string, !SliderSync.Control>} */ (Object.create(null));
    /** @type {!SliderSync.Places} Where each of them is. */
    this.places = new SliderSync.Places();
    /** @type {!SliderSync.AllPushed} */
    this.pushed = new SliderSync.AllPushed(owner);
  };

  var ControlSet = SliderSync.ControlSet;

  /** Makes controls of the inputs that are none yet, and finds out where all are. */
  ControlSet.prototype.addNew = function () {
    inputs().forEach(function (input) {
      var isKnown = this.controls[input.id] || this.pushed.status(input.id);
      if (isKnown || this.pushed.add(input)) return;
      this.controls[input.id] = new SliderSync.Control(input, this.owner_);
      SliderSync.listen(this.controls[input.id], this.controls);
    }, this);
    this.each(function (control) {
      var show = SliderSync.oncePerFrame(control.refresh.bind(control));
      this.places.add(control.id, control.input, show);
    });
  };

  /**
   * Follows the page, which shows other inputs.
   *
   * @param {boolean} isLive whether there is a connection
   */
  ControlSet.prototype.adopt = function (isLive) {
    this.forgetGone_();
    this.addNew();
    this.each(function (control) {
      control.setInert(!isLive);
      control.refresh();
    });
    this.pushed.setLive(isLive);
  };

  /**
   * Forgets those whose input is not on the page any more.
   *
   * @private
   */
  ControlSet.prototype.forgetGone_ = function () {
    this.each(function (control) {
      if (document.body.contains(control.input)) return;
      control.hand.letGo();
      delete this.controls[control.id];
      this.places.remove(control.id);
    });
    this.pushed.forgetGone();
  };

  /**
   * @param {!SliderSync.Replica} replica
   * @return {boolean} whether the board is known to have all inputs of the page
   */
  ControlSet.prototype.areIn = function (replica) {
    return inputs().every(function (input) {
      return replica.value(input.id) !== undefined;
    });
  };

  /**
   * @param {!Element} element
   * @return {boolean} whether a hand here presses a control in it, or has typed a number half
   */
  ControlSet.prototype.isTouched = function (element) {
    var is = this.pushed.isPressed(element);
    this.each(function (control) {
      var hand = control.hand;
      var isHere = hand.gesture.isPressed() || hand.draft.isTyped();
      is = is || (isHere && element.contains(control.input));
    });
    return is;
  };

  /** @param {function(this:SliderSync.ControlSet, !SliderSync.Control)} action */
  ControlSet.prototype.each = function (action) {
    var id;
    for (id in this.controls) action.call(this, this.controls[id]);
  };

  /** @return {!Array<!HTMLInputElement>} all inputs of the page */
  function inputs() {
    return Array.prototype.filter.call(document.querySelectorAll('.sync'), function (input) {
      return !!input.id;
    });
  }
})();
