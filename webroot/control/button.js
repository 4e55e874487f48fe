/**
 * @fileoverview A button of the page: pressed as long as a hand here presses it, lit as long as anybody
 * does.
 */
(function () {
  'use strict';

  /**
   * @param {!SliderSync.Face} face
   * @param {!SliderSync.Controls} controls
   * @implements {SliderSync.Pushed}
   * @constructor
   */
  SliderSync.Button = function (face, controls) {
    /** @const */
    this.face = face;
    /** @private */
    this.movers_ = controls.movers;
    /** @private What presses it here. */
    this.pressing_ = /** @type {!Array<string>} */ ([]);
    /** @private */
    this.lease_ = new SliderSync.PressLease(face.id, controls.send, this.lose_.bind(this));
    SliderSync.listenToPresses(
      face.input,
      this.push.bind(this),
      this.release.bind(this),
      this.letGo.bind(this)
    );
  };

  var Button = SliderSync.Button;

  /** @param {string} what presses it */
  Button.prototype.push = function (what) {
    if (this.face.isBlocked()) return;
    this.face.refuse('');
    if (this.pressing_.indexOf(what) < 0) this.pressing_.push(what);
    this.lease_.press();
    this.refresh();
  };

  /** @param {string} what does not press it any more */
  Button.prototype.release = function (what) {
    var index = this.pressing_.indexOf(what);
    if (index < 0) return;
    this.pressing_.splice(index, 1);
    if (this.pressing_.length === 0) this.letGo();
  };

  /** @return {boolean} whether a hand here presses it */
  Button.prototype.isPressed = function () {
    return this.lease_.isPressed();
  };

  /** Ends all presses. */
  Button.prototype.letGo = function () {
    this.pressing_ = [];
    this.lease_.release();
    this.refresh();
  };

  /** Shows whether it is pressed, at once if it is pressed here. */
  Button.prototype.refresh = function () {
    var isOn = this.face.value() === true;
    var isHere = this.lease_.isPressed();
    this.face.show(isOn || isHere);
    this.face.setOpen(isHere && !isOn);
    this.face.status.showHolder(isOn ? this.movers_.of(this.face.id) : null);
  };

  /** @param {boolean} isInert whether there is no connection */
  Button.prototype.setInert = function (isInert) {
    if (isInert) {
      this.pressing_ = [];
      this.lease_.forget();
      this.refresh();
    }
    this.face.setInert(isInert);
  };

  /**
   * Ends the press, which the board does not take.
   *
   * @param {SliderSync.Failure} failure
   * @private
   */
  Button.prototype.lose_ = function (failure) {
    this.pressing_ = [];
    this.face.refuse(SliderSync.sentenceOf(failure));
    this.refresh();
  };
})();
