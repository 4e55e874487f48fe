/**
 * @fileoverview What a program knows of a board's values: those of its replica, acknowledgements that are
 * newer, and what may have arrived although no answer came. Pure.
 */
(function () {
  'use strict';

  /**
   * @param {!SliderSync.Replica} replica
   * @constructor
   */
  SliderSync.BoardValues = function (replica) {
    /** @private */
    this.replica_ = replica;
    /** @private For each control its newest acknowledgement. */
    this.acknowledged_ = /** @type {!Object<string, SliderSync.ChangeResult>} */ (Object.create(null));
    /** @private For each control values without an answer. */
    this.lost_ = /** @type {!Object<string, !Array<SliderSync.Value>>} */ (Object.create(null));
    /** @private Who has changed each control last, as deltas say it. */
    this.authors_ = /** @type {!Object<string, *>} */ (Object.create(null));
  };

  var BoardValues = SliderSync.BoardValues;

  /**
   * @param {string} control
   * @return {SliderSync.Value|undefined} undefined: the board has no such control, or is not known yet
   */
  BoardValues.prototype.value = function (control) {
    var reply = this.acknowledged_[control];
    var replica = this.replica_;
    var isNewer = reply && reply.history === replica.history && reply.revision > replica.revision;
    return isNewer ? reply.values[control] : replica.value(control);
  };

  /** @param {SliderSync.Delta} delta that the replica has taken */
  BoardValues.prototype.noteAuthors = function (delta) {
    var by = /** @type {?} */ (delta)['by'] || {};
    Object.keys(delta.values).forEach(function (control) {
      this.authors_[control] = by[control];
    }, this);
  };

  /**
   * @param {string} control
   * @return {*} a participant's id, or the label of a program as {label: 'Cue 4'}; undefined: unknown
   */
  BoardValues.prototype.author = function (control) {
    return this.authors_[control];
  };

  /**
   * @param {!Object<string, SliderSync.Value>} values
   * @return {boolean} whether the board has all of them
   */
  BoardValues.prototype.have = function (values) {
    return Object.keys(values).every(function (control) {
      return this.value(control) === values[control];
    }, this);
  };

  /**
   * @param {!Array<string>} controls
   * @return {?SliderSync.Position} of what is known of them; null: nothing is known
   */
  BoardValues.prototype.position = function (controls) {
    var replica = this.replica_;
    var acknowledged = this.acknowledged_;
    if (!replica.revision) return null;
    return controls.reduce(function (position, control) {
      return SliderSync.later(acknowledged[control] || position, position);
    }, /** @type {SliderSync.Position} */ ({history: replica.history, revision: replica.revision}));
  };

  /** @param {SliderSync.ChangeResult} reply */
  BoardValues.prototype.acknowledge = function (reply) {
    Object.keys(reply.values).forEach(function (control) {
      this.acknowledged_[control] = reply;
      delete this.lost_[control];
    }, this);
  };

  /** @param {!Object<string, SliderSync.Value>} values of which the answer got lost */
  BoardValues.prototype.lose = function (values) {
    Object.keys(values).forEach(function (control) {
      this.lost_[control] = (this.lost_[control] || []).concat(values[control]);
    }, this);
  };

  /**
   * @param {!Object<string, SliderSync.Value>} values
   * @return {boolean} whether the board has values of all these controls that a lost answer belongs to
   */
  BoardValues.prototype.areLost = function (values) {
    return Object.keys(values).every(function (control) {
      var value = this.value(control);
      return value !== undefined && (this.lost_[control] || []).indexOf(value) >= 0;
    }, this);
  };
})();
