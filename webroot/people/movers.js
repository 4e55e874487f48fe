/** @fileoverview Who moved each control last, if the board says so. It knows nothing of the page. */
(function () {
  'use strict';

  /**
   * @param {!SliderSync.People} people
   * @constructor
   */
  SliderSync.Movers = function (people) {
    /** @private */
    this.people_ = people;
    /** @private For each control the participant or the program's label that moved it. */
    this.by_ = /** @type {!Object<string, *>} */ (Object.create(null));
    /** @private The revision up to which this is known. */
    this.revision_ = 0;
  };

  var Movers = SliderSync.Movers;

  /**
   * Takes a delta of the stream of values.
   *
   * @param {SliderSync.Delta} delta
   * @param {boolean} replaced whether it replaces everything
   */
  Movers.prototype.take = function (delta, replaced) {
    var by = /** @type {?} */ (delta)['by'] || {};
    if (replaced) this.by_ = /** @type {!Object<string, *>} */ (Object.create(null));
    this.revision_ = delta.revision;
    Object.keys(delta.values).forEach(function (control) {
      this.by_[control] = by[control];
    }, this);
  };

  /**
   * @param {string} control
   * @return {?SliderSync.Profile} who else moved it; null for this browser's participant, nobody, or
   *     somebody who has left
   */
  Movers.prototype.of = function (control) {
    return this.people_.mover(this.by_[control]);
  };

  /**
   * @param {string} control
   * @return {boolean} whether the board says that somebody else moved it
   */
  Movers.prototype.isOthers = function (control) {
    var by = this.by_[control];
    return !!by && by !== this.people_.self;
  };

  /**
   * @param {string} control that has changed
   * @param {number} revision of the change
   * @return {string} a sentence about the change that is true even if little is known
   */
  Movers.prototype.sentence = function (control, revision) {
    var mover = this.of(control);
    var isOwn = !!this.by_[control] && !this.isOthers(control);
    // It may be an earlier change from here that arrived late, or one from another page of the device.
    if (isOwn || revision > this.revision_) return SliderSync.text('refused.changed');
    return SliderSync.text('refused.changed.by', {
      'name': mover ? mover.name : SliderSync.text('refused.somebody')
    });
  };
})();
