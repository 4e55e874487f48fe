/**
 * @fileoverview A copy of a board's values that follows the board by its deltas, however they get
 * lost, doubled or merged on the way. The same rule as slidersync.board.Replica, and both are held
 * to one table of cases. Pure: it knows neither the page nor the connection.
 */

/** @const The one name that these scripts put into the global namespace. */
var SliderSync = {};

(function () {
  'use strict';

  /** @typedef {string|number|boolean} */
  SliderSync.Value;

  /**
   * From revision `from` to `revision`, these controls have these values. `from` 0: the values are
   * all there is. No values: a heartbeat.
   *
   * @typedef {{
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
    /** Ask for the delta since the replica's revision: something was missed. */
    ASK_SINCE: 'ASK_SINCE',
    /** Ask for everything: the board is behind this replica, so its past is another one. */
    ASK_ALL: 'ASK_ALL'
  };

  /** @constructor */
  SliderSync.Replica = function () {
    /** @type {number} 0 as long as nothing is known. */
    this.revision = 0;
    /** @private Without a prototype, so that no id means anything but itself. */
    this.values_ = /** @type {!Object<string, SliderSync.Value>} */ (Object.create(null));
    /** @private {boolean} */
    this.heardBehind_ = false;
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
    var again;
    if (delta.from === 0) {
      this.heardBehind_ = false;
      this.values_ = /** @type {!Object<string, SliderSync.Value>} */ (Object.create(null));
      this.take_(delta);
      return SliderSync.Step.REPLACED;
    }
    if (delta.revision < this.revision && Object.keys(delta.values).length === 0) {
      // One heartbeat may have been overtaken by a delta; two in a row tell of another past.
      again = this.heardBehind_;
      this.heardBehind_ = !again;
      return again ? SliderSync.Step.ASK_ALL : SliderSync.Step.DROPPED;
    }
    if (delta.revision >= this.revision) this.heardBehind_ = false;
    if (delta.revision <= this.revision) return SliderSync.Step.DROPPED;
    if (delta.from > this.revision) return SliderSync.Step.ASK_SINCE;
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
    this.revision = delta.revision;
  };
})();
