/**
 * @fileoverview Who is at the board, and who of them holds what. It knows nothing of the page.
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
   * @param {string} self the participant that one is oneself, if known
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
   * @param {SliderSync.Delta} delta
   * @param {boolean} replaced whether it is all there is
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
   * @return {?SliderSync.Profile} who else holds it
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
   * @param {*} by a participant, or a label as {label: 'Cue 4'}
   * @return {?SliderSync.Profile} who else has moved something
   */
  People.prototype.mover = function (by) {
    var label = by && /** @type {?} */ (by)['label'];
    if (typeof label === 'string') return {id: '', name: label, color: ''};
    return typeof by === 'string' && by !== this.self ? this.profile(by) : null;
  };

  /**
   * @param {string} id
   * @return {?SliderSync.Profile} null for somebody who is not here
   */
  People.prototype.profile = function (id) {
    return this.people_[id] ? profileOf(id, this.people_[id]) : null;
  };

  /** @return {!Array<SliderSync.Profile>} everybody with a name, oneself first */
  People.prototype.list = function () {
    var self = this.self;
    var people = this.people_;
    return Object.keys(people)
      .filter(function (id) {
        // A program that holds something is no person, and has no colour.
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
