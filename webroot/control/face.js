/**
 * @fileoverview The button of a control that is pressed or fired: shows the board's value, who has changed
 * it, why it was refused, and whether anybody can touch it.
 */
(function () {
  'use strict';

  /**
   * @param {!HTMLInputElement} input a button, which has the same properties
   * @param {!SliderSync.Replica} replica
   * @constructor
   */
  SliderSync.Face = function (input, replica) {
    /** @const */
    this.id = input.id;
    /** @const */
    this.input = input;
    /** @const {!SliderSync.Field} */
    this.field = new SliderSync.Field(input);
    /** @const {!SliderSync.ControlStatus} */
    this.status = new SliderSync.ControlStatus(this.field);
    /** @private */
    this.display_ = new SliderSync.Display(this.field);
    /** @private */
    this.replica_ = replica;
    /** @private */
    this.isInert_ = true;
    this.setInert(true);
  };

  var Face = SliderSync.Face;

  /** @return {SliderSync.Value|undefined} the board's value; undefined: unknown */
  Face.prototype.value = function () {
    return this.replica_.value(this.id);
  };

  /** @return {boolean} whether nobody can touch it here */
  Face.prototype.isBlocked = function () {
    return this.isInert_ || this.field.isReadOnly || this.value() === undefined;
  };

  /** @param {boolean} isInert whether nobody can touch it, since there is no connection */
  Face.prototype.setInert = function (isInert) {
    this.isInert_ = isInert;
    this.field.setInert(this.isBlocked(), false);
  };

  /** @param {SliderSync.Value} value */
  Face.prototype.show = function (value) {
    this.field.write(value);
    this.display_.show(value);
  };

  /** @param {boolean} isOpen whether something that was done here is not acknowledged */
  Face.prototype.setOpen = function (isOpen) {
    this.display_.setOpen(isOpen);
  };

  /**
   * Says why something was not done.
   *
   * @param {string} message
   */
  Face.prototype.refuse = function (message) {
    this.status.refuse(message);
    // It is nothing that was typed and can be mended.
    this.input.removeAttribute('aria-invalid');
  };
})();
