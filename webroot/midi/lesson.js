/** @fileoverview Learns what moves one control, from the first port that says something. */
(function () {
  'use strict';

  /** How long it listens for more of what has begun to move, in milliseconds. */
  var LISTENS = 400;

  /**
   * @param {string} control
   * @param {boolean} isMoved whether the control has a way along which it is moved
   * @param {function(SliderSync.MidiMapping)} learned
   * @constructor
   */
  SliderSync.MidiLesson = function (control, isMoved, learned) {
    /** @private */
    this.control_ = control;
    /** @private */
    this.learning_ = new SliderSync.MidiLearning(isMoved);
    /** @private */
    this.learned_ = learned;
    /** @private The port that something moves at; empty: nothing does yet. */
    this.port_ = '';
    /** @private {number|undefined} */
    this.timer_ = undefined;
  };

  var Lesson = SliderSync.MidiLesson;

  /**
   * @param {string} port
   * @param {SliderSync.MidiMessage} message
   */
  Lesson.prototype.hear = function (port, message) {
    if (this.port_ && this.port_ !== port) return;
    if (!this.learning_.hear(message) || this.port_) return;
    this.port_ = port;
    this.timer_ = setTimeout(this.know_.bind(this), LISTENS);
  };

  /** Learns nothing any more. */
  Lesson.prototype.end = function () {
    clearTimeout(this.timer_);
  };

  /** @private */
  Lesson.prototype.know_ = function () {
    var source = /** @type {SliderSync.MidiSource} */ (this.learning_.source());
    this.learned_({
      control: this.control_,
      port: this.port_,
      kind: source.kind,
      channel: source.channel,
      number: source.number,
      mode: source.mode,
      lowFirst: source.lowFirst,
      touch: source.touch
    });
  };
})();
