/**
 * @fileoverview Who listens to which controls of a board. Each is told a value once, and not again before it
 * is another one.
 */
(function () {
  'use strict';

  /** The name under which somebody listens to all controls. */
  var ALL = '*';

  /**
   * @param {function(string): (SliderSync.Value|undefined)} valueOf
   * @param {function(string): !Object} describe makes what is told of a change besides the value
   * @constructor
   */
  SliderSync.Listeners = function (valueOf, describe) {
    /** @private */
    this.valueOf_ = valueOf;
    /** @private */
    this.describe_ = describe;
    /** @private By control. */
    this.listeners_ = /** @type {!Object<string, !Array<!Function>>} */ (Object.create(null));
    /** @private The values that were told last. */
    this.told_ = /** @type {!Object<string, SliderSync.Value>} */ (Object.create(null));
  };

  var Listeners = SliderSync.Listeners;

  /**
   * @param {string} control or * for all
   * @param {!Function} listener called with the value and what is known of its change; at once, if there is one
   */
  Listeners.prototype.add = function (control, listener) {
    var known = control === ALL ? Object.keys(this.told_) : [control];
    SliderSync.expectFunction(listener);
    this.listeners_[control] = (this.listeners_[control] || []).concat(listener);
    known.forEach(function (one) {
      if (one in this.told_) this.call_(listener, one, undefined);
    }, this);
  };

  /**
   * @param {string} control
   * @param {!Function=} listener default: all of the control
   */
  Listeners.prototype.remove = function (control, listener) {
    this.listeners_[control] = (this.listeners_[control] || []).filter(function (other) {
      return !!listener && other !== listener;
    });
  };

  /** Warns of listeners to controls that the board does not have: mostly a name is misspelt. */
  Listeners.prototype.warn = function () {
    Object.keys(this.listeners_).forEach(function (control) {
      var isThere = control === ALL || this.valueOf_(control) !== undefined;
      if (isThere || !this.listeners_[control].length || !window.console) return;
      console.warn('slider-sync: the board has no control "' + control + '"');
    }, this);
  };

  /** @return {!Array<string>} the controls that have been told of */
  Listeners.prototype.told = function () {
    return Object.keys(this.told_);
  };

  /** @param {!Array<string>} controls that may have other values now */
  Listeners.prototype.tell = function (controls) {
    controls.forEach(function (control) {
      var value = this.valueOf_(control);
      var before = this.told_[control];
      if (value === before) return;
      if (value === undefined) delete this.told_[control];
      else this.told_[control] = value;
      (this.listeners_[control] || []).concat(this.listeners_[ALL] || []).forEach(function (listener) {
        this.call_(listener, control, before);
      }, this);
    }, this);
  };

  /** Forgets all listeners. */
  Listeners.prototype.close = function () {
    this.listeners_ = /** @type {!Object<string, !Array<!Function>>} */ (Object.create(null));
  };

  /**
   * @param {!Function} listener
   * @param {string} control
   * @param {SliderSync.Value|undefined} before
   * @private
   */
  Listeners.prototype.call_ = function (listener, control, before) {
    var change = this.describe_(control);
    change['control'] = control;
    change['value'] = this.told_[control];
    change['before'] = before;
    SliderSync.call(listener, [change['value'], change]);
  };
})();
