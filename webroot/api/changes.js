/**
 * @fileoverview The changes of a program on their way to a board. Of each control at most two are under way;
 * of those that wait the newest counts, and the last one always goes. What was not acknowledged when the
 * connection was lost is sent again, and never undoes what others have changed since. Pure.
 */
(function () {
  'use strict';

  /** How many changes of one control may be under way at a time. */
  var IN_FLIGHT = 2;

  /**
   * @param {!SliderSync.BoardValues} known
   * @param {function(): boolean} isLive
   * @param {function(!Object, function(?SliderSync.Failure, *))} send
   * @param {function(!Array<string>)} changed called with controls of which another value may count now
   * @constructor
   */
  SliderSync.Changes = function (known, isLive, send, changed) {
    /** @private */
    this.known_ = known;
    /** @private */
    this.isLive_ = isLive;
    /** @private */
    this.send_ = send;
    /** @private */
    this.changed_ = changed;
    /** @private */
    this.waiting_ = /** @type {!Array<!SliderSync.ProgramChange>} */ ([]);
    /** @private */
    this.flights_ = /** @type {!Array<!SliderSync.ProgramChange>} */ ([]);
    /** @private Those that were lost, as long as others are under way. */
    this.returned_ = /** @type {!Array<!SliderSync.ProgramChange>} */ ([]);
  };

  var Changes = SliderSync.Changes;

  /**
   * @param {string} control
   * @return {SliderSync.Value|undefined} the newest that is not acknowledged; undefined: there is none
   */
  Changes.prototype.newest = function (control) {
    return this.open_().reduce(function (newest, change) {
      return change.changes(control) ? change.values[control] : newest;
    }, /** @type {SliderSync.Value|undefined} */ (undefined));
  };

  /**
   * @param {!Object<string, SliderSync.Value>} values in an object without a prototype
   * @param {?SliderSync.Position} since the board refuses it if one of its controls has changed after that
   * @param {SliderSync.Done} done
   */
  Changes.prototype.set = function (values, since, done) {
    var position = this.known_.position(Object.keys(values));
    var change = new SliderSync.ProgramChange(values, since || position, !!since, done);
    // Without a connection it waits, and others may change the same controls meanwhile.
    if (position && !this.isLive_()) change.isGuarded = true;
    this.waiting_ = SliderSync.withoutReplaced(this.waiting_.concat(change));
    this.changed_(change.controls);
    this.flush_();
  };

  /** Sends what waits, since the connection is live and what is known is up to date. */
  Changes.prototype.resume = function () {
    this.waiting_.slice().forEach(function (change) {
      var position = this.known_.position(change.controls);
      if (!change.isGuarded || change.isExact || !position) return;
      if (this.known_.have(change.values)) {
        remove(this.waiting_, change);
        change.end(SliderSync.success({'revision': position.revision, 'values': change.values}));
      } else if (this.known_.areLost(change.values)) {
        change.since = position;
      }
    }, this);
    this.flush_();
  };

  /** @param {SliderSync.Outcome} outcome of all that is not acknowledged: the board is closed */
  Changes.prototype.close = function (outcome) {
    var open = this.open_();
    this.waiting_ = [];
    this.flights_ = [];
    this.returned_ = [];
    open.forEach(function (change) {
      change.end(outcome);
    });
  };

  /**
   * Sends what waits, in its order, as soon as it may go.
   *
   * @private
   */
  Changes.prototype.flush_ = function () {
    var blocked = /** @type {!Object<string, boolean>} */ (Object.create(null));
    if (!this.isLive_()) return;
    this.waiting_.slice().forEach(function (change) {
      var mayGo = change.controls.every(function (control) {
        return !blocked[control] && this.inFlight_(control) < IN_FLIGHT;
      }, this);
      if (mayGo) this.launch_(change);
      change.controls.forEach(function (control) {
        blocked[control] = blocked[control] || !mayGo;
      });
    }, this);
  };

  /**
   * @param {!SliderSync.ProgramChange} change
   * @private
   */
  Changes.prototype.launch_ = function (change) {
    var self = this;
    remove(this.waiting_, change);
    this.flights_.push(change);
    if (!change.isGuarded) change.since = this.known_.position(change.controls);
    this.send_(change.body(), function (failure, reply) {
      if (!remove(self.flights_, change)) return;
      if (failure && failure.lost) self.lose_(change);
      else self.takeAnswer_(change, failure, /** @type {?SliderSync.ChangeResult} */ (reply));
    });
  };

  /**
   * @param {!SliderSync.ProgramChange} change
   * @param {?SliderSync.Failure} failure
   * @param {?SliderSync.ChangeResult} reply
   * @private
   */
  Changes.prototype.takeAnswer_ = function (change, failure, reply) {
    if (!failure && reply) {
      this.known_.acknowledge(reply);
      this.open_().forEach(function (open) {
        open.buildOn(/** @type {SliderSync.ChangeResult} */ (reply));
      });
    }
    change.end(failure ? SliderSync.refusal(failure) : SliderSync.success(reply));
    this.changed_(change.controls);
    this.flush_();
  };

  /**
   * Keeps what was lost until all of it is, to send what is newest of it again.
   *
   * @param {!SliderSync.ProgramChange} change
   * @private
   */
  Changes.prototype.lose_ = function (change) {
    this.known_.lose(change.values);
    this.returned_.push(change);
    if (this.flights_.length) return;
    this.waiting_ = SliderSync.withoutReplaced(this.returned_.concat(this.waiting_));
    this.returned_ = [];
    this.waiting_.forEach(function (waiting) {
      waiting.isGuarded = true;
      waiting.since = waiting.since || this.known_.position(waiting.controls);
    }, this);
  };

  /**
   * @param {string} control
   * @return {number} how many changes of it are under way
   * @private
   */
  Changes.prototype.inFlight_ = function (control) {
    return this.flights_.filter(function (change) {
      return change.changes(control);
    }).length;
  };

  /**
   * @return {!Array<!SliderSync.ProgramChange>} all that is not acknowledged, the newest last
   * @private
   */
  Changes.prototype.open_ = function () {
    return this.returned_.concat(this.flights_, this.waiting_);
  };

  /**
   * @param {!Array<!SliderSync.ProgramChange>} all
   * @param {!SliderSync.ProgramChange} change
   * @return {boolean} whether it was there
   */
  function remove(all, change) {
    var index = all.indexOf(change);
    if (index >= 0) all.splice(index, 1);
    return index >= 0;
  }
})();
