/**
 * @fileoverview Where an input is on the page, and whether it can be seen there: not in a tab that is not
 * shown, nor in a folded section.
 */
(function () {
  'use strict';

  /**
   * @param {!Element} element
   * @param {function()} show shows what has changed there
   * @constructor
   */
  SliderSync.Place = function (element, show) {
    var parent = element.parentElement;
    /** @private */
    this.show_ = show;
    /** @private Whether something has changed while nobody could see it. */
    this.isBehind_ = false;
    /** @private {?Element} */
    this.tab_ = null;
    /** @private {?Element} */
    this.section_ = null;
    for (; parent; parent = parent.parentElement) {
      if (/(^| )tab( |$)/.test(parent.className)) this.tab_ = parent;
      if (parent.hasAttribute('data-fold')) this.section_ = parent;
    }
  };

  /** Takes note of a change, and shows it if it can be seen. */
  SliderSync.Place.prototype.change = function () {
    this.isBehind_ = this.isHidden();
    if (!this.isBehind_) this.show_();
  };

  /** Shows what has changed while it could not be seen, if it can be seen now. */
  SliderSync.Place.prototype.catchUp = function () {
    if (this.isBehind_) this.change();
  };

  /** @return {boolean} */
  SliderSync.Place.prototype.isHidden = function () {
    var section = this.section_;
    if (this.tab_ && this.tab_.hasAttribute('hidden')) return true;
    // A browser that knows no such sections shows all of them.
    return !!section && 'open' in section && !section.hasAttribute('open');
  };

  /**
   * The places of all controls, by their ids.
   *
   * @constructor
   */
  SliderSync.Places = function () {
    /** @private */
    this.places_ = /** @type {!Object<string, !SliderSync.Place>} */ (Object.create(null));
  };

  var Places = SliderSync.Places;

  /**
   * @param {string} id
   * @param {!Element} element
   * @param {function()} show shows what has changed there
   */
  Places.prototype.add = function (id, element, show) {
    this.places_[id] = new SliderSync.Place(element, show);
  };

  /** @param {string} id of what is not on the page any more */
  Places.prototype.remove = function (id) {
    delete this.places_[id];
  };

  /** @param {!Array<string>=} opt_ids of those that have changed; all without it */
  Places.prototype.change = function (opt_ids) {
    (opt_ids || Object.keys(this.places_)).forEach(function (id) {
      if (this.places_[id]) this.places_[id].change();
    }, this);
  };

  /** Shows what has changed while it could not be seen, if it can be seen now. */
  Places.prototype.catchUp = function () {
    var id;
    for (id in this.places_) this.places_[id].catchUp();
  };

  /**
   * @param {string} id
   * @return {boolean}
   */
  Places.prototype.isHidden = function (id) {
    return !!this.places_[id] && this.places_[id].isHidden();
  };
})();
