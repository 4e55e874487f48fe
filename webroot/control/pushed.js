/**
 * @fileoverview The buttons and triggers of the page: passes on to them what the connection says.
 */
(function () {
  'use strict';

  /**
   * A control that is pressed or fired.
   *
   * @interface
   */
  SliderSync.Pushed = function () {};

  /** @type {!SliderSync.Face} */
  SliderSync.Pushed.prototype.face;

  /** Shows the board's value. */
  SliderSync.Pushed.prototype.refresh = function () {};

  /** @return {boolean} whether a hand here presses it */
  SliderSync.Pushed.prototype.isPressed = function () {};

  /** Ends all that a hand here has begun. */
  SliderSync.Pushed.prototype.letGo = function () {};

  /** @param {string} what presses it, other than a hand at its element */
  SliderSync.Pushed.prototype.push = function (what) {};

  /** @param {string} what does not press it any more */
  SliderSync.Pushed.prototype.release = function (what) {};

  /** @param {boolean} isInert whether there is no connection */
  SliderSync.Pushed.prototype.setInert = function (isInert) {};

  /**
   * @param {!SliderSync.Controls} controls
   * @constructor
   */
  SliderSync.AllPushed = function (controls) {
    /** @private */
    this.controls_ = controls;
    /** @private */
    this.pushed_ = /** @type {!Object<string, !SliderSync.Pushed>} */ (Object.create(null));
  };

  var AllPushed = SliderSync.AllPushed;

  /**
   * Adds an element of the page if its type is pressed or fired.
   *
   * @param {!HTMLInputElement} input
   * @return {boolean} whether it is
   */
  AllPushed.prototype.add = function (input) {
    var action = SliderSync.types.of(input).action;
    var controls = this.controls_;
    if (action === SliderSync.Action.SET) return false;
    var face = new SliderSync.Face(input, controls.replica);
    this.pushed_[input.id] =
      action === SliderSync.Action.PRESS
        ? new SliderSync.Button(face, controls)
        : new SliderSync.Trigger(face, controls);
    return true;
  };

  /** @param {!Object<string, SliderSync.Value>} values to which those that the server rendered are added */
  AllPushed.prototype.addRendered = function (values) {
    this.each_(function (pushed) {
      var value = pushed.face.field.rendered();
      if (value !== undefined) values[pushed.face.id] = value;
    });
  };

  /**
   * Shows the values of these controls.
   *
   * @param {?Array<string>} ids null: all
   */
  AllPushed.prototype.refresh = function (ids) {
    this.each_(function (pushed) {
      if (!ids || ids.indexOf(pushed.face.id) >= 0) pushed.refresh();
    });
  };

  /**
   * @param {!Element} element
   * @return {boolean} whether a hand here presses one in it
   */
  AllPushed.prototype.isPressed = function (element) {
    var is = false;
    this.each_(function (pushed) {
      is = is || (pushed.isPressed() && element.contains(pushed.face.field.input));
    });
    return is;
  };

  /** Forgets those that are not on the page any more. */
  AllPushed.prototype.forgetGone = function () {
    var all = this.pushed_;
    this.each_(function (pushed) {
      if (document.body.contains(pushed.face.field.input)) return;
      pushed.letGo();
      delete all[pushed.face.id];
    });
  };

  /**
   * @param {string} id
   * @return {?SliderSync.ControlStatus} null if there is none of that id
   */
  AllPushed.prototype.status = function (id) {
    return this.pushed_[id] ? this.pushed_[id].face.status : null;
  };

  /**
   * @param {string} id
   * @return {?SliderSync.Pushed} null if there is none of that id
   */
  AllPushed.prototype.named = function (id) {
    return this.pushed_[id] || null;
  };

  /** @param {boolean} isLive whether there is a connection */
  AllPushed.prototype.setLive = function (isLive) {
    this.each_(function (pushed) {
      pushed.setInert(!isLive);
      if (isLive) pushed.refresh();
    });
  };

  /**
   * @param {function(!SliderSync.Pushed)} action
   * @private
   */
  AllPushed.prototype.each_ = function (action) {
    var id;
    for (id in this.pushed_) action(this.pushed_[id]);
  };
})();
