/** @fileoverview One set of a program: all of its values or none. Pure. */
(function () {
  'use strict';

  /**
   * @param {!Object<string, SliderSync.Value>} values
   * @param {?SliderSync.Position} since the position that it builds on; null: nothing was known
   * @param {boolean} isExact whether the program has named the position; then no later set replaces it
   * @param {SliderSync.Done} done
   * @constructor
   */
  SliderSync.ProgramChange = function (values, since, isExact, done) {
    /** @const */
    this.values = values;
    /** @const */
    this.controls = Object.keys(values);
    /** @type {?SliderSync.Position} */
    this.since = since;
    /** @const */
    this.isExact = isExact;
    /** Whether the board refuses it if one of its controls has changed after that position. */
    this.isGuarded = isExact;
    /** @private Of this one, and of those that it has replaced. */
    this.dones_ = [done];
  };

  var ProgramChange = SliderSync.ProgramChange;

  /**
   * @param {string} control
   * @return {boolean}
   */
  ProgramChange.prototype.changes = function (control) {
    return control in this.values;
  };

  /** @return {!Object} the body of the command */
  ProgramChange.prototype.body = function () {
    var body = {'values': this.values};
    if (this.isGuarded && this.since) {
      body['unchangedSince'] = this.since.revision;
      body['history'] = this.since.history;
    }
    return body;
  };

  /**
   * Takes note of an acknowledgement: if it is of the same controls, this one builds on it.
   *
   * @param {SliderSync.ChangeResult} reply
   */
  ProgramChange.prototype.buildOn = function (reply) {
    var isOfSame = Object.keys(reply.values).some(this.changes, this);
    if (isOfSame && !this.isExact && this.since) this.since = SliderSync.later(this.since, reply);
  };

  /** @param {SliderSync.Outcome} outcome to be told, once */
  ProgramChange.prototype.end = function (outcome) {
    this.dones_.splice(0).forEach(function (done) {
      done(outcome);
    });
  };

  /**
   * @param {!Array<!SliderSync.ProgramChange>} all
   * @return {!Array<!SliderSync.ProgramChange>} without those of which a later one changes all controls; the
   *     later one tells their outcome, too
   */
  SliderSync.withoutReplaced = function (all) {
    return all.filter(function (change, i) {
      var later = all.slice(i + 1).filter(function (other) {
        return !change.isExact && !other.isExact && change.controls.every(other.changes, other);
      })[0];
      if (later) later.dones_ = change.dones_.splice(0).concat(later.dones_);
      return !later;
    });
  };
})();
