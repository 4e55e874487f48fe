/**
 * @fileoverview A panel beside the controls or, on a narrow screen, a sheet over the lower part of the page,
 * one at a time. A button in the header leads to it and back. On a wide screen a cookie remembers whether it
 * is open, so that the server renders it that way and nothing moves.
 */
(function () {
  'use strict';

  var COOKIE = 'slider-sync-open';

  /** The space for the outline of what has the focus, in pixels. */
  var OUTLINE = 6;

  /** The panels of this page. */
  var all = /** @type {!Array<!SliderSync.Panel>} */ ([]);

  /**
   * @param {string} name
   * @param {function()} seen called when it comes into view
   * @constructor
   */
  SliderSync.Panel = function (name, seen) {
    var self = this;
    var id = 'page.' + name;
    /** @private */
    this.name_ = name;
    /** @private */
    this.element_ = element(id);
    /** @private */
    this.button_ = element(id + '.button');
    /** @private */
    this.title_ = element(id + '.title');
    /** @private */
    this.seen_ = seen;
    all.push(this);
    this.button_.addEventListener('click', function () {
      if (self.isInView()) self.close();
      else self.open(self.title_);
    });
    element(id + '.close').addEventListener('click', function () {
      self.close();
    });
    this.element_.addEventListener('keydown', function (event) {
      if (/^Esc/.test(/** @type {!KeyboardEvent} */ (event).key)) self.close();
    });
    ['scroll', 'resize', 'focus'].forEach(function (type) {
      window.addEventListener(type, function () {
        if (self.isInView()) seen();
      });
    });
    document.addEventListener('visibilitychange', function () {
      if (self.isInView()) seen();
    });
  };

  var Panel = SliderSync.Panel;

  /** @return {boolean} whether somebody can see it */
  Panel.prototype.isInView = function () {
    var place = this.element_.getBoundingClientRect();
    if (this.element_.hidden || document.hidden) return false;
    return place.top < window.innerHeight - 60 && place.bottom > 60;
  };

  /** @param {!HTMLElement} target the part that gets the focus */
  Panel.prototype.open = function (target) {
    all.forEach(function (other) {
      if (isNarrow() && other !== this && !other.element_.hidden) other.setOpen_(false);
    }, this);
    this.setOpen_(true);
    focus(target);
    this.show_(target);
    this.seen_();
  };

  /**
   * Brings a part of the panel into its view; nothing else moves.
   *
   * @param {!HTMLElement} target
   * @private
   */
  Panel.prototype.show_ = function (target) {
    var hidden = target.getBoundingClientRect().bottom + OUTLINE - this.element_.getBoundingClientRect().bottom;
    if (hidden > 0) this.element_.scrollTop += hidden;
  };

  /** Leads back to the button. */
  Panel.prototype.close = function () {
    this.setOpen_(false);
    focus(this.button_);
  };

  /**
   * @param {boolean} isOpen
   * @private
   */
  Panel.prototype.setOpen_ = function (isOpen) {
    var open = (document.body.getAttribute('data-open') || '').split(' ');
    var name = this.name_;
    open = open.filter(function (other) {
      return other && other !== name;
    });
    if (isOpen) open.push(name);
    this.element_.hidden = !isOpen;
    this.button_.setAttribute('aria-expanded', String(isOpen));
    if (open.length) document.body.setAttribute('data-open', open.join(' '));
    else document.body.removeAttribute('data-open');
    if (isNarrow()) return;
    document.cookie = COOKIE + '=' + open.join('.') + '; path=/; max-age=31536000; samesite=lax';
  };

  /** @return {boolean} whether panels are sheets, as in `panel.css` */
  function isNarrow() {
    return !!window.matchMedia && !window.matchMedia('(min-width: 60rem)').matches;
  }

  /**
   * @param {string} id
   * @return {!HTMLElement}
   */
  function element(id) {
    return /** @type {!HTMLElement} */ (document.getElementById(id));
  }

  /** @param {!HTMLElement} target */
  function focus(target) {
    /** @type {?} */ (target).focus({preventScroll: true});
  }
})();
