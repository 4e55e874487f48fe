/** @fileoverview Who has moved each control last, as far as the board says. It knows nothing of the page. */
(function () {
  'use strict';

  /**
   * @param {!SliderSync.People} people
   * @constructor
   */
  SliderSync.Movers = function (people) {
    /** @private */
    this.people_ = people;
    /** @private A participant, or a program's label, of each control that somebody has moved. */
    this.by_ = /** @type {!Object<string, *>} */ (Object.create(null));
  };

  var Movers = SliderSync.Movers;

  /**
   * @param {SliderSync.Delta} delta of the controls
   * @param {boolean} replaced whether it is all there is
   */
  Movers.prototype.take = function (delta, replaced) {
    var by = /** @type {?} */ (delta)['by'] || {};
    if (replaced) this.by_ = /** @type {!Object<string, *>} */ (Object.create(null));
    Object.keys(delta.values).forEach(function (control) {
      this.by_[control] = by[control];
    }, this);
  };

  /**
   * @param {string} control
   * @return {?SliderSync.Person} who else has moved it; null: oneself, nobody, or somebody who is not
   *     here
   */
  Movers.prototype.of = function (control) {
    return this.people_.mover(this.by_[control]);
  };

  /**
   * @param {string} control
   * @return {boolean} whether the board says that it was somebody else
   */
  Movers.prototype.isOthers = function (control) {
    var by = this.by_[control];
    return !!by && by !== this.people_.self;
  };

  /**
   * @param {string} control that has changed
   * @return {string} what has happened to it
   */
  Movers.prototype.sentence = function (control) {
    var mover = this.of(control);
    if (mover) return mover.name + ' changed this meanwhile.';
    // Another page of the same device.
    if (this.by_[control] && !this.isOthers(control)) return 'You changed this elsewhere meanwhile.';
    return 'Somebody else changed this meanwhile.';
  };
})();
