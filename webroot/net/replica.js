/**
 * @fileoverview A copy of a stream's values. It follows the stream by its deltas, which may get lost,
 * doubled or merged on the way. slidersync.sync.Replica has the same rule, and one table of cases tests
 * both. Pure: it knows neither the page nor the connection.
 */

(function () {
  'use strict';

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
    /** @type {string} The history that the revision belongs to; empty before the first delta. */
    this.history = '';
    /** @type {number} 0 before the first delta. */
    this.revision = 0;
    /** @private Has no prototype, so that every id is a plain key. */
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
   * Takes a delta, drops it, or notices that something is missing before it.
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
      // A replica that stands elsewhere cannot tell whether the new history continues its own.
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
