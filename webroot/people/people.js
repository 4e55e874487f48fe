/**
 * @fileoverview The people at the board, and the controls that they hold. It knows nothing of the page.
 */
(function () {
  'use strict';

  /**
   * Somebody at the board, or a program.
   *
   * @typedef {{id: string, name: string, color: string}}
   */
  SliderSync.Profile;

  /**
   * @param {string} self the id of this browser's participant; empty until it is known
   * @constructor
   */
  SliderSync.People = function (self) {
    /** @type {string} */
    this.self = self;
    /** @private */
    this.people_ = /** @type {!Object<string, *>} */ (Object.create(null));
  };

  var People = SliderSync.People;

  /**
   * Takes a delta of the stream of people.
   *
   * @param {SliderSync.Delta} delta
   * @param {boolean} replaced whether it replaces everything
   */
  People.prototype.take = function (delta, replaced) {
    if (replaced) this.people_ = /** @type {!Object<string, *>} */ (Object.create(null));
    Object.keys(delta.values).forEach(function (id) {
      var profile = delta.values[id];
      if (profile === null) delete this.people_[id];
      else this.people_[id] = profile;
    }, this);
  };

  /**
   * @param {string} control
   * @return {?SliderSync.Profile} the other participant who holds it
   */
  People.prototype.holder = function (control) {
    var people = this.people_;
    var id;
    for (id in people) {
      if (id !== this.self && holds(people[id]).indexOf(control) >= 0) return profileOf(id, people[id]);
    }
    return null;
  };

  /**
   * @param {*} by a participant's id, or the label of a program as {label: 'Cue 4'}
   * @return {?SliderSync.Profile} its profile; null for this browser and for those who have left
   */
  People.prototype.mover = function (by) {
    var label = by && /** @type {?} */ (by)['label'];
    if (typeof label === 'string') return {id: '', name: label, color: ''};
    return typeof by === 'string' && by !== this.self ? this.profile(by) : null;
  };

  /**
   * @param {string} id
   * @return {?SliderSync.Profile} null for a participant who is not here
   */
  People.prototype.profile = function (id) {
    return this.people_[id] ? profileOf(id, this.people_[id]) : null;
  };

  /** @return {!Array<SliderSync.Profile>} everybody with a name; this browser's participant first */
  People.prototype.list = function () {
    var self = this.self;
    var people = this.people_;
    return Object.keys(people)
      .filter(function (id) {
        // A program that holds something has no colour, and is no person.
        return !!people[id] && !!(/** @type {?} */ (people[id])['color']);
      })
      .map(function (id) {
        return profileOf(id, people[id]);
      })
      .sort(function (one, other) {
        if (one.id === self || other.id === self) return one.id === self ? -1 : 1;
        return one.name.localeCompare(other.name) || (one.id < other.id ? -1 : 1);
      });
  };

  /**
   * @param {string} id
   * @param {?} value
   * @return {SliderSync.Profile}
   */
  function profileOf(id, value) {
    var name = value['name'] || SliderSync.SOMEBODY;
    return {id: id, name: String(name), color: String(value['color'] || '')};
  }

  /**
   * @param {?} value
   * @return {!Array<string>}
   */
  function holds(value) {
    return Array.isArray(value['holds']) ? value['holds'] : [];
  }
})();
