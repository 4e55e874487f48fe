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
    /** @private The newest revision of which it knows that. */
    this.revision_ = 0;
  };

  var Movers = SliderSync.Movers;

  /**
   * @param {SliderSync.Delta} delta of the controls
   * @param {boolean} replaced whether it is all there is
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
   * @return {?SliderSync.Profile} who else has moved it; null: oneself, nobody, or somebody who is not
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
   * @param {number} revision in which it has
   * @return {string} what has happened to it, as far as it is known
   */
  Movers.prototype.sentence = function (control, revision) {
    var mover = this.of(control);
    var isOwn = !!this.by_[control] && !this.isOthers(control);
    // It may be an earlier change of one's own that comes late, or another page of the same device.
    if (isOwn || revision > this.revision_) return 'This has changed meanwhile.';
    return (mover ? mover.name : 'Somebody else') + ' changed this meanwhile.';
  };
})();
