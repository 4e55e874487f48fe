/**
 * @fileoverview A copy of a board's values that follows the board by its deltas, however they get
 * lost, doubled or merged on the way. The same rule as slidersync.board.Replica, and both are held
 * to one table of cases. Pure: it knows neither the page nor the connection.
 */

(function () {
  'use strict';

  /** @typedef {string|number|boolean} */
  SliderSync.Value;

  /**
   * From revision `from` to `revision` of that history, these controls have these values. `from` 0:
   * the values are all there is. No values: a heartbeat. With `fromHistory`, `from` is a revision of
   * that former history, and the delta leads over to the one of a new owner.
   *
   * @typedef {{
   *   history: string,
   *   fromHistory: (string|undefined),
   *   from: number,
   *   revision: number,
   *   values: !Object<string, SliderSync.Value>
   * }}
   */
  SliderSync.Delta;

  var own = Object.prototype.hasOwnProperty;

  /**
   * What the receiver of a delta has to do.
   *
   * @enum {string}
   */
  SliderSync.Step = {
    /** Nothing: the delta brought nothing new. */
    DROPPED: 'DROPPED',
    /** Show the delta's values. */
    TAKEN: 'TAKEN',
    /** Forget what was there and show the delta's values. */
    REPLACED: 'REPLACED',
    /** Ask for the delta since the replica's position: something was missed. */
    ASK_SINCE: 'ASK_SINCE'
  };

  /** @constructor */
  SliderSync.Replica = function () {
    /** @type {string} To which the revision belongs; empty as long as nothing is known. */
    this.history = '';
    /** @type {number} 0 as long as nothing is known. */
    this.revision = 0;
    /** @private Without a prototype, so that no id means anything but itself. */
    this.values_ = /** @type {!Object<string, SliderSync.Value>} */ (Object.create(null));
  };

  /**
   * @param {string} control
   * @return {SliderSync.Value|undefined} undefined when the board has no such control
   */
  SliderSync.Replica.prototype.value = function (control) {
    return this.values_[control];
  };

  /** @return {!Array<string>} the ids of all controls */
  SliderSync.Replica.prototype.controls = function () {
    return Object.keys(this.values_);
  };

  /**
   * Takes, drops, or misses something.
   *
   * @param {SliderSync.Delta} delta
   * @return {SliderSync.Step}
   */
  SliderSync.Replica.prototype.receive = function (delta) {
    if (delta.from === 0) {
      this.values_ = /** @type {!Object<string, SliderSync.Value>} */ (Object.create(null));
      this.take_(delta);
      return SliderSync.Step.REPLACED;
    }
    if (delta.history !== this.history) {
      // Only whoever is where it begins can know that it goes on from there.
      if (delta.fromHistory !== this.history) return SliderSync.Step.ASK_SINCE;
      if (delta.from !== this.revision) return SliderSync.Step.ASK_SINCE;
    } else {
      if (delta.revision <= this.revision) return SliderSync.Step.DROPPED;
      if (delta.from > this.revision) return SliderSync.Step.ASK_SINCE;
    }
    this.take_(delta);
    return SliderSync.Step.TAKEN;
  };

  /**
   * @param {SliderSync.Delta} delta
   * @private
   */
  SliderSync.Replica.prototype.take_ = function (delta) {
    var control;
    for (control in delta.values) {
      if (!own.call(delta.values, control)) continue;
      if (delta.values[control] === null) delete this.values_[control];
      else this.values_[control] = delta.values[control];
    }
    this.history = delta.history;
    this.revision = delta.revision;
  };
})();
